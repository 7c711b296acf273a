package web

import (
	"bytes"
	"image/png"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"pavilion/internal/card"
	"pavilion/internal/content"
	"pavilion/internal/permalink"
	"pavilion/internal/qrcode"
)

// mostCard is how large a card may be in bytes: some who show cards give up on
// larger ones.
const mostCard = 150 << 10

// lasting is one handler of the shipped site for all tests that ask it for
// every card, so that each is drawn once.
var lasting = sync.OnceValue(func() *handler {
	lib, err := content.Load(content.Builtin())
	if err != nil {
		panic(err)
	}
	s, err := New(origin, lib)
	if err != nil {
		panic(err)
	}
	return s.handler()
})

// The story and each firm have a card in both languages, no two alike.
func TestCards(t *testing.T) {
	h := lasting()
	s := h.site
	cards, largest := map[string]bool{}, 0
	for r := range s.All() {
		if r.Type != "image/png" {
			continue
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", r.Path, nil))
		picture, err := png.Decode(bytes.NewReader(w.Body.Bytes()))
		if err != nil {
			t.Fatalf("%s: %v", r.Path, err)
		}
		if size := picture.Bounds().Size(); size.X != card.Width || size.Y != card.Height || w.Body.Len() > mostCard {
			t.Errorf("%s is %v and %d bytes", r.Path, size, w.Body.Len())
		}
		cards[w.Body.String()] = true
		largest = max(largest, w.Body.Len())
	}
	if want := 2 * (1 + len(s.lib.Firms)); len(cards) != want {
		t.Errorf("%d cards, want %d", len(cards), want)
	}
	t.Logf("%d cards, the largest of %d bytes", len(cards), largest)
}

// A card is drawn once, whatever is asked of it.
func TestCardIsKept(t *testing.T) {
	h := shipped(t).handler()
	for _, target := range []string{"/en/card.png?1", "/ur/firms/obhost/contact.vcf?x=y", "/f/obhost/qr.svg?", "/data/firms.json?a"} {
		r := httptest.NewRequest("GET", target, nil)
		res, ok := h.site.resource(r.URL.Path)
		if !ok {
			t.Fatalf("%s is not there", target)
		}
		first, err := h.body(r, res)
		if err != nil {
			t.Fatal(err)
		}
		again, err := h.body(httptest.NewRequest("GET", target+"2", nil), res)
		if err != nil || first != again {
			t.Errorf("%s is drawn twice (%v)", target, err)
		}
	}
}

// The QR code of each firm is that of its permalink.
func TestCodes(t *testing.T) {
	s := shipped(t)
	for _, f := range s.lib.Firms {
		address := origin + permalink.Neutral(string(f.Slug))
		want, err := qrcode.SVG(address, address)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(get200(t, s, permalink.QR(string(f.Slug)))); got != want || !strings.Contains(got, `aria-label="`+address+`"`) {
			t.Errorf("the code of %s is %.200s", f.Slug, got)
		}
	}
}
