package web

import (
	"testing"

	"pavilion/internal/permalink"
)

func TestValueSlug(t *testing.T) {
	for text, want := range map[string]string{
		"Lahore": "lahore", "  LAHORE ": "lahore", "Hall 3": "hall-3", "São Paulo": "sao-paulo", "Xi’an": "xi-an",
		"D. I. Khan": "d-i-khan", "3": "3", "Ｗｉｄｅ": "wide",
	} {
		if got := valueSlug(text); got != want {
			t.Errorf("the slug of %q is %q, want %q", text, got, want)
		}
	}
	texts := map[string]string{}
	for _, text := range []string{"لاہور", "北京", "?", ""} {
		slug := valueSlug(text)
		if other, ok := texts[slug]; ok || !permalink.IsSlug(slug) {
			t.Errorf("the slug of %q is %q, as that of %q is", text, slug, other)
		}
		texts[slug] = text
	}
	if got, want := valueSlug("北京"), "x36943181"; got != want {
		t.Errorf("the slug of 北京 has become %s, and was %s", got, want)
	}
}
