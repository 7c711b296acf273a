package web

import (
	"regexp"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// sheetObject is a page of a PDF file as Chromium writes it.
var sheetObject = regexp.MustCompile(`/Type\s*/Page\b`)

// auditPrint prints each profile on one sheet of A4 and of Letter, that of a
// firm of which all is known too, and a shortlist of the eight firms of which
// most is known.
func auditPrint(t *testing.T, a *audit) {
	firms := a.handler.site.lib.Firms
	most, least := extremes(firms)
	b := a.tab(t)
	for _, r := range []permalink.Route{
		permalink.Firm(string(most)), permalink.Firm(string(least)), permalink.Shortlist.Keeping(eight(firms)...),
	} {
		for _, l := range lang.All {
			b.open(r.In(l))
			b.printOnOneSheet()
		}
	}
}

// eight returns the slugs of the eight firms of which most is known.
func eight(firms []content.Firm) (slugs []string) {
	firms = slices.SortedFunc(slices.Values(firms), func(f, g content.Firm) int { return len(g.Values) - len(f.Values) })
	for _, f := range firms[:8] {
		slugs = append(slugs, string(f.Slug))
	}
	return slugs
}

// printOnOneSheet prints the page on A4 and on Letter, and turned on two at the most:
// paper is then as wide as a screen.
func (b *tab) printOnOneSheet() {
	b.Helper()
	for _, paper := range []chromedp.PaperSize{chromedp.PaperA4, chromedp.PaperLetter} {
		if n := b.sheets(chromedp.PDFPaper(paper), chromedp.PDFPreferCSSPageSize()); n != 1 {
			b.Errorf("%s fills %d sheets of %v inches", b.path, n, paper)
		}
	}
	if n := b.sheets(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFLandscape()); n > 2 {
		b.Errorf("%s fills %d sheets of A4 turned", b.path, n)
	}
}

// sheets prints the page and returns on how many sheets.
func (b *tab) sheets(how ...chromedp.PDFOption) int {
	b.Helper()
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(how...))
	if err != nil {
		b.Fatal(err)
	}
	return len(sheetObject.FindAll(pdf, -1))
}
