package web

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// wanted is what Google Search requires or recommends of each type
// (developers.google.com/search/docs/appearance/structured-data), as far as
// the site can know it.
var wanted = map[string][]string{
	"NewsArticle":     {"headline", "image", "datePublished", "dateModified", "author.name", "author.url", "author.logo.url", "publisher"},
	"ExhibitionEvent": {"name", "startDate", "endDate", "eventStatus", "image", "location.name", "location.address"},
	"ItemList":        {"itemListElement.position", "itemListElement.url", "itemListElement.item.name", "itemListElement.item.url"},
	"BreadcrumbList":  {"itemListElement.position", "itemListElement.name", "itemListElement.item.@id"},
	"Organization":    {"name", "alternateName", "url"},
}

// unknown is what it recommends besides, and the site does not know or has no
// right to say.
var unknown = map[string][]string{
	"ExhibitionEvent": {"description", "offers", "organizer", "performer"},
	"Organization":    {"legalName"},
}

// ofProfile is what a profile says of its firm besides, and given what it
// says when an organiser has filled everything in.
var (
	ofProfile = []string{"description", "image", "mainEntityOfPage"}
	given     = []string{"address.addressLocality", "email", "telephone", "foundingDate", "knowsAbout", "logo"}
)

// TestGraphs reads what every page says to machines: it is right by the
// vocabulary, says all that is wanted, and nothing that the page does not show.
func TestGraphs(t *testing.T) {
	v := loadVocabulary(t)
	onEach(t, slices.Concat(pavilions, fewFirms, []pavilion{full}), func(t *testing.T, h *handler) {
		things, words := 0, 0
		for path, c := range crawl(t, h) {
			g := readGraph(t, c)
			things += len(g.things)
			if h.site == full.handler(t).site && !strings.Contains(path, "/firms/") {
				continue // its story is a sketch
			}
			for _, thing := range g.things {
				for _, fault := range v.faults(thing, g.types) {
					t.Errorf("%s: %s", path, fault)
				}
				g.complete(t, path, thing)
			}
			if strings.HasSuffix(path, "/firms/zarnab-loom-works/") || strings.HasSuffix(path, "/firms/example-full/") {
				lacks(t, path, g.things[0], given)
			}
			words += g.shown(t, c, h.site.lib.Site.Fair)
		}
		t.Logf("%d things, %d texts", things, words)
	})
}

// graph is the JSON-LD of a page.
type graph struct {
	things []map[string]any
	types  map[string]string // by id, of these and of those within
}

func readGraph(t *testing.T, c crawled) graph {
	t.Helper()
	var data []string
	for _, n := range c.all(atom.Script) {
		if attr(n, "type") == "application/ld+json" {
			data = append(data, text(n))
		}
	}
	if len(data) != 1 {
		t.Fatalf("%s has %d graphs", c.path, len(data))
	}
	var doc struct {
		Context string           `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(data[0]), &doc); err != nil {
		t.Fatalf("%s: %v", c.path, err)
	}
	if doc.Context != "https://schema.org" || len(doc.Graph) == 0 {
		t.Fatalf("%s: a graph of %d things in %q", c.path, len(doc.Graph), doc.Context)
	}
	g := graph{doc.Graph, map[string]string{}}
	for _, thing := range g.things {
		for _, inner := range within(thing) {
			if id, ok := inner["@id"].(string); ok && inner["@type"] != nil {
				g.types[id] = inner["@type"].(string)
			}
		}
	}
	return g
}

// within returns the value and every object within it.
func within(value any) (all []map[string]any) {
	switch value := value.(type) {
	case map[string]any:
		all = append(all, value)
		for _, v := range value {
			all = append(all, within(v)...)
		}
	case []any:
		for _, v := range value {
			all = append(all, within(v)...)
		}
	}
	return all
}

// complete finds all that is wanted of a thing, and notices when what was
// unknown is told.
func (g graph) complete(t *testing.T, path string, thing map[string]any) {
	t.Helper()
	typ := thing["@type"].(string)
	if thing["numberOfItems"] != 0.0 {
		lacks(t, path, thing, wanted[typ])
	}
	if typ == "Organization" {
		lacks(t, path, thing, ofProfile)
	}
	for _, name := range unknown[typ] {
		if thing[name] != nil {
			t.Errorf("%s: %s.%s is known now; move it to what is wanted", path, typ, name)
		}
	}
}

func lacks(t *testing.T, path string, thing map[string]any, wanted []string) {
	t.Helper()
	for _, name := range wanted {
		values := []any{thing}
		for step := range strings.SplitSeq(name, ".") {
			var next []any
			for _, v := range values {
				object, _ := v.(map[string]any)
				if object[step] == nil {
					t.Errorf("%s: a %v lacks %s", path, thing["@type"], name)
					continue
				}
				next = append(next, each(object[step])...)
			}
			values = next
		}
	}
}

// code matches what is for machines alone: an address, a date.
var code = regexp.MustCompile(`^(https://\S+|\d{4}-\d{2}-\d{2})$`)

// isolates are the characters that keep the pieces of a plain text apart, of
// which a page has no need.
var isolates = strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "")

// shown finds each text of the graph in what the page shows, and returns how
// many there are. Of the fair it may tell in full what the story tells in short.
func (g graph) shown(t *testing.T, c crawled, fair content.Fair) (texts int) {
	t.Helper()
	page := visible(c)
	l := attr(c.all(atom.Html)[0], "lang")
	spoken, _ := lang.Parse(l)
	ofFair := []string{fair.Name.In(spoken), fair.Place.In(spoken), fair.City.In(spoken), string(fair.Country)}
	for _, thing := range g.things {
		for _, inner := range within(thing) {
			for _, name := range slices.Sorted(maps.Keys(inner)) {
				for _, one := range each(inner[name]) {
					s, ok := one.(string)
					switch {
					case !ok || name == "@type" || name == "@id" || code.MatchString(s) || thing["@type"] == "ExhibitionEvent" && slices.Contains(ofFair, isolates.Replace(s)):
					case name == "@language" || name == "inLanguage":
						if s != "ur" && s != "en" || name == "inLanguage" && s != l {
							t.Errorf("%s: %s is %q", c.path, name, s)
						}
					case name == "description" && inner["@type"] == "Organization":
						texts++
						if rest := unsaid(c, s); rest != "" {
							t.Errorf("%s does not show of the description %q", c.path, rest)
						}
					default:
						texts++
						if !strings.Contains(page, collapse(s)) {
							t.Errorf("%s does not show %s %q", c.path, name, s)
						}
					}
				}
			}
		}
	}
	return texts
}

// unsaid returns a text without what stands in paragraphs of the page.
func unsaid(c crawled, s string) string {
	s = collapse(s)
	for _, p := range c.all(atom.P) {
		if shown := collapse(text(p)); shown != "" {
			s = strings.Replace(s, shown, "", 1)
		}
	}
	return strings.TrimSpace(s)
}

// collapse returns a text as it is compared: without isolates, its blanks
// alike.
func collapse(s string) string { return strings.Join(strings.Fields(isolates.Replace(s)), " ") }

// visible is all that a page shows as text, in its order.
func visible(c crawled) string {
	var b strings.Builder
	for n := range c.all(atom.Body)[0].Descendants() {
		if n.Type == html.TextNode && n.Parent.DataAtom != atom.Script {
			b.WriteString(n.Data)
		}
	}
	return collapse(b.String())
}

// The firms are the same things on every page in either language, with their
// names in both.
func TestGraphsAgree(t *testing.T) { onEach(t, pavilions, checkAgreement) }

func checkAgreement(t *testing.T, h *handler) {
	s, names := h.site, map[string]string{}
	for path, c := range crawl(t, h) {
		for _, thing := range readGraph(t, c).things {
			for _, inner := range within(thing) {
				if inner["@type"] != "Organization" || inner["@id"] == origin+"/#publisher" {
					continue
				}
				l := attr(c.all(atom.Html)[0], "lang")
				other := inner["alternateName"].(map[string]any)
				both := map[string]any{l: inner["name"], other["@language"].(string): other["@value"]}
				id := inner["@id"].(string)
				if said := fmt.Sprint(both); names[id] == "" {
					names[id] = said
				} else if names[id] != said {
					t.Errorf("%s: %s is called %s, elsewhere %s", path, id, said, names[id])
				}
			}
		}
	}
	if len(names) != len(s.lib.Firms) {
		t.Errorf("%d firms, want %d", len(names), len(s.lib.Firms))
	}
	for i := range s.lib.Firms {
		f := &s.lib.Firms[i]
		id := origin + "/f/" + string(f.FirstSlug)
		if want := fmt.Sprint(map[string]any{"ur": f.Name.Ur, "en": f.Name.En}); isolates.Replace(names[id]) != want {
			t.Errorf("%s is called %s, want %s", id, names[id], want)
		}
	}
}

// What the story says to machines does not grow with the fair.
func TestStoryMentionsFew(t *testing.T) {
	files := secondFiles(t)
	said := func() (bytes int) {
		c := getPage(t, newSite(t, loadLibrary(t, files)).Handler(), "/en/")
		for _, script := range c.all(atom.Script) {
			if attr(script, "type") == "application/ld+json" {
				bytes += len(text(script))
			}
		}
		return bytes
	}
	few := said()
	for n := range 100 {
		addFirm(files, n)
	}
	if many := said(); few == 0 || many > 2*few {
		t.Errorf("it is %d bytes of a few firms and %d of many", few, many)
	}
}
