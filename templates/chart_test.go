package templates

import (
	"testing"

	"pavilion/internal/lang"
)

// What runs with the reading runs the other way in Urdu.
func TestFiguresAreMirrored(t *testing.T) {
	for _, tt := range []struct {
		lang     lang.Lang
		start    string
		branches string
	}{
		{lang.Urdu, "750", "M100 20C50 20 50 10 0 10M100 20C50 20 50 30 0 30"},
		{lang.English, "0", "M0 20C50 20 50 10 100 10M0 20C50 20 50 30 100 30"},
	} {
		if got := barStart(tt.lang, .25); got != tt.start {
			t.Errorf("%s: a bar begins at %s, want %s", tt.lang, got, tt.start)
		}
		if got := branches(tt.lang, 2); got != tt.branches {
			t.Errorf("%s: the fan is %s, want %s", tt.lang, got, tt.branches)
		}
	}
	if got := barLength(.25); got != "250" {
		t.Errorf("a bar is %s long", got)
	}
}
