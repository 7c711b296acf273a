package sheet

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// No cell is a formula to a spreadsheet, and each can be had back.
func TestGuard(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "OBHost": "OBHost", "a=1": "a=1", "او بی": "او بی", "2004": "2004",
		"=1+1": "'=1+1", "+92": "'+92", "-1": "'-1", "@sum": "'@sum", "\t=1": "'\t=1", "\r=1": "'\r=1", "\n=1": "'\n=1",
		"＝1": "'＝1", "＠x": "'＠x", "'=1": "''=1", "'": "''",
		"a;=1": "a;'=1", "a; b;+1;": "a; b;'+1;", `a;"=1`: `a;'"=1`, "a;'b": "a;''b",
	} {
		if got := Guard(cell); got != want {
			t.Errorf("Guard(%q) = %q, want %q", cell, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("=+-@'\";\t\r\n＋－a1")))).Draw(t, "cell")
		safe := Guard(cell)
		for part := range strings.SplitSeq(safe, ";") {
			if strings.IndexAny(part, "=+-@＝＋－＠\t\r\n\"") == 0 {
				t.Errorf("Guard(%q) = %q", cell, safe)
			}
		}
		if Unguard(safe) != cell {
			t.Errorf("Guard(%q) = %q", cell, safe)
		}
	})
}
