package web

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/bidi"
	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// mixed are names and words that turn round wherever they are not isolated.
var mixed = []lang.Text{
	{Ur: "C++ ہاؤس 25°C", En: "House ہاؤس 15% of C++"},
	{Ur: ".NET پاکستان (Pvt.) Ltd.", En: "پاکستان .NET, 10-14"},
	{Ur: "15% ہواوے 华为", En: "Huawei 华为 ہواوے"},
	{Ur: "مدد لائن 111 222 333، Go", En: "”Go“ نہیں، 5000/- اور, helpline"},
	{Ur: "پویلین C++", En: "The پویلین"},
}

// mix puts mixed words in place of every text that v holds.
func mix(v reflect.Value, done map[uintptr]bool, n *int) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && !done[v.Pointer()] {
			done[v.Pointer()] = true
			mix(v.Elem(), done, n)
		}
	case reflect.Interface:
		mix(v.Elem(), done, n)
	case reflect.Slice:
		for i := range v.Len() {
			mix(v.Index(i), done, n)
		}
	case reflect.Struct:
		switch place := v.Addr().Interface().(type) {
		case *lang.Text:
			*place = mixed[*n%len(mixed)]
			*n++
			return
		case *content.Title:
			l, _ := lang.Parse(place.Lang)
			place.Text = mixed[*n%len(mixed)].In(l)
			*n++
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				mix(v.Field(i), done, n)
			}
		}
	}
}

// mixedSite is a site in whose words the scripts mix wherever words stand.
func mixedSite(t *testing.T, p pavilion) *Site {
	t.Helper()
	lib, n := loadLibrary(t, p.files(t)), 0
	mix(reflect.ValueOf(lib), map[uintptr]bool{}, &n)
	if n < 50 {
		t.Fatalf("only %d texts", n)
	}
	return newSite(t, lib)
}

// TestEveryPieceIsIsolated renders everything a pavilion has with mixed names
// and words, and looks at each text and attribute by itself: none may hold what
// runs against it.
func TestEveryPieceIsIsolated(t *testing.T) {
	for _, p := range []pavilion{second, full} {
		s := mixedSite(t, p)
		h := s.handler(DefaultCacheBytes)
		for r := range s.All() {
			l := lang.English
			if r.Lang == only(lang.Urdu) {
				l = lang.Urdu
			}
			switch {
			case r.Type == page && (r.redirects() || r.Gone != ""):
				checkPage(t, parsePage(t, r.Path, renderPage(t, r)))
			case r.Type == page:
				checkPage(t, getPage(t, h, r.Path))
			case r.Type == vcf && !strings.HasSuffix(r.Path, "contacts.vcf"):
				checkContactText(t, r.Path, getBody(t, h, r.Path))
			case strings.HasPrefix(r.Type, atomType):
				checkFeed(t, l, r.Path, getBody(t, h, r.Path))
			case strings.HasSuffix(r.Type, "manifest+json"):
				checkJSON(t, l, r.Path, getBody(t, h, r.Path))
			}
		}
		for _, path := range []string{"/ur/search/?q=C%2B%2B+ہاؤس", "/en/search/?q=پاکستان+C%2B%2B", "/ur/shortlist/?keep=" + string(s.lib.Firms[0].Slug), "/en/shortlist/?keep=" + string(s.lib.Firms[0].Slug)} {
			checkPage(t, getPage(t, h, path))
		}
	}
}

func checkPage(t *testing.T, c crawled) {
	t.Helper()
	for n := range c.doc.Descendants() {
		l, _ := lang.Parse(inherited(n, "lang"))
		switch {
		case n.Type == html.ElementNode:
			for _, a := range n.Attr {
				switch {
				case a.Key == "data-entry" || a.Key == "data-list": // HTML for script
					checkPage(t, parsePage(t, c.path, `<div lang="`+l.String()+`" dir="`+l.Dir()+`">`+a.Val))
				case n.DataAtom != atom.Input || a.Key != "value":
					checkPlain(t, l, c.path+": "+a.Key, strings.ReplaceAll(a.Val, "{n}", "5")) // as script does
				}
			}
		case n.Type != html.TextNode || n.Parent.DataAtom == atom.Style || inherited(n, "lang") == "zh":
		case n.Parent.DataAtom == atom.Script && attr(n.Parent, "type") == "application/ld+json":
			checkJSON(t, l, c.path, n.Data)
		case n.Parent.DataAtom == atom.Title:
			checkPlain(t, l, c.path+": title", n.Data)
		default:
			checkRuns(t, l, inherited(n, "dir"), c.path, n.Data)
		}
	}
}

// inherited returns an attribute of the nearest element that has it.
func inherited(n *html.Node, key string) string {
	for ; n != nil; n = n.Parent {
		if v := attr(n, key); v != "" && v != "auto" {
			return v
		}
	}
	return ""
}

// checkRuns refuses a text that runs against the element it stands in.
func checkRuns(t *testing.T, l lang.Lang, dir, at, s string) {
	t.Helper()
	if dir != l.Dir() {
		if bidi.FirstStrong(s) == l.Dir() {
			t.Errorf("%s: %q stands in an element that runs %s", at, s, dir)
		}
		return
	}
	for run := range bidi.Runs(l, s) {
		if run.Dir != dir {
			t.Errorf("%s: %q of %q is not isolated", at, run.Text, s)
		}
	}
}

// checkPlain refuses a text without markup in which something runs against it,
// within an isolate or outside of all. A text with no letter of its language
// needs nothing.
func checkPlain(t *testing.T, l lang.Lang, at, s string) {
	t.Helper()
	const object = "\ufffc" // stands for an isolate in what is about it
	controls(t, at, s)
	langs, texts := []lang.Lang{l}, []string{""}
	closed := func() {
		last := len(texts) - 1
		text, own := texts[last], false
		for i := range text {
			own = own || bidi.FirstStrong(text[i:]) == langs[last].Dir()
		}
		if own {
			checkRuns(t, langs[last], langs[last].Dir(), at, strings.Trim(text, object))
		}
		langs, texts = langs[:last], texts[:last]
	}
	for i, r := range s {
		switch r {
		case '\u2066', '\u2067', '\u2068':
			inner := lang.English
			if r == '\u2067' || r == '\u2068' && bidi.FirstStrong(s[i+len("\u2068"):]) == lang.Urdu.Dir() {
				inner = lang.Urdu
			}
			langs, texts = append(langs, inner), append(texts, "")
		case '\u2069':
			closed()
			texts[len(texts)-1] += object
		default:
			texts[len(texts)-1] += string(r)
		}
	}
	closed()
}

// checkJSON looks at every string of a JSON text in l.
func checkJSON(t *testing.T, l lang.Lang, at, data string) {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(data), &value); err != nil {
		t.Fatalf("%s: %v", at, err)
	}
	checkValue(t, l, at, value)
}

func checkValue(t *testing.T, l lang.Lang, at string, value any) {
	t.Helper()
	switch v := value.(type) {
	case string:
		checkPlain(t, l, at+" (JSON)", v)
	case []any:
		for _, item := range v {
			checkValue(t, l, at, item)
		}
	case map[string]any:
		if code, ok := v["@language"].(string); ok {
			l, _ = lang.Parse(code)
		}
		for _, item := range v {
			checkValue(t, l, at, item)
		}
	}
}

func checkFeed(t *testing.T, l lang.Lang, at, data string) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(data))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", at, err)
		}
		switch text, ok := token.(xml.CharData); {
		case ok && strings.HasPrefix(string(text), "<div "): // the whole of an entry
			checkPage(t, parsePage(t, at, string(text)))
		case ok:
			checkPlain(t, l, at, string(text))
		}
	}
}

// checkContactText looks at every line of a contact, whose names are in both
// languages.
func checkContactText(t *testing.T, at, data string) {
	t.Helper()
	for line := range strings.SplitSeq(strings.ReplaceAll(data, "\r\n ", ""), "\r\n") {
		_, value, _ := strings.Cut(line, ":")
		for part := range strings.SplitSeq(value, `\n`) {
			part = strings.NewReplacer(`\,`, ",", `\;`, ";").Replace(part)
			l := lang.Urdu
			if bidi.FirstStrong(strings.TrimLeft(part, "\u2066\u2067\u2068")) == lang.English.Dir() {
				l = lang.English
			}
			if strings.HasPrefix(part, "\u2067") {
				l = lang.Urdu
			}
			checkPlain(t, l, at, part)
		}
	}
}
