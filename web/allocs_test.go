package web

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"testing"

	"pavilion/static"
)

// discard takes a response and forgets it.
type discard struct {
	header http.Header
	status int
}

func (w *discard) Header() http.Header         { return w.header }
func (w *discard) WriteHeader(status int)      { w.status = status }
func (w *discard) Write(p []byte) (int, error) { return len(p), nil }

// What is kept is sent without taking any memory but what net/http takes, and
// so is that it has not changed, and that there is nothing.
func TestKeptTakesNoMemory(t *testing.T) {
	s, err := New(mounted, testLibrary(t))
	if err != nil {
		t.Fatal(err)
	}
	live := new(Live)
	live.Show(s)
	defer live.current.Load().end()
	tag := get(t, live, "/expo/2025/ur/", "Accept-Encoding: br").Header().Get("Etag")
	for _, tt := range []struct {
		target string
		header []string
		status int
		most   float64
	}{
		{"/expo/2025/ur/", nil, 200, 0},
		{"/expo/2025/ur/firms/oon/?utm_source=poster", nil, 200, 0},
		{"/expo/2025/ur/", []string{"If-None-Match", `"other", W/` + tag}, 304, 0},
		{"/expo/2025/en/search/", nil, 200, 0},
		{"/expo/2025" + static.Path("css/site.css"), nil, 200, 0},
		{"/expo/2025/ur/nothing/", nil, 404, 60}, // which is looked for under other names; to render it would take thousands
	} {
		r := httptest.NewRequest("GET", tt.target, nil)
		r.Header.Set("Accept-Encoding", "gzip, deflate, br, zstd")
		if tt.header != nil {
			r.Header.Set(tt.header[0], tt.header[1])
		}
		w := &discard{header: http.Header{}}
		live.ServeHTTP(w, r)
		awaitAllocs(t, tt.most, fmt.Sprint(tt.target, tt.header), func() {
			maps.DeleteFunc(w.header, func(string, []string) bool { return true })
			live.ServeHTTP(w, r)
		})
		if w.status != tt.status {
			t.Errorf("%s %v: %d, want %d", tt.target, tt.header, w.status, tt.status)
		}
	}
}

// awaitAllocs waits until f takes no more allocations than most. What else the
// program allocates meanwhile, as for an edition that an earlier test showed,
// is counted with them, but not for long.
func awaitAllocs(t *testing.T, most float64, what string, f func()) {
	t.Helper()
	await(t, func() bool { return testing.AllocsPerRun(100, f) <= most }, fmt.Sprintf("%s with at most %g allocations", what, most))
}
