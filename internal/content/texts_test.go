package content

import (
	"strings"
	"testing"
)

// Copies hold whatever comes after them, where a piece of memory ends too.
func TestTexts(t *testing.T) {
	var kept texts
	var want, got []string
	for i := range 500 {
		s := strings.Repeat(string(rune('ا'+i%40)), i)
		want, got = append(want, strings.Clone(s)), append(got, kept.clone(s))
	}
	huge := strings.Repeat("x", 3*pieceBytes)
	want, got = append(want, huge, "after", ""), append(got, kept.clone(huge), kept.clone("after"), kept.clone(""))
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("copy %d of %d bytes is another text, of %d", i, len(want[i]), len(got[i]))
		}
	}
}

// Many short texts take few pieces of memory.
func TestTextsTakeFewPieces(t *testing.T) {
	text := strings.Repeat("پویلین", 10)
	allocs := testing.AllocsPerRun(1, func() {
		var kept texts
		for range 10_000 {
			kept.clone(text)
		}
	})
	if most := float64(10_000*len(text)/pieceBytes + 2); allocs > most {
		t.Errorf("%v allocations, want %v at the most", allocs, most)
	}
}
