package web

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// TestNamesakes has two firms of one name in two cities: wherever one of them
// stands alone, its words tell it from the other.
func TestNamesakes(t *testing.T) {
	files := secondFiles(t)
	for slug, city := range map[string]string{"rang-north": "{ur: نیل کوٹ, en: Nilkot}", "rang-south": "{ur: سبز کوٹ, en: Sabzkot}"} {
		files["firms/"+slug+".yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil,
			"slug: %s\nname: {ur: رنگ گھر, en: Rang House}\nsummary: {ur: فرضی۔, en: Made up.}\nupdated: 2027-05-01\ncity: %s\n", slug, city)}
	}
	s := newSite(t, loadLibrary(t, files))
	h := s.handler(DefaultCacheBytes)
	slugs := []string{"rang-north", "rang-south"}
	for _, l := range lang.All {
		apart := func(what string, of func(slug string) []string) {
			north, south := of(slugs[0]), of(slugs[1])
			if len(north) == 0 || len(north) != len(south) {
				t.Errorf("%v: %s are %q and %q", l, what, north, south)
			}
			for i := range north {
				if north[i] == south[i] {
					t.Errorf("%v: %s are %q for both", l, what, north[i])
				}
			}
		}
		for _, path := range []string{
			permalink.Directory.In(l),
			permalink.Search.In(l) + "?q=rang+house", permalink.Shortlist.Keeping(slugs...).In(l),
		} {
			c := parsePage(t, path, getBody(t, h, path))
			apart(path+"'s links", func(slug string) (texts []string) {
				for _, a := range c.all(atom.A) {
					if attr(a, "href") == permalink.Firm(slug).In(l) {
						texts = append(texts, collapse(text(a)))
					}
				}
				return texts
			})
			apart(path+"'s labels", func(slug string) (labels []string) {
				labels = []string{slug} // where there are no boxes
				for _, input := range c.all(atom.Input) {
					if attr(input, "value") == slug {
						labels = append(labels, attr(input, "aria-label"))
					}
				}
				return labels
			})
		}
		apart("titles, cards and contacts", func(slug string) []string {
			c := parsePage(t, slug, getBody(t, h, permalink.Firm(slug).In(l)))
			contact := readContact(t, s, permalink.Firm(slug).Contact(l))
			return []string{text(c.all(atom.Title)[0]), contact.Value("FN"), contact.Value("NICKNAME"), cardAlt(c)}
		})
		apart("entries of the feed", func(slug string) (titles []string) {
			for _, e := range readFeed(t, s, l).Entries {
				if strings.HasSuffix(e.ID[0], "/"+slug) {
					titles = append(titles, e.Title[0])
				}
			}
			return titles
		})
	}
}

// cardAlt is what the page says of its share card.
func cardAlt(c crawled) string {
	metas := c.all(atom.Meta)
	return attr(metas[slices.IndexFunc(metas, func(m *html.Node) bool { return attr(m, "property") == "og:image:alt" })], "content")
}
