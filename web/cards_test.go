package web

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	"pavilion/internal/card"
	"pavilion/internal/permalink"
	"pavilion/internal/qrcode"
)

// mostCard is how large a card may be in bytes: some who show cards give up on
// larger ones.
const mostCard = 150 << 10

// The story and each firm have a card in both languages, no two alike.
func TestCards(t *testing.T) {
	t.Parallel()
	onEach(t, pavilions, checkCards)
}

func checkCards(t *testing.T, h *handler) {
	s := h.site
	cards, largest := map[string]bool{}, 0
	for r := range s.All() {
		if r.Type != "image/png" || r.Immutable {
			continue
		}
		w := get(t, h, r.Path)
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

// The QR code of each firm is that of its permalink.
func TestCodes(t *testing.T) { onEach(t, pavilions, checkCodes) }

func checkCodes(t *testing.T, h *handler) {
	for _, f := range h.site.lib.Firms {
		address := origin + permalink.Neutral(string(f.Slug))
		want, err := qrcode.SVG(address, address)
		if err != nil {
			t.Fatal(err)
		}
		if got := getBody(t, h, permalink.QR(string(f.Slug))); got != want || !strings.Contains(got, `aria-label="`+address+`"`) {
			t.Errorf("the code of %s is %.200s", f.Slug, got)
		}
	}
}
