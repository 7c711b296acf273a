package bidi

import (
	"context"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"pavilion/internal/browser"
	"pavilion/internal/lang"
)

// drawnLeftToRight returns the characters of each paragraph as they are drawn,
// from left to right, without spaces, vowel marks and controls.
const drawnLeftToRight = `
	[...document.querySelectorAll('p')].map(p => {
		const range = document.createRange(), drawn = []
		const texts = document.createTreeWalker(p, NodeFilter.SHOW_TEXT)
		while (texts.nextNode()) {
			let at = 0
			for (const char of texts.currentNode.data) {
				range.setStart(texts.currentNode, at)
				range.setEnd(texts.currentNode, at += char.length)
				if (/[\p{Z}\p{M}\p{Cf}]/u.test(char)) continue
				const [box] = range.getClientRects()
				drawn.push({ char, middle: (box.left + box.right) / 2 })
			}
		}
		return drawn.sort((a, b) => a.middle - b.middle).map(d => d.char).join('')
	})`

// paragraph is a text of a line's language as an element.
func paragraph(l lang.Lang, dir, content string) string {
	return fmt.Sprintf("<p lang=%v dir=%s>%s</p>", l, dir, content)
}

// withMarkup is a line with its pieces isolated in markup, as on the pages.
func withMarkup(l line) string {
	return paragraph(l.lang, l.lang.Dir(), markup(l.lang, l.text()))
}

// markup is a text in l with its pieces isolated in markup.
func markup(l lang.Lang, s string) string {
	var b strings.Builder
	for run := range Runs(l, s) {
		switch {
		case run.Dir == l.Dir():
			b.WriteString(html.EscapeString(run.Text))
		case run.Lang == l:
			fmt.Fprintf(&b, "<bdi dir=%s>%s</bdi>", run.Dir, html.EscapeString(run.Text))
		default:
			fmt.Fprintf(&b, "<bdi lang=%v dir=%s>%s</bdi>", run.Lang, run.Dir, markup(run.Lang, run.Text))
		}
	}
	return b.String()
}

// withControls is a line isolated without markup, in a paragraph of its own
// direction or, where it is isolated as a whole, of the other.
func withControls(l line) string {
	text, dir := Isolate(l.lang, l.text()), l.lang.Dir()
	if strings.HasPrefix(text, lri) || strings.HasPrefix(text, rli) {
		dir = l.lang.Other().Dir()
	}
	return paragraph(l.lang, dir, html.EscapeString(text))
}

// asItIs is a line that is not isolated.
func asItIs(l line) string {
	return paragraph(l.lang, l.lang.Dir(), html.EscapeString(l.text()))
}

// TestDrawn draws every line on a page of either direction and compares the
// order of its characters with the one written down.
func TestDrawn(t *testing.T) {
	always := func(line) bool { return true }
	ways := []struct {
		name    string
		element func(line) string
		right   func(line) bool // whether the line is to be drawn rightly
	}{
		{"isolated in markup", withMarkup, always},
		{"isolated by controls", withControls, always},
		{"not isolated", asItIs, func(l line) bool { return l.rightAnyway }},
	}
	ctx := browser.New(t)
	for _, way := range ways {
		for _, l := range lang.All {
			t.Run(fmt.Sprintf("%s on a page in %v", way.name, l), func(t *testing.T) {
				wrong := 0
				for i, drawn := range draw(ctx, t, l, lines, way.element) {
					line := lines[i]
					right := drawn == line.visual()
					if !right {
						wrong++
					}
					if right != way.right(line) {
						t.Errorf("%s\n drawn: %s\n right: %s", line.text(), read(line.lang, drawn), read(line.lang, line.visual()))
					}
				}
				t.Logf("%d of %d lines are drawn wrongly", wrong, len(lines))
			})
		}
	}
}

// draw shows lines on a page in l and returns what is drawn of each.
func draw(ctx context.Context, t *testing.T, l lang.Lang, lines []line, element func(line) string) []string {
	t.Helper()
	var page strings.Builder
	fmt.Fprintf(&page, "<!doctype html><html lang=%v dir=%s><style>p{white-space:nowrap}</style>", l, l.Dir())
	for _, line := range lines {
		page.WriteString(element(line))
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, page.String())
	}))
	defer server.Close()
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL)); err != nil {
		t.Fatal(err)
	}
	drawn, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](drawnLeftToRight))
	if err != nil || len(drawn) != len(lines) {
		t.Fatalf("%d of %d lines drawn: %v", len(drawn), len(lines), err)
	}
	return drawn
}
