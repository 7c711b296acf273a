package web

import (
	"io/fs"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/locales"
)

// deskOf makes the desk of a pavilion, with warnings planted in the Urdu of
// its texts, by their ids; those by the glossary are of its first entry.
func deskOf(t testing.TB, files fs.FS, planted map[string]fault.Fault) *desk {
	t.Helper()
	r, err := content.NewReview(t.Context(), files, time.Date(2027, 6, 1, 12, 0, 0, 0, time.UTC))
	if err != nil || r.Library == nil {
		t.Fatal(err, r.Faults)
	}
	for _, p := range r.Pairs {
		if f, ok := planted[p.ID]; ok {
			f.Warning = true
			p.Warnings[lang.Urdu] = append(p.Warnings[lang.Urdu], f)
			if terms := r.Library.Glossary; f.Rule == "glossary" && len(terms) > 0 {
				p.Terms = append(p.Terms, &terms[0])
			}
			r.Faults = append(r.Faults, f)
		}
	}
	return newDesk(newSite(t, r.Library), r)
}

// deskServer is the preview of a site, asked by this machine.
func deskServer(d *desk) http.Handler {
	p := new(Preview)
	p.Show(d.site, d.review)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Host = "localhost"
		p.ServeHTTP(w, r)
	})
}

// visitor reads the pages to which those of the desk lead, each once.
type visitor struct {
	h    http.Handler
	read map[string]crawled
}

func (v *visitor) page(t *testing.T, path string) crawled {
	t.Helper()
	c, ok := v.read[path]
	if !ok {
		w := get(t, v.h, path)
		if w.Code != http.StatusOK && w.Code != http.StatusGone {
			t.Fatalf("%s answers %d", path, w.Code)
		}
		c = parsePage(t, path, w.Body.String())
		v.read[path] = c
	}
	return c
}

// ofClass returns the elements of a class in n.
func ofClass(n *html.Node, class string) (found []*html.Node) {
	for d := range n.Descendants() {
		if slices.Contains(strings.Fields(attr(d, "class")), class) {
			found = append(found, d)
		}
	}
	return found
}

// element returns the first element of a kind in n.
func element(n *html.Node, tag atom.Atom) *html.Node {
	for d := range n.Descendants() {
		if d.DataAtom == tag {
			return d
		}
	}
	return nil
}

// parts returns the addresses of the pages of the desk that a page of its list
// has.
func (v *visitor) parts(t *testing.T, list string) (links []string) {
	t.Helper()
	for _, ul := range ofClass(v.page(t, list).doc, "desk-parts") {
		for _, a := range (crawled{list, ul}).all(atom.A) {
			links = append(links, attr(a, "href"))
		}
	}
	return links
}

// Every text of the content and of the interface is on one page of the desk,
// once, whole in both languages; and each link leads somewhere.
func TestDesk(t *testing.T) {
	for name, files := range map[string]fs.FS{
		"shipped": content.Builtin(), "blank": content.Blank(), "second": secondFiles(t),
		"full": os.DirFS("../internal/content/testdata/full"),
	} {
		t.Run(name, func(t *testing.T) {
			d := deskOf(t, files, nil)
			v := &visitor{deskServer(d), map[string]crawled{}}
			for _, l := range lang.All {
				texts := map[string]*html.Node{}
				checkDeskLinks(t, v, v.page(t, permalink.DeskIndex.In(l)))
				for _, part := range v.parts(t, permalink.DeskIndex.In(l)) {
					c := v.page(t, part)
					checkDeskLinks(t, v, c)
					for _, n := range ofClass(c.doc, "desk-text") {
						id := text(element(n, atom.Code))
						if texts[id] != nil {
							t.Errorf("%s is there twice", id)
						}
						texts[id] = n
					}
				}
				for i := range d.review.Pairs {
					checkDeskText(t, texts, d.review.Pairs[i])
				}
				if want := len(d.review.Pairs) + len(locales.Pairs()); len(texts) != want {
					t.Errorf("%d texts, want %d", len(texts), want)
				}
			}
		})
	}
}

// checkDeskText finds a text in its place, each half in its own language.
func checkDeskText(t *testing.T, texts map[string]*html.Node, p *content.Pair) {
	t.Helper()
	n := texts[p.ID]
	if n == nil {
		t.Errorf("%s is not there", p.ID)
		return
	}
	for _, l := range lang.All {
		halves := ofClass(n, "desk-"+l.String())
		if len(halves) != 1 || attr(halves[0], "lang") != l.String() || attr(halves[0], "dir") != l.Dir() {
			t.Fatalf("%s has %d halves in %s", p.ID, len(halves), l)
		}
		if got := text(element(halves[0], atom.P)); collapse(got) != collapse(p.Text.In(l)) {
			t.Errorf("%s says %q in %s, not %q", p.ID, got, l, p.Text.In(l))
		}
		if where := text(ofClass(halves[0], "desk-where")[0]); !strings.HasPrefix(where, p.In(l).File+":") {
			t.Errorf("%s stands at %q", p.ID, where)
		}
	}
}

// checkDeskLinks finds each id of a page of the desk once, and an element
// behind each of its links.
func checkDeskLinks(t *testing.T, v *visitor, c crawled) {
	t.Helper()
	c.ids(t)
	if n := len(c.all(atom.H1)); n != 1 {
		t.Errorf("%s has %d h1", c.path, n)
	}
	for _, a := range c.all(atom.A) {
		to, id, _ := strings.Cut(attr(a, "href"), "#")
		to, _, _ = strings.Cut(to, "?")
		target := c
		if to != "" {
			target = v.page(t, to)
		}
		if id != "" && !slices.ContainsFunc(slices.Collect(target.doc.Descendants()), func(n *html.Node) bool { return attr(n, "id") == id }) {
			t.Errorf("%s leads to %s, which has no %q", c.path, to, id)
		}
	}
}

// From each page of the site it is one step to its texts in its language, where
// each of its elements leads that has texts of its own.
func TestDeskAddress(t *testing.T) {
	d := deskOf(t, secondFiles(t), nil)
	v := &visitor{deskServer(d), map[string]crawled{}}
	leads := map[string]bool{}
	for r := range d.site.All() {
		if r.Type != page || r.redirects() || r.Gone != "" {
			continue
		}
		c := v.page(t, r.Path)
		i := slices.IndexFunc(c.all(atom.A), func(a *html.Node) bool { return slices.Contains(a.Attr, html.Attribute{Key: "data-both"}) })
		if i < 0 {
			t.Errorf("%s leads to no page of the desk", r.Path)
			continue
		}
		address := attr(c.all(atom.A)[i], "href")
		path, id, _ := strings.Cut(address, "#")
		if there := v.page(t, path); id != "" && !slices.Contains(there.ids(t), id) {
			t.Errorf("%s leads to %s, where nothing is", r.Path, address)
		}
		leads[address] = true
	}
	if want := 2 * (6 + len(d.site.lib.Firms)); len(leads) != want {
		t.Errorf("%d addresses of the desk for %d pages", len(leads), want)
	}
}

// What a preview has under /desk/ beside its pages: where they begin, what is
// mistyped, and what is not there.
func TestDeskRedirects(t *testing.T) {
	h := deskServer(deskOf(t, secondFiles(t), nil))
	for _, test := range []struct {
		path, accept string
		status       int
		to           string
	}{
		{"/desk/", "ur-PK", http.StatusFound, "/desk/ur/"},
		{"/desk/", "fr", http.StatusFound, "/desk/en/"},
		{"/desk", "ur", http.StatusPermanentRedirect, "/desk/"},
		{"/desk/faults", "", http.StatusPermanentRedirect, "/desk/faults/"},
		{"/desks", "", http.StatusNotFound, ""},
		{"/desk/en/story", "", http.StatusPermanentRedirect, "/desk/en/story/"},
		{"/desk/ur", "", http.StatusPermanentRedirect, "/desk/ur/"},
		{"/desk/en/firms/nobody/", "", http.StatusNotFound, ""},
		{"/desk/fr/story/", "", http.StatusNotFound, ""},
		{"/desk/ur/story/story/", "", http.StatusNotFound, ""},
	} {
		w := get(t, h, test.path, "Accept-Language: "+test.accept)
		if to := w.Header().Get("Location"); w.Code != test.status || to != test.to {
			t.Errorf("%s answers %d and leads to %q, want %d and %q", test.path, w.Code, to, test.status, test.to)
		}
	}
	if got := get(t, h, "/desk/en/story/").Header().Get("X-Robots-Tag"); got != "noindex" {
		t.Errorf("the desk has the X-Robots-Tag %q", got)
	}
}

// Marks are counted on the list and on the page, the marked pages come first,
// and a filter shows these alone.
func TestDeskMarks(t *testing.T) {
	d := deskOf(t, secondFiles(t), map[string]fault.Fault{
		"firms/rang-plus/summary": {What: "changed in English", Fix: "bring it up to date", Rule: "stale"},
		"firms/rang-plus/name":    {What: "another number", Fix: "compare", Rule: "number"},
		"about/title":             {What: "a forbidden word", Fix: "write the other", Rule: "glossary"},
	})
	d.review.Faults = append(d.review.Faults, fault.Fault{File: "site.yaml", What: "odd", Warning: true})
	v := &visitor{deskServer(d), map[string]crawled{}}
	stale := v.parts(t, "/desk/ur/?marks=stale")
	if want := []string{"/desk/ur/firms/rang-plus/?marks=stale"}; !slices.Equal(stale, want) {
		t.Errorf("the stale are on %v, want %v", stale, want)
	}
	all := v.parts(t, "/desk/en/")
	if all[0] != "/desk/en/about/" || !slices.Contains(all[:len(all)/2+2], "/desk/en/firms/rang-plus/") {
		t.Errorf("the marked are not first in %v", all)
	}
	for path, want := range map[string]int{
		stale[0]: 1, "/desk/en/firms/rang-plus/?marks=any": 2, "/desk/en/firms/rang-plus/?marks=other": 1,
		"/desk/en/about/?marks=stale": 0, "/desk/en/about/?marks=glossary": 1,
	} {
		if got := len(ofClass(v.page(t, path).doc, "desk-text")); got != want {
			t.Errorf("%s shows %d texts, want %d", path, got, want)
		}
	}
	whole := len(ofClass(v.page(t, "/desk/en/about/").doc, "desk-text"))
	if got := len(ofClass(v.page(t, "/desk/en/about/?marks=nonsense").doc, "desk-text")); got != whole {
		t.Errorf("a filter that there is not shows %d texts of %d", got, whole)
	}
	for _, want := range []string{"changed in English; bring it up to date", "Out of step"} {
		if body := getBody(t, v.h, "/desk/en/firms/rang-plus/"); !strings.Contains(body, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if body := getBody(t, v.h, "/desk/en/"); !strings.Contains(body, "One more warning is not about a text") {
		t.Error("the list hides a warning that stands in no text")
	}
}

// A text that departs from the glossary stands beside the entry, in both
// languages; one that says so on purpose, or keeps to it, does not.
func TestDeskGlossary(t *testing.T) {
	files := secondFiles(t)
	files["glossary.yaml"] = &fstest.MapFile{Data: []byte(`- id: shop
  term: {ur: دکان, en: workshop}
  also: {ur: [دکانیں], en: [workshops]}
  avoid: {ur: [شاپ], en: [atelier, studio]}
  note: {ur: سب کا لفظ۔, en: The word that all use.}
`)}
	about := files["about.yaml"]
	about.Data = append(about.Data, `
  - id: shops
    title: {ur: دکان, en: A workshop}
    notes:
      - id: shops-one
        text: {ur: یہ دکان ہے۔, en: An atelier or a studio.}
      # intended: glossary
      - {id: shops-two, text: {ur: یہ شاپ ہے۔, en: It is a workshop.}}
`...)
	c := getPage(t, deskServer(deskOf(t, files, nil)), "/desk/ur/about/")
	var got []string
	for _, term := range ofClass(c.doc, "desk-term") {
		got = append(got, collapse(text(term)))
	}
	if want := []string{"فرہنگ: دکان، دکانیں سب کا لفظ۔", "Glossary: workshop, workshops The word that all use."}; !slices.Equal(got, want) {
		t.Errorf("the page shows the entries %q, want %q", got, want)
	}
}

// What an editor types is text and nothing else, even what the loader lets nobody
// write.
func TestDeskEscapes(t *testing.T) {
	const hostile = `"><script>alert(1)</script> & <img src=x onerror=y>`
	d := deskOf(t, secondFiles(t), map[string]fault.Fault{"about/title": {What: hostile, Fix: hostile, Rule: hostile}})
	for _, p := range d.review.Pairs {
		if p.ID == "about/title" {
			p.Text = lang.Text{Ur: hostile, En: hostile}
		}
	}
	c := getPage(t, deskServer(d), "/desk/ur/about/")
	for _, script := range c.all(atom.Script) {
		if attr(script, "src") == "" {
			t.Errorf("a script: %s", text(script))
		}
	}
	first := ofClass(c.doc, "desk-text")[0]
	if got := strings.Count(text(first), hostile); got != 4 || element(first, atom.Img) != nil {
		t.Errorf("%q is %d times in %q", hostile, got, text(first))
	}
}

// However many firms there are, the list is in parts, and leads to all.
func TestDeskOfManyFirms(t *testing.T) {
	d := deskOf(t, secondFiles(t), nil)
	d.parts() // of the site itself
	many := make([]*content.Pair, 0, 3*firmsOnPage)
	whole := d.site.lib.Firms[0]
	for range 2*firmsOnPage + 1 {
		many = append(many, &content.Pair{ID: "firms/" + string(whole.Slug) + "/name", Firm: whole.Slug})
		many = append(many, &content.Pair{ID: "firms/" + string(d.site.lib.Firms[1].Slug) + "/name", Firm: d.site.lib.Firms[1].Slug})
	}
	d = newDesk(d.site, &content.Review{Library: d.site.lib, Pairs: many})
	h := deskServer(d)
	got := 0
	next := "/desk/en/"
	for pages := 0; next != ""; pages++ {
		c := getPage(t, h, next)
		got += strings.Count(getBody(t, h, next), `/desk/en/firms/`)
		next = ""
		for _, a := range c.all(atom.A) {
			if attr(a, "rel") == "next" {
				next = attr(a, "href")
			}
		}
		if pages > 5 {
			t.Fatal("the list has no end")
		}
	}
	if got != len(many) {
		t.Errorf("the list leads to %d pages, want %d", got, len(many))
	}
}
