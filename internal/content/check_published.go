package content

import (
	"fmt"
	"slices"
	"strings"

	"pavilion/internal/fault"
	"pavilion/internal/permalink"
)

// published notes each address that was published and leads nowhere now, unless
// that may be because something could not be read, which has been said.
func (c *checks) published() {
	promises := c.lib.Promises()
	there := make(map[string]bool, len(promises))
	for _, address := range promises {
		there[address] = true
	}
	var slugs []promise
	for _, p := range c.ledger.lines {
		switch _, isFirm := p.slug(); {
		case there[p.address]:
		case isFirm:
			slugs = append(slugs, p)
		default:
			c.lostElement(p)
		}
		there[p.address] = true // it is said once
	}
	c.lostFirms(slugs)
}

// elementHome is where the elements of a page with lasting ids are written.
type elementHome struct {
	files  []string
	former string // where a former id is kept
}

var elementHomes = map[permalink.Route]elementHome{
	permalink.Story:   {[]string{"story.yaml"}, "of the chapter to which its links are to lead"},
	permalink.About:   {[]string{"about.yaml"}, "of the section to which its links are to lead"},
	permalink.Sources: {[]string{sourcesFile, "site.yaml"}, "of the source kind in site.yaml to which its links are to lead"},
}

// lostElement notes a part of a page whose id is gone.
func (c *checks) lostElement(p promise) {
	for route, home := range elementHomes {
		id, on := strings.CutPrefix(p.address, route.Element(""))
		if on && !slices.ContainsFunc(home.files, c.faulty) {
			c.lost(p, fmt.Sprintf("give the id back, or write %q under the key \"former\" %s", id, home.former))
		}
	}
}

// faulty reports whether anything is wrong in a file.
func (c *checks) faulty(file string) bool {
	return slices.ContainsFunc(c.faults, func(f fault.Fault) bool { return f.File == file })
}

// lost notes a promise that is broken, in its line.
func (c *checks) lost(p promise, fix string) {
	c.faultAt(&source{name: PublishedFile}, p.line, 1, p.address+" was published and leads nowhere now", fix)
}

// lostFirms notes firms that are gone, or have another slug and no word of the
// one they had: in the file of such a firm where it can be told.
func (c *checks) lostFirms(lost []promise) {
	for file := range c.unread {
		if strings.HasPrefix(file, "firms/") {
			return
		}
	}
	lost = slices.DeleteFunc(lost, func(p promise) bool {
		slug, _ := p.slug()
		return c.used["firms/"+slug+".yaml"] // a file with another slug in it, which has been said
	})
	if len(lost) == 0 {
		return
	}
	heirs := c.heirs()
	for _, p := range lost {
		slug, _ := p.slug()
		f := heirs.of(slug, len(lost) == 1)
		if f == nil {
			c.lost(p, fmt.Sprintf("if the firm has a new slug, %s in its file; if it has left, bring its file back and %s", keepSlug(slug, nil), sayWithdrawn))
			continue
		}
		c.faultOf(&f.Slug, fmt.Sprintf("%s was published (%s:%d) and leads nowhere now", p.address, PublishedFile, p.line),
			fmt.Sprintf("if this is the same firm, %s; if not, bring the file of that firm back, and if it has left, %s", keepSlug(slug, f), sayWithdrawn))
	}
}

// sayWithdrawn is what to do in the file of a firm that has left.
const sayWithdrawn = `write in it under the key "withdrawn" the date and a note`

// keepSlug is what to do for a firm that has a new slug; f is nil where it is
// not known which that is.
func keepSlug(slug string, f *Firm) string {
	if f != nil && len(f.Aliases) > 0 {
		return fmt.Sprintf("add %s to its aliases", slug)
	}
	return fmt.Sprintf(`write "aliases: [%s]" and "first_slug: %[1]s"`, slug)
}

// heirs are the firms that are there and of which no slug was published.
type heirs struct {
	all []*Firm
	by  map[string][]*Firm // by the first word of their slug, and by their names
}

func (c *checks) heirs() heirs {
	published := map[string]bool{}
	for _, p := range c.ledger.lines {
		published[p.address] = true
	}
	h := heirs{by: map[string][]*Firm{}}
	for i := range c.lib.Firms {
		f := &c.lib.Firms[i]
		_, read := c.places[&f.Slug]
		if !read || slices.ContainsFunc(f.slugs(), func(s Slug) bool { return published[permalink.Neutral(string(s))] }) {
			continue
		}
		h.all = append(h.all, f)
		for _, name := range slices.Concat([]string{firstWord(string(f.Slug)), f.Name.En}, f.Also) {
			key := FoldName(name)
			h.by[key] = append(h.by[key], f)
		}
	}
	return h
}

// of returns the one firm that seems to have been published under a slug: where
// no other is lost the only one there is, else the only one whose slug begins
// with the same word or that is spelled the same. It returns nil where that
// cannot be told.
func (h heirs) of(slug string, onlyLost bool) *Firm {
	alike := h.all
	if !onlyLost || len(h.all) > 1 {
		alike = slices.Concat(h.by[firstWord(slug)], h.by[FoldName(slug)])
	}
	if len(alike) == 0 || slices.ContainsFunc(alike, func(f *Firm) bool { return f != alike[0] }) {
		return nil
	}
	return alike[0]
}

func firstWord(slug string) string {
	word, _, _ := strings.Cut(slug, "-")
	return word
}
