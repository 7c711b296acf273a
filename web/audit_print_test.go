package web

import (
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// sheetObject is a page of a PDF file as Chromium writes it.
var sheetObject = regexp.MustCompile(`/Type\s*/Page\b`)

// auditPrint prints each profile on one sheet of A4; that of a firm of which all
// is known, with its sources, on two.
func auditPrint(t *testing.T, a *audit) {
	b := a.tab(t)
	profiles := 0
	for _, path := range a.pages {
		if !strings.Contains(path, "/firms/") || strings.HasSuffix(path, "/firms/") {
			continue
		}
		b.open(path)
		pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPreferCSSPageSize()))
		if err != nil {
			t.Fatal(err)
		}
		most := 1
		if evaluate[int](b, "document.querySelectorAll('dd').length") > 10 {
			most = 2
		}
		if n := len(sheetObject.FindAll(pdf, -1)); n < 1 || n > most {
			t.Errorf("%s fills %d sheets", path, n)
		}
		profiles++
	}
	if profiles != 4 {
		t.Errorf("%d profiles, want two in either language", profiles)
	}
}
