package yamlread_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pavilion/internal/yamlread"
)

// A Reader reads each text as if it were the first, also behind one that has more
// values than it has room for, and one that is not plain.
func TestReader(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and -short leaves such out")
	}
	texts := append(files(t), "many:\n"+strings.Repeat("  - {ur: a, en: b}\n", 1000), "a: &b c\n", "a:\n\tb")
	var r yamlread.Reader
	for _, text := range slices.Concat(texts, texts[len(texts)-3:], texts) {
		want, wantSecond, wantErr := yamlread.Read(text)
		got, gotSecond, err := r.Read(text)
		if diff := cmp.Diff(want, got); diff != "" || (err == nil) != (wantErr == nil) || (gotSecond == nil) != (wantSecond == nil) {
			t.Fatalf("%v, want %v (-want +got):\n%s\n%s", err, wantErr, diff, text)
		}
	}
}
