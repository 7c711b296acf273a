package web

import (
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/google/go-cmp/cmp"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// statusOf answers a question by script, and says what the page says of it.
const statusOf = `(async question => {
	const input = document.querySelector('#q')
	input.value = question
	await input.oninput()
	return document.querySelector('[data-status]').textContent
})(%q)`

// TestDirectoryCount counts the firms that a question leaves in the directory, and
// no chapter of the story, of which the directory has none.
func TestDirectoryCount(t *testing.T) {
	b := visit(t, second.handler(t))
	for _, l := range lang.All {
		b.show(permalink.Directory.In(l))
		for _, word := range []string{"walnut", "گلیشیئر", "the"} {
			status := evaluate[string](b, fmt.Sprintf(statusOf, word))
			n := len(evaluate[[]string](b, rowsShown))
			want := evaluate[string](b, fmt.Sprintf(`(({ none, one, other }) => [none, one][%d] ?? other.replace('{n}', %[1]d))(document.querySelector('[data-status]').dataset)`, n))
			if status != want {
				t.Errorf("%s: %q leaves %d firms, and the page says %q", b.path, word, n, status)
			}
		}
	}
}

// TestSearchNotLoaded has what script reads fail in every way that hosts know: the
// page says so in place of a number, and the next letter is answered.
func TestSearchNotLoaded(t *testing.T) {
	t.Parallel()
	site := newStaticHost(t, newSite(t, testLibrary(t)))
	failures := map[string]func(http.ResponseWriter){
		"not found": func(w http.ResponseWriter) { w.WriteHeader(http.StatusNotFound) },
		"an error":  func(w http.ResponseWriter) { w.WriteHeader(http.StatusServiceUnavailable) },
		"a page":    func(w http.ResponseWriter) { w.Write([]byte("<!doctype html><title>Home</title>")) },
		"nothing":   func(http.ResponseWriter) {},
		"cut short": func(w http.ResponseWriter) { w.Write([]byte{0x63, 0x60}) },
	}
	for _, name := range []string{".json", "documents", ".bin"} {
		var fail atomic.Pointer[func(http.ResponseWriter)]
		b := visit(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if f := fail.Load(); f != nil && strings.Contains(r.URL.Path, "/data/") && strings.Contains(r.URL.Path, name) {
				(*f)(w)
				return
			}
			site.ServeHTTP(w, r)
		}))
		call(b, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
		for how, f := range failures {
			fail.Store(nil)
			b.show(permalink.Search.In(lang.English))
			fail.Store(&f)
			status := evaluate[string](b, fmt.Sprintf(statusOf, "wal"))
			if want := evaluate[string](b, `document.querySelector('[data-status]').dataset.failed`); status != want || want == "" {
				t.Errorf("%s is %s, and the page says %q, want %q", name, how, status, want)
			}
			fail.Store(nil)
			if got := evaluate[[]found](b, fmt.Sprintf(foundBy, "walnut")); len(got) == 0 || got[0].Row != "nww-walnut" {
				t.Errorf("after %s was %s, script finds %+v", name, how, got)
			}
		}
		b.faults = nil // of what failed
	}
}

// TestLongQuestionInTheAddress answers as much of a question in the address as the
// field takes, as the server does.
func TestLongQuestionInTheAddress(t *testing.T) {
	h := second.handler(t)
	b := visit(t, withoutQuery(h))
	question := strings.Repeat(". ", 98) + "wool xyzzy"
	want := answersOn(getPage(t, h, permalink.Answer(question, 1).In(lang.English)))
	b.show(permalink.Search.In(lang.English))
	var got []string
	for _, f := range evaluate[[]found](b, fmt.Sprintf(foundBy, question)) {
		got = append(got, f.Row)
	}
	if diff := cmp.Diff(want, got); diff != "" || len(want) == 0 {
		t.Errorf("the server (-) and script (+) find:\n%s", diff)
	}
}
