package templates

import (
	"cmp"
	"context"
	"errors"
	"io"
	"regexp"
	"strings"
	"sync"

	"github.com/a-h/templ"

	"pavilion/internal/bidi"
	"pavilion/internal/content"
	"pavilion/internal/format"
	"pavilion/internal/lang"
	"pavilion/internal/search"
	"pavilion/internal/tile"
)

// prose writes a text of l with each piece of the other script, and each
// piece that would turn round, isolated in an element of its own. It is Go
// rather than a template because not one space may come between the pieces.
func prose(l lang.Lang, s string) templ.Component {
	return marked(l, Excerpt{Text: s})
}

// drawTile writes a firm's tile, or a blank one where the slug is empty.
func drawTile(slug content.Slug) templ.Component {
	if slug == "" {
		return written(tile.Blank)
	}
	return written(tile.SVG(string(slug)))
}

// Band is the band of a site's own tile, with which its pages end.
func Band(lib *content.Library) templ.Component {
	return written(tile.Of(string(lib.Site.Mark)).Band("band"))
}

// tileOfBand writes the tile of the band that ends the page. It stands in the
// header, where every byte keeps the title waiting.
func tileOfBand() templ.Component { return written(tile.InBand) }

// written writes markup that the program has made.
func written(markup ...string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error { return writeStrings(w, markup...) })
}

func writeStrings(w io.Writer, all ...string) error {
	for _, s := range all {
		if _, err := io.WriteString(w, s); err != nil {
			return err
		}
	}
	return nil
}

// once returns a component that stands on a page twice, and is rendered once.
func once(c templ.Component) templ.Component {
	html := sync.OnceValues(func() (string, error) { return htmlOf(c) })
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		s, err := html()
		if err != nil {
			return err
		}
		_, err = io.WriteString(w, s)
		return err
	})
}

// day returns a date as running text has it, as far as it is known.
func day(l lang.Lang, d content.Date) string {
	switch {
	case d.Month == 0:
		return format.Year(d.Year)
	case d.Day == 0:
		return format.Month(l, d.Year, d.Month)
	}
	return format.Day(l, d.Year, d.Month, d.Day)
}

// origin is what a citation says beside its link: publisher, author, date.
func origin(p Page, s *content.Source) []templ.Component {
	var parts []templ.Component
	if s.Title != nil {
		parts = append(parts, prose(p.Lang, p.text(s.Publisher)))
	}
	if s.Author != nil {
		parts = append(parts, prose(p.Lang, p.text(*s.Author)))
	}
	if s.Date != nil {
		parts = append(parts, date(p.Lang, *s.Date))
	}
	return parts
}

// commas writes the parts one after another with the comma of l between.
func commas(l lang.Lang, parts []templ.Component) templ.Component {
	comma := map[lang.Lang]string{lang.Urdu: "، ", lang.English: ", "}[l]
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		for i, part := range parts {
			if i > 0 {
				if _, err := io.WriteString(w, comma); err != nil {
					return err
				}
			}
			if err := part.Render(ctx, w); err != nil {
				return err
			}
		}
		return nil
	})
}

// fragment returns the part of an address that leads to the element id.
func fragment(id string) string {
	if id == "" {
		return ""
	}
	return "#" + id
}

// marked writes an excerpt with the found words marked. Marks go inside the
// pieces of the other script, never round a part of one: two halves of a
// Latin name isolated each by itself would change places on an Urdu page.
func marked(l lang.Lang, e Excerpt) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		return writeRuns(w, l, e.Text, 0, e.Spans)
	})
}

// writeRuns writes s, which stands at the byte at of an excerpt.
func writeRuns(w io.Writer, l lang.Lang, s string, at int, spans []search.Span) (err error) {
	for run := range bidi.Runs(l, s) {
		switch {
		case run.Lang != l: // it may hold numbers to be isolated within it
			err = errors.Join(
				writeStrings(w, `<bdi lang="`, run.Lang.String(), `" dir="`, run.Dir, `">`),
				writeRuns(w, run.Lang, run.Text, at, spans),
				writeStrings(w, `</bdi>`))
		case run.Dir != l.Dir():
			err = errors.Join(
				writeStrings(w, `<bdi dir="`, run.Dir, `">`),
				writePieces(w, run.Text, at, spans),
				writeStrings(w, `</bdi>`))
		default:
			err = writePieces(w, run.Text, at, spans)
		}
		if err != nil {
			return err
		}
		at += len(run.Text)
	}
	return nil
}

// writePieces writes a text of one language and direction.
func writePieces(w io.Writer, s string, at int, spans []search.Span) error {
	for piece := range search.Pieces(s, at, spans) {
		text := templ.EscapeString(piece.Text)
		if strings.ContainsFunc(text, mayBeHan) {
			text = chinese.ReplaceAllString(text, `<span lang="zh">$0</span>`)
		}
		if piece.Marked {
			text = "<mark>" + text + "</mark>"
		}
		if _, err := io.WriteString(w, text); err != nil {
			return err
		}
	}
	return nil
}

// chinese matches what is Chinese in a text of either language, so that
// browsers set it in a Chinese typeface.
var chinese = regexp.MustCompile(`\p{Han}[\p{Han}（）《》、·]*`)

// mayBeHan reports whether r is of the part of Unicode in which Han begins: few
// texts have any, and to look for it in all takes longer than drawing the page.
func mayBeHan(r rune) bool { return r >= '⺀' }

// To how many firms that rest on a source there are links, and where sources are
// many.
const (
	maxUses      = 20
	maxUsesAmong = 5
)

// useLinks are the links to the places that rest on a source, and how many
// there are besides.
func useLinks(p Page, chapters []*content.Chapter, firms []*content.Firm) []templ.Component {
	var links []templ.Component
	for _, c := range chapters {
		links = append(links, chapterLink(p, c))
	}
	most := maxUses
	if p.Sources != nil {
		most = maxUsesAmong
	}
	for _, f := range firms[:min(len(firms), most)] {
		links = append(links, firmLink(p, f))
	}
	if more := len(firms) - most; more > 0 {
		links = append(links, prose(p.Lang, p.count(msgMoreFirms, more)))
	}
	return links
}

// queryDir is the direction of a reader's query; an empty box waits for its
// first letter.
func queryDir(l lang.Lang, query string) string {
	if query == "" {
		return "auto"
	}
	return cmp.Or(bidi.FirstStrong(query), l.Dir())
}

// queryLang is the language a reader's query is shown in: that of its script.
func queryLang(l lang.Lang, query string) lang.Lang {
	if queryDir(l, query) == l.Dir() {
		return l
	}
	return l.Other()
}

// titleLang is the language whose rules a title is set by: a title in neither
// is set as English is.
func titleLang(t *content.Title) lang.Lang {
	l, _ := lang.Parse(t.Lang)
	return l
}
