package permalink

import (
	"slices"
	"testing"

	"pavilion/internal/lang"
)

func TestParse(t *testing.T) {
	for typed, want := range map[string]struct {
		lang  lang.Lang
		route Route
		ok    bool
	}{
		"/ur/":                 {lang.Urdu, Story, true},
		"/ur":                  {lang.Urdu, Story, true},
		"/EN/Firms/x":          {lang.English, "Firms/x", true},
		"/ur-PK/nothing":       {lang.Urdu, "nothing", true},
		"/en_us":               {lang.English, Story, true},
		"//ur//firms/":         {lang.Urdu, "firms/", true},
		"/en/../UR-Arab-PK/a/": {lang.Urdu, "a/", true},
		"/en/<b>/":             {lang.English, "<b>/", true},
		"/":                    {lang.English, "", false},
		"":                     {lang.English, "", false},
		"/urdu/":               {lang.English, "", false},
		"/f/ur/":               {lang.English, "", false},
		"/ur-toolongsubtag/":   {lang.English, "", false},
		"/ſ/":                  {lang.English, "", false},
	} {
		l, route, ok := Parse(typed)
		if l != want.lang || route != want.route || ok != want.ok {
			t.Errorf("Parse(%q) = %v, %q, %t; want %v", typed, l, route, ok, want)
		}
	}
}

func TestCandidates(t *testing.T) {
	for typed, want := range map[string]string{
		"/ur":                        "/ur/",
		"/UR-pk/firms":               "/ur/firms/",
		"//ur//firms/":               "/ur/firms/",
		"/ur/./firms/../about/":      "/ur/about/",
		"/index.html":                "/",
		"/en/firms/index.html":       "/en/firms/",
		"//":                         "/",
		"/robots.txt/":               "/robots.txt",
		"/f/obhost/":                 "/f/obhost",
		"/F/OBHost":                  "/f/obhost",
		"/f/obhost.":                 "/f/obhost",
		"/f/OBHOST۔":                 "/f/obhost",
		"/f/obhost/.":                "/f/obhost",
		"/f/obhost،":                 "/f/obhost",
		"/f/obhost).":                "/f/obhost",
		"/f/obhost؟":                 "/f/obhost",
		"/f/obhost”,":                "/f/obhost",
		"/f//OBHost/QR.svg":          "/f/obhost/qr.svg",
		"/en/firms/obhost/card.png/": "/en/firms/obhost/card.png",
	} {
		if got := Candidates(typed); !slices.Contains(got, want) {
			t.Errorf("Candidates(%q) = %q, without %q", typed, got, want)
		}
	}
	for typed, wrong := range map[string]string{
		"/en/Firms/": "/en/firms/", "/en/about.": "/en/about/", "/Robots.txt": "/robots.txt",
	} {
		if got := Candidates(typed); slices.Contains(got, wrong) {
			t.Errorf("Candidates(%q) = %q, with %q", typed, got, wrong)
		}
	}
}

// Whatever is typed, no candidate leads to another site.
func FuzzCandidates(f *testing.F) {
	f.Add("//evil.example/ur")
	f.Add("/f/../\\evil.example")
	f.Fuzz(func(t *testing.T, typed string) {
		for _, c := range Candidates(typed) {
			if c != "" && c[0] != '/' || len(c) > 1 && c[1] == '/' {
				t.Errorf("Candidates(%q) has %q", typed, c)
			}
		}
	})
}
