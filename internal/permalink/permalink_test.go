package permalink

import (
	"testing"

	"pavilion/internal/lang"
)

func TestRouteInBothLanguages(t *testing.T) {
	for _, tt := range []struct {
		route            Route
		ur, en, fallback string
	}{
		{Story, "/ur/", "/en/", "/"},
		{Directory, "/ur/firms/", "/en/firms/", "/en/firms/"},
		{Firm("obhost"), "/ur/firms/obhost/", "/en/firms/obhost/", "/en/firms/obhost/"},
		{Letter(lang.Urdu, "alif"), "/ur/letters/ur-alif/", "/en/letters/ur-alif/", "/en/letters/ur-alif/"},
		{Letter(lang.English, "a").Page(1), "/ur/letters/en-a/", "/en/letters/en-a/", "/en/letters/en-a/"},
		{Listing("cities", "lahore").Page(12), "/ur/cities/lahore/12/", "/en/cities/lahore/12/", "/en/cities/lahore/12/"},
		{Shortlist.Keeping("b", "a"), "/ur/shortlist/?keep=b,a", "/en/shortlist/?keep=b,a", "/en/shortlist/?keep=b,a"},
		{Shortlist.Keeping(), "/ur/shortlist/", "/en/shortlist/", "/en/shortlist/"},
	} {
		if got := tt.route.Fallback(); got != tt.fallback {
			t.Errorf("%q falls back to %s, want %s", tt.route, got, tt.fallback)
		}
		if ur, en := tt.route.In(lang.Urdu), tt.route.In(lang.English); ur != tt.ur || en != tt.en {
			t.Errorf("%q lives at %s and %s, want %s and %s", tt.route, ur, en, tt.ur, tt.en)
		}
	}
}

func TestIsSlug(t *testing.T) {
	for s, want := range map[string]bool{
		"obhost": true, "micro-links": true, "3m": true, "a-1-b": true,
		"": false, "OBHost": false, "-a": false, "a-": false, "a--b": false, "a_b": false, "ا": false, "a/b": false, "a\n": false,
	} {
		if got := IsSlug(s); got != want {
			t.Errorf("IsSlug(%q) = %t", s, got)
		}
	}
}

func TestImage(t *testing.T) {
	if got, want := Image("hall-960", "0123456789ab", ".webp"), "/static/hall-960.0123456789ab.webp"; got != want {
		t.Errorf("Image = %s, want %s", got, want)
	}
}
