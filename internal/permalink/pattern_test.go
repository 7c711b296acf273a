package permalink

import (
	"testing"

	"pavilion/internal/lang"
)

func TestPattern(t *testing.T) {
	for _, tt := range []struct {
		address func(string) string
		pattern string
		obhost  string
	}{
		{Neutral, "/f/:slug", "/f/obhost"},
		{QR, "/f/:slug/qr.svg", "/f/obhost/qr.svg"},
		{func(s string) string { return Firm(s).In(lang.Urdu) }, "/ur/firms/:slug/", "/ur/firms/obhost/"},
		{FirmJSON, "/data/firms/*", "/data/firms/obhost.json"},
	} {
		p := NewPattern(tt.address)
		if p.String() != tt.pattern || p.Address("obhost") != tt.obhost {
			t.Errorf("the pattern %s has %s, want %s with %s", p, p.Address("obhost"), tt.pattern, tt.obhost)
		}
		if slug, ok := p.Slug(tt.obhost); slug != "obhost" || !ok {
			t.Errorf("%s has the slug %q, %t", tt.obhost, slug, ok)
		}
		for _, other := range []string{"", "/", "/f", "/x" + tt.obhost, tt.obhost + "x"} {
			if slug, ok := p.Slug(other); ok && slug == "obhost" {
				t.Errorf("%s: %q has the slug %q", p, other, slug)
			}
		}
	}
}
