package search

import (
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"pavilion/internal/browser"
	"pavilion/static"
)

// library is what the script is tried on: the printed names, and both sides
// of every pair of the test data as documents of every weight.
func library(t testing.TB) (docs []Document, queries []string) {
	docs = slices.Clone(printed)
	for _, file := range []string{"must-match.tsv", "own-match.tsv", "must-not-match.tsv", "own-not.tsv"} {
		for i, row := range tsv(t, file) {
			w := Weight(i % int(weights))
			docs = append(docs, Document{fmt.Sprint(file, i), []Field{{row[1], w}, {row[0] + "، " + row[1], Body}}})
			queries = append(queries, row[0], row[1])
		}
	}
	return docs, queries
}

// random returns n strings of what readers type and of any character of the
// scripts that they might read, the same each time.
func random(n int) []string {
	scripts := []*unicode.RangeTable{
		unicode.Arabic, unicode.Latin, unicode.Common, unicode.Inherited, unicode.Greek,
		unicode.Cyrillic, unicode.Han, unicode.Hangul, unicode.Devanagari,
	}
	var all []rune
	for r := range unicode.MaxRune {
		if unicode.In(r, scripts...) {
			all = append(all, r)
		}
	}
	common := []rune("ابپتٹجچدڈرڑسشکگلمنوہھیےآئیيكهة    aeioscdtnhr.,'’+#&-۰١23\u0653\u0654\u200c")
	rng := rand.New(rand.NewPCG(14, 9))
	strs := make([]string, n)
	for i := range strs {
		s := make([]rune, rng.IntN(12))
		for j := range s {
			from := common
			if rng.IntN(8) == 0 {
				from = all
			}
			s[j] = from[rng.IntN(len(from))]
		}
		strs[i] = string(s)
	}
	return strs
}

// page serves the scripts, the index and a list of all documents, under the
// policy that the site has.
func page(t *testing.T, x *Index, size int) string {
	parts := x.cut(size, func(document int) string { return x.ids[document] })
	index, err := json.Marshal(struct {
		Contents
		Files string `json:"files"`
	}{parts.Contents, "parts/"})
	if err != nil {
		t.Fatal(err)
	}
	var rows strings.Builder
	for _, id := range x.ids {
		fmt.Fprintf(&rows, `<li data-row="%s">%[1]s</li>`, html.EscapeString(id))
	}
	serve := func(kind, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self'")
			fmt.Fprint(w, body)
		}
	}
	mux := http.NewServeMux()
	mux.Handle("/site.js", serve("text/javascript", string(static.Get("js/site.js").Data)))
	mux.Handle("/search.js", serve("text/javascript", string(static.Get("js/search.js").Data)))
	mux.Handle("/index.json", serve("application/json", string(index)))
	for i := range parts.Len() {
		mux.Handle(fmt.Sprintf("/parts/%d.bin", i), serve("application/octet-stream", string(parts.Part(i))))
	}
	mux.Handle("/", serve("text/html; charset=utf-8", `<!DOCTYPE html><script type="module" src="/site.js"></script><script type="module" src="/search.js"></script>`+
		`<main><input data-filter="list" maxlength="200"><p data-status="list" data-none="none" data-one="one" data-other="{n} found"></p>`+
		`<div id="list" data-index="/index.json"><section><ul>`+rows.String()+`</ul></section><section></section></div></main>`))
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}

// answer is what the server and the script must agree on.
type answer struct {
	Query, Folded, Loose string
	Found                []string // id and level, best first
	Listed               []string // what is left of the list, in its own order
	Status               string
}

func answers(x *Index, queries []string) []answer {
	all := make([]answer, len(queries))
	for i, q := range queries {
		a := answer{Query: q, Folded: foldText(q), Found: []string{}, Listed: []string{}}
		for w := range strings.FieldsSeq(a.Folded) {
			a.Loose += loose(w)
		}
		hit := map[string]bool{}
		hits := x.Find(q)
		for i := range hits.Len() {
			h := hits.At(i)
			a.Found = append(a.Found, fmt.Sprint(h.ID, " ", h.level))
			hit[h.ID] = true
		}
		for _, id := range x.ids {
			if hit[id] || a.Folded == "" {
				a.Listed = append(a.Listed, id)
			}
		}
		switch {
		case a.Folded == "":
		case len(hit) == 0:
			a.Status = "none"
		case len(hit) == 1:
			a.Status = "one"
		default:
			a.Status = fmt.Sprint(len(hit), " found")
		}
		all[i] = a
	}
	return all
}

// The script folds as the server does, finds the same in the same order, and
// leaves the same of a list as one types.
func TestScript(t *testing.T) {
	docs, queries := library(t)
	queries = append(queries, strings.Repeat("a ", maxWords+1)+"xyzzy", "چھوٹے اور درمیانے درجے کے کاروباری ادارے")
	queries = append(queries, random(2000)...)
	x := NewIndex(docs, synonyms)
	want := answers(x, queries)
	for _, size := range []int{partSize, 200} {
		t.Run(fmt.Sprint(size), func(t *testing.T) { testScript(t, page(t, x, size), queries, want) })
	}
}

// testScript asks the script of a page queries.
func testScript(t *testing.T, address string, queries []string, want []answer) {
	ctx := browser.New(t)
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	asked, err := json.Marshal(queries)
	if err != nil {
		t.Fatal(err)
	}
	got, err := chromedp.Run(ctx, chromedp.Evaluate[[]answer](`(async queries => {
		const { inflate, newFinder } = await import('/search.js')
		const load = async part => inflate(await fetch('/parts/' + part + '.bin'))
		const { find, fold, loose } = newFinder(await (await fetch('/index.json')).json(), load)
		const input = document.querySelector('input'), rows = [...document.querySelectorAll('li')]
		input.value = 'x'
		await input.oninput()
		const found = async query => {
			let last = []
			for await (const { hits = [] } of find(query)) {
				const found = hits.map(hit => rows[hit.document].dataset.row + ' ' + (hit.rank >> 2))
				if (last.some((hit, i) => hit != found[i])) return ['not what was shown first: ' + last]
				last = found
			}
			return last
		}
		const all = []
		for (const Query of queries) {
			input.value = Query
			await input.oninput()
			all.push({
				Query, Folded: fold(Query).join(' '), Loose: fold(Query).map(loose).join(''),
				Found: await found(Query),
				Listed: rows.filter(row => row.checkVisibility()).map(row => row.dataset.row),
				Status: document.querySelector('p').textContent,
			})
		}
		return all
	})(`+string(asked)+`)`, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for i, want := range want {
		if diff := cmp.Diff(want, got[i]); diff != "" {
			t.Errorf("%q: %s", want.Query, diff)
		}
		found += len(want.Found)
	}
	t.Logf("%d queries, %d found", len(queries), found)
}
