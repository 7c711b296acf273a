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
	firms := slices.SortedFunc(slices.Values(a.handler.site.lib.Firms), func(f, g content.Firm) int {
		return len(g.Values) - len(f.Values)
	})
	var eight []string
	for _, f := range firms[:8] {
		eight = append(eight, string(f.Slug))
	}
	most, least := extremes(firms)
	b := a.tab(t)
	for _, r := range []permalink.Route{
		permalink.Firm(string(most)), permalink.Firm(string(least)), permalink.Shortlist.Keeping(eight...),
	} {
		for _, l := range lang.All {
			b.open(r.In(l))
			for _, paper := range []chromedp.PaperSize{chromedp.PaperA4, chromedp.PaperLetter} {
				pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(paper), chromedp.PDFPreferCSSPageSize()))
				if err != nil {
					t.Fatal(err)
				}
				if n := len(sheetObject.FindAll(pdf, -1)); n != 1 {
					t.Errorf("%s fills %d sheets of %v inches", r.In(l), n, paper)
				}
			}
		}
	}
}
