package web

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pavilion/internal/browser"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/search"
	"pavilion/static"
)

// maxQueryBytes is the most that a reader loads for an answer: script, index and
// rows, as they are sent.
const maxQueryBytes = 200_000

// question is what is asked, and its kind.
type question struct{ kind, query string }

// questionsFor are questions of every kind that one may ask of documents, of which
// so many are firms, the same each time.
func questionsFor(documents []search.Document, firms int) []question {
	rng := rand.New(rand.NewPCG(12, 4))
	name := func(field int) string { return documents[rng.IntN(firms)].Fields[field].Text }
	word := func() string {
		fields := documents[rng.IntN(len(documents))].Fields
		words := strings.Fields(fields[rng.IntN(len(fields))].Text + " the")
		return words[rng.IntN(len(words))]
	}
	nonsense := func() string {
		letters := []rune("abcdefghiklmnoprstuzابپتجچدرسشکگلمنوہی")
		from, s := rng.IntN(2)*20, make([]rune, 7)
		for i := range s {
			s[i] = letters[from+rng.IntN(18)]
		}
		return string(s)
	}
	first := func(text string, letters int) string { r := []rune(text); return string(r[:min(letters, len(r))]) }
	many := func(n int, of func() string) string {
		words := make([]string, n)
		for i := range words {
			words[i] = of()
		}
		return strings.Join(words, " ")
	}
	kinds := map[string]func() string{
		"letter":           func() string { return first(word(), 1) },
		"two letters":      func() string { return first(word(), 2) },
		"beginning":        func() string { return first(word(), 4) },
		"word":             word,
		"two words":        func() string { return many(2, word) },
		"twelve words":     func() string { return many(12, word) },
		"twelve letters":   func() string { return many(12, func() string { return first(word(), 1) }) },
		"name":             func() string { return strings.Fields(name(rng.IntN(2)))[0] },
		"whole name":       func() string { return name(rng.IntN(2)) },
		"name as one word": func() string { return strings.Join(strings.Fields(name(rng.IntN(2)))[:2], "") },
		"name in another spelling": func() string {
			return strings.NewReplacer("a", "e", "z", "s", "oo", "u").Replace(strings.Fields(name(0))[0])
		},
		"nonsense":        nonsense,
		"eight nonsense":  func() string { return many(8, nonsense) },
		"twelve nonsense": func() string { return many(12, nonsense) },
	}
	var all []question
	for _, query := range []string{
		"the and work firm of whose is made up kept two in", "کی ایک جس کا کام ہے اور میں سے کے بھی جاتے",
		"a b c d e f g h i j k l", "ا ب پ ت ج چ د ر س ش ک ل", "Export and Import Corporation of South Asia",
	} {
		all = append(all, question{"twelve common words", query})
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		for range 20 {
			all = append(all, question{kind, kinds[kind]()})
		}
	}
	return all
}

// scriptAnswer is what script finds, and what it reads for that.
type scriptAnswer struct {
	First []int // documents, by number, that are shown before all are known
	Found []int // all
	Parts []int // of the index
}

// loaded is how many bytes a reader loads for an answer, as they are sent: parts
// of the index, and files with the rows that are shown at once.
type loaded struct {
	requests, parts, rows int
}

// askScript has the script of the search page in l answer queries, each as the
// first that is asked.
func askScript(t testing.TB, s *Site, l lang.Lang, questions []question) []scriptAnswer {
	t.Helper()
	ctx := browser.New(t)
	server := httptest.NewServer(s.Handler())
	t.Cleanup(server.Close)
	queries := make([]string, len(questions))
	for i, q := range questions {
		queries[i] = q.query
	}
	asked, err := json.Marshal(queries)
	if err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+permalink.Search.In(l))); err != nil {
		t.Fatal(err)
	}
	answers, err := chromedp.Run(ctx, chromedp.Evaluate[[]scriptAnswer](`(async queries => {
		const { inflate, newFinder } = await import('`+static.Get("js/search.js").Path+`')
		const index = await (await fetch('`+permalink.SearchIndex(l)+`')).json()
		const parts = new Map()
		const answers = []
		for (const query of queries) {
			const read = []
			const { find } = newFinder(index, async part => {
				read.push(part)
				if (!parts.has(part)) parts.set(part, await inflate(await fetch('/data/' + index.files + part + '.bin')))
				return parts.get(part)
			})
			const answer = { First: [], Found: [], Parts: read }
			for await (const { hits = [], isFirst } of find(query)) {
				answer[isFirst ? 'First' : 'Found'] = hits.map(hit => hit.document)
			}
			answers.push(answer)
		}
		return answers
	})(`+string(asked)+`)`, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return answers
}

// loadedFor returns what a reader loads for an answer.
func (s *Site) loadedFor(t testing.TB, l lang.Lang, a scriptAnswer) loaded {
	t.Helper()
	const atOnce = 20 // as in static/js/finder.js
	f := s.searchFiles[l]()
	all := loaded{requests: len(a.Parts)}
	for _, part := range a.Parts {
		all.parts += len(f.parts.Part(part))
	}
	var shown [2]int // firms, chapters
	read := map[int]bool{}
	for _, d := range a.Found {
		section := 0
		if d >= len(s.lib.Firms) {
			section = 1
		}
		file := d / documentsInFile
		if shown[section]++; shown[section] > atOnce || read[file] {
			continue
		}
		read[file] = true
		data, err := renderBuffered(t.Context(), s.folders[permalink.SearchFolder(l)].made().list[f.parts.Len()+file].Render, nil)
		if err != nil {
			t.Fatal(err)
		}
		all.rows += len(data)
	}
	return all
}

// bytesBefore returns how many bytes a reader loads before a query: the script,
// and what it reads first.
func (s *Site) bytesBefore(t testing.TB, l lang.Lang) (script, first int) {
	t.Helper()
	index, err := renderBuffered(t.Context(), s.searchIndex("", l).Render, nil)
	if err != nil {
		t.Fatal(err)
	}
	var c encoder
	script = len(c.encode(static.Get("js/search.js").Data, brotlied, thorough))
	return script, len(c.encode(index, brotlied, thorough))
}

// compareSearch compares what script finds by an index in parts with what the
// server does, and returns what is loaded for the questions of each kind.
func compareSearch(t testing.TB, s *Site, l lang.Lang) map[string][]loaded {
	t.Helper()
	documents := s.documents(l)
	number := map[string]int{}
	for i, d := range documents {
		number[d.ID] = i
	}
	script, readFirst := s.bytesBefore(t, l)
	questions := questionsFor(documents, len(s.lib.Firms))
	found, first, all := map[string]int{}, map[string]int{}, map[string][]loaded{}
	for i, got := range askScript(t, s, l, questions) {
		q := questions[i]
		var want []int
		hits := s.finder().index[l].Find(q.query)
		for i := range hits.Len() {
			want = append(want, number[hits.At(i).ID])
		}
		if diff := cmp.Diff(want, got.Found, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: the server (-) and script (+) find by %q:\n%s", l, q.query, diff)
		}
		if firms := firmsOf(s, got.Found); len(got.First) > 0 && !slices.Equal(got.First, firms[:min(len(firms), len(got.First))]) {
			t.Errorf("%s: by %q script finds %v, and had shown %v first", l, q.query, firms, got.First)
		}
		n := s.loadedFor(t, l, got)
		if sum := script + readFirst + n.parts + n.rows; sum > maxQueryBytes {
			t.Errorf("%s: %q loads %d bytes", l, q.query, sum)
		}
		all[q.kind] = append(all[q.kind], n)
		found[q.kind] += len(want)
		first[q.kind] += min(len(got.First), 1)
	}
	if first["whole name"] == 0 {
		t.Errorf("%s: no name is shown at first", l)
	}
	t.Logf("%s: %d documents, script %d bytes, what is read first %d, %d parts; found by kind of question: %v; with a first answer: %v",
		l, len(documents), script, readFirst, s.searchFiles[l]().parts.Len(), found, first)
	return all
}

// firmsOf returns the firms among documents.
func firmsOf(s *Site, documents []int) (firms []int) {
	for _, d := range documents {
		if d < len(s.lib.Firms) {
			firms = append(firms, d)
		}
	}
	return firms
}

// TestScriptSearch compares the two over a made-up fair.
func TestScriptSearch(t *testing.T) {
	t.Parallel()
	s := newSite(t, sampleLibrary(t, 300))
	for _, l := range lang.All {
		compareSearch(t, s, l)
	}
}

// BenchmarkScriptSearch tells how many bytes are loaded for each kind of question
// at fairs of every size, in both languages.
func BenchmarkScriptSearch(b *testing.B) {
	for _, firms := range []int{30_000, 3_000, 300, 15} {
		s := newSite(b, sampleLibrary(b, firms))
		for _, l := range lang.All {
			all := compareSearch(b, s, l)
			for _, kind := range slices.Sorted(maps.Keys(all)) {
				b.Run(fmt.Sprintf("%d/%s/%s", firms, l, strings.ReplaceAll(kind, " ", "-")), func(b *testing.B) {
					reportLoaded(b, all[kind])
				})
			}
		}
	}
}

// reportLoaded reports what was loaded for questions of one kind.
func reportLoaded(b *testing.B, all []loaded) {
	var sum int
	var most loaded
	for b.Loop() {
		sum, most = 0, loaded{}
		for _, n := range all {
			sum += n.parts
			most = loaded{max(most.requests, n.requests), max(most.parts, n.parts), max(most.rows, n.rows)}
		}
	}
	b.ReportMetric(float64(sum/len(all)), "mean-parts-B")
	b.ReportMetric(float64(most.parts), "most-parts-B")
	b.ReportMetric(float64(most.rows), "most-rows-B")
	b.ReportMetric(float64(most.requests), "most-requests")
}
