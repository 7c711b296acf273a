package permalink

import "testing"

func TestPromise(t *testing.T) {
	for typed, want := range map[string]string{
		"/f/obhost":                         "/f/obhost",
		"/f/obhost/qr.svg":                  "/f/obhost",
		"f/obhost":                          "/f/obhost",
		" /F/OBHost/ \t":                    "/f/obhost",
		"/f/obhost.":                        "/f/obhost",
		"/f/obhost۔":                        "/f/obhost",
		"https://Pavilion.Example/f/obhost": "/f/obhost",
		"http://pavilion.example:8080/en/firms/obhost/?utm=1": "/f/obhost",
		"/ur/firms/obhost/":              "/f/obhost",
		"/en/firms/obhost/card.png":      "/f/obhost",
		"/data/firms/obhost.json":        "/f/obhost",
		"/ur-PK/firms/obhost/index.html": "/f/obhost",
		"/ur/#fair":                      "/ur/#fair",
		"/en/#fair":                      "/ur/#fair",
		"/en#Fair":                       "/ur/#fair",
		"/en/about/#privacy":             "/ur/about/#privacy",
		"https://pavilion.example/en/sources#qbsco-site": "/ur/sources/#qbsco-site",

		"": "", "/": "", "/ur/": "", "/en/about/": "", "/robots.txt": "", "/data/firms.json": "", "/data/firms/.json": "", "/data/firms/obhost": "", "/ur/firms/": "", "/f/": "", "/f/a_b": "",
		"/ur/search/#q": "", "obhost": "", "/ur/#": "", "/ur/#a b": "", "/#fair": "", "<<<<<<< HEAD": "", "=======": "",
		"/f/obhost # a remark": "", "/f/obhost /f/qbs": "", "/f/%zz": "", "pavilion.example/f/obhost": "", "/f/کمپنی": "",
	} {
		got, ok := Promise(typed)
		if !ok {
			got = ""
		}
		if got != want {
			t.Errorf("Promise(%q) = %q, want %q", typed, got, want)
		}
	}
}

// An address that stands in the ledger stands there as it is.
func FuzzPromise(f *testing.F) {
	f.Add("https://pavilion.example/en/firms/obhost/?a=b#c")
	f.Add("/ur/about#Licences")
	f.Fuzz(func(t *testing.T, typed string) {
		if once, ok := Promise(typed); ok {
			if twice, ok := Promise(once); twice != once || !ok {
				t.Errorf("Promise(%q) = %q, whose promise is %q, %t", typed, once, twice, ok)
			}
		}
	})
}
