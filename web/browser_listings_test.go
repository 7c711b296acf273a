package web

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestChoosingFromParts marks firms on several pages of a directory, as a server
// sends them and as a host of files does, which knows no query.
func TestChoosingFromParts(t *testing.T) {
	served := large.handler(t)
	files := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.Contains(r.URL.Path, "/shortlist/") {
			r.URL.RawQuery = ""
		}
		served.ServeHTTP(w, r)
	})
	for name, h := range map[string]http.Handler{"server": served, "files": files} {
		t.Run(name, func(t *testing.T) {
			b := visit(t, h)
			b.resize(1280, 9000)
			b.show("/en/firms/")
			if text := evaluate[string](b, `document.querySelector('.chosen').innerText`); text != "" {
				t.Errorf("before anything is marked the way in says %q", text)
			}
			b.follow(`.index [href*="/en-f/"]`)
			b.choose("firm-10", "firm-1")
			b.follow(".after")
			if at := evaluate[string](b, where); at != "/en/letters/en-f/2/?keep=firm-10,firm-1" {
				t.Errorf("the next page is %s", at)
			}
			b.choose("firm-20", "firm-21", "firm-21")
			b.follow(".switch a")
			b.follow(".kicker a")
			if at := evaluate[string](b, where); at != "/ur/firms/?keep=firm-10,firm-1,firm-20" {
				t.Errorf("the way in is %s", at)
			}
			if text := evaluate[string](b, `document.querySelector('.chosen').innerText`); !strings.HasSuffix(text, " (3)") {
				t.Errorf("there it says %q", text)
			}
			b.follow(`.index [href*="/en-f/"]`)
			b.choose("firm-1")
			b.follow(".chosen a")
			if diff := cmp.Diff([]string{"firm-10", "firm-20"}, evaluate[[]string](b, listed)); diff != "" {
				t.Errorf("chosen (-want +got):\n%s", diff)
			}
		})
	}
}
