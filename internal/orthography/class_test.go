package orthography

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pavilion/internal/lang"
)

// No rule is passed over that would find something: for each character, among
// letters, marks and spaces, and for two of it.
func TestClasses(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and -short leaves such out")
	}
	found := 0
	for r := rune(1); r < 0x3100; r++ {
		c := string(r)
		for _, s := range []string{c, "ab" + c + "12" + c + c, "اب " + c + c + "۔"} {
			for _, l := range lang.All {
				all := new(text)
				all.read(l, s)
				for _, rule := range rules {
					rule.find(all)
				}
				want := all.sorted()
				found += len(want)
				if diff := cmp.Diff(want, Check(l, s)); diff != "" {
					t.Errorf("Check(%v, %q) (-all rules +got):\n%s", l, s, diff)
				}
			}
		}
	}
	if found == 0 {
		t.Error("nothing was found at all")
	}
}
