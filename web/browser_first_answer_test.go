package web

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// firstAnswer types a word while no row can be loaded, reaches for the first link
// that is shown, and tells of it before and after the rows have come.
const firstAnswer = `(async () => {
	const wait = async until => { while (!until()) await new Promise(done => setTimeout(done, 10)) }
	const status = document.querySelector('[data-status]')
	const link = () => document.querySelector('#list [data-row] a')
	const seen = () => ({
		Rows: [...document.querySelectorAll('#list [data-row]')].map(row => row.dataset.row),
		Link: link().getAttribute('href'), Name: link().innerText,
		Top: link().querySelector('.name').getBoundingClientRect().top,
		Below: document.querySelectorAll('#list [data-row]')[1].getBoundingClientRect().top,
		Status: status.textContent.trim(), Blank: document.querySelectorAll('#list .blank').length,
		Excerpts: document.querySelectorAll('#list .excerpt').length,
	})
	await wait(() => document.querySelector('#list .blank'))
	const reached = link()
	reached.focus()
	const First = seen()
	await fetch('/release/' + document.documentElement.lang)
	await wait(() => status.textContent.trim())
	return { First, All: seen(), Stays: reached == document.activeElement && reached == link() }
})()`

// seenAnswer is what a reader sees of an answer.
type seenAnswer struct {
	Rows            []string
	Link, Name      string  // of the first row
	Top, Below      float64 // of its name and of the row below it, in pixels
	Status          string
	Blank, Excerpts int
}

// TestFirstAnswer shows firms by their names before their rows can be loaded, says
// nothing of how many there are before all are known, and leaves the link for which a
// reader reaches where it is.
func TestFirstAnswer(t *testing.T) {
	h := withoutQuery(second.handler(t))
	mux := http.NewServeMux()
	mux.Handle("/", h)
	for _, l := range lang.All {
		released, release := context.WithCancel(t.Context())
		mux.HandleFunc("/release/"+l.String(), func(http.ResponseWriter, *http.Request) { release() })
		mux.HandleFunc(permalink.SearchFolder(l), func(w http.ResponseWriter, r *http.Request) {
			if strings.Contains(r.URL.Path, "documents") {
				<-released.Done()
			}
			h.ServeHTTP(w, r)
		})
	}
	b := visit(t, mux)
	b.resize(360, 740)
	for _, l := range lang.All {
		b.show(permalink.Search.In(l))
		b.typeWord("zarnab")
		got := evaluate[struct {
			First, All seenAnswer
			Stays      bool
		}](b, firstAnswer)
		first, all := got.First, got.All
		if n := len(first.Rows); n < 2 || first.Blank != n || first.Excerpts > 0 || first.Status != "" {
			t.Errorf("%s: at first the page shows %+v", l, first)
		}
		if !got.Stays || all.Link != first.Link || all.Name != first.Name || all.Top != first.Top {
			t.Errorf("%s: a link was %+v, and is %+v in the answer", l, first, all)
		}
		if all.Blank > 0 || all.Excerpts < len(first.Rows) || all.Status == "" {
			t.Errorf("%s: in the end the page shows %+v", l, all)
		}
		t.Logf("%s: the row below moves from %.0f to %.0f", l, first.Below, all.Below)
	}
}
