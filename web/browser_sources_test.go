package web

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestLeadToSource follows links to single sources on the first page of many: to
// the page that has the source, to an element of the first page, and where no
// source is, to what is nearest.
func TestLeadToSource(t *testing.T) {
	b := visit(t, large.handler(t))
	b.resize(360, 740)
	for from, want := range map[string]string{
		"/ur/sources/#firm-99-letter":      "/ur/sources/letters/f/3/#firm-99-letter",
		"/en/sources/#firm-0-letter":       "/en/sources/letters/f/#firm-0-letter",
		"/en/sources/#7-stars":             "/en/sources/letters/7/#7-stars",
		"/en/sources/#kind-firms":          "/en/sources/#kind-firms",
		"/en/sources/#sample-list":         "/en/sources/#sample-list",
		"/en/sources/#0":                   "/en/sources/#0",
		"/en/sources/#h-letter":            "/en/sources/letters/f/3/#h-letter",
		"/en/sources/letters/f/#sample":    "/en/sources/letters/f/#sample",
		"/en/sources/":                     "/en/sources/",
		"/ur/firms/numbers/#firm-7-letter": "/ur/firms/numbers/#firm-7-letter",
	} {
		b.show("/en/search/") // as from a page to another part of itself no script runs anew
		b.path = from
		b.do(chromedp.Navigate(b.base + from))
		b.waitFor(fmt.Sprintf(`document.readyState == 'complete' && location.href == %q`, b.base+want))
	}
}
