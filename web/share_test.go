package web

import (
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// block returns the part of a page with which it is passed on.
func (c crawled) block(t *testing.T) crawled {
	t.Helper()
	for _, n := range c.all(atom.Section) {
		if attr(n, "class") == "share" {
			return crawled{c.path, n}
		}
	}
	t.Fatalf("%s has no share block", c.path)
	return crawled{}
}

// TestShare looks at how the story and every profile are passed on where no
// script runs.
func TestShare(t *testing.T) { onEach(t, pavilions, checkSharing) }

func checkSharing(t *testing.T, h *handler) {
	s := h.site
	for _, l := range lang.All {
		checkShare(t, getPage(t, h, permalink.Story.In(l)), origin+"/", s.lib.Story.Title.In(l))
		for i := range s.lib.Firms {
			f := &s.lib.Firms[i]
			path := permalink.Firm(string(f.Slug)).In(l)
			page := getPage(t, h, path)
			address := origin + permalink.Neutral(string(f.Slug))
			block := checkShare(t, page, address, f.Name.In(l))
			checkContact(t, s, block, f, l)
		}
	}
}

// checkShare checks that the page writes out the address and sends it, with
// the title, by WhatsApp, and that its buttons wait for script.
func checkShare(t *testing.T, page crawled, address, title string) crawled {
	t.Helper()
	block := page.block(t)
	bdi := block.all(atom.Bdi)
	if len(bdi) != 1 || text(bdi[0]) != address || attr(bdi[0], "dir") != "ltr" || attr(bdi[0], "lang") != "en" {
		t.Errorf("%s does not write out %s", page.path, address)
	}
	sent := ""
	for _, a := range block.all(atom.A) {
		u, err := url.Parse(attr(a, "href"))
		if err == nil && u.Host == "wa.me" && attr(a, "rel") == "external noopener" && !strings.Contains(u.RawQuery, "+") {
			sent = u.Query().Get("text")
		}
	}
	if first, last, _ := strings.Cut(sent, "\n"); last != address || !strings.Contains(first, title) {
		t.Errorf("%s sends %q", page.path, sent)
	}
	buttons := block.all(atom.Button)
	for _, b := range buttons {
		if !has(b, "hidden") || attr(b, "type") != "button" {
			t.Errorf("%s shows the button %q although no script may run", page.path, text(b))
		}
	}
	if len(buttons) != 3 {
		t.Errorf("%s has %d buttons", page.path, len(buttons))
	}
	return block
}

// checkContact checks that a profile has its QR code and its contact.
func checkContact(t *testing.T, s *Site, block crawled, f *content.Firm, l lang.Lang) {
	t.Helper()
	images := block.all(atom.Img)
	if len(images) != 1 || attr(images[0], "src") != permalink.QR(string(f.Slug)) || attr(images[0], "alt") == "" {
		t.Errorf("%s has %d pictures", block.path, len(images))
	}
	contact := permalink.Firm(string(f.Slug)).Contact(l)
	for _, a := range block.all(atom.A) {
		if attr(a, "href") == contact {
			w := get(t, s.Handler(), contact)
			if !strings.HasPrefix(w.Body.String(), "BEGIN:VCARD") {
				t.Errorf("%s is no contact", contact)
			}
			return
		}
	}
	t.Errorf("%s does not lead to %s", block.path, contact)
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
