package content

import (
	"path"

	"pavilion/internal/lang"
	"pavilion/internal/orthography"
)

// shown is how many characters search engines and shared links show of the
// texts whose ids match a pattern of path.Match: of titles some 60, of
// descriptions some 155.
var shown = []struct {
	pattern string
	most    int
}{
	{"story/title", 60}, {"story/description", 155},
	{"about/title", 60}, {"about/description", 155},
	{"site/pages/*/title", 60}, {"site/pages/*/description", 155},
	{"firms/*/name", 60}, {"firms/*/summary", 155},
}

// Shown returns how many characters search engines and shared links show of
// the text; 0 if they show nothing of it, or it matters not.
func (p *Pair) Shown() int {
	for _, s := range shown {
		if match, _ := path.Match(s.pattern, p.ID); match {
			return s.most
		}
	}
	return 0
}

// TooLong reports whether the half in l is longer than what is shown of it.
func (p *Pair) TooLong(l lang.Lang) bool {
	most := p.Shown()
	return most > 0 && runes(p.Text.In(l)) > most
}

// Uneven reports whether the halves are of lengths that are unusual beside
// each other.
func (p *Pair) Uneven() bool { return p.Prose && orthography.Uneven(p.Text) }
