package yamlread_test

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pavilion/internal/sample"
	"pavilion/internal/yamlread"
)

// files returns the texts of every file of YAML in the repository, and of those
// of a made-up fair.
func files(t testing.TB) (texts []string) {
	t.Helper()
	fair := t.TempDir()
	if err := sample.Write(fair, 30); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []fs.FS{os.DirFS(".."), os.DirFS(fair)} {
		err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() || filepath.Ext(name) != ".yaml" {
				return err
			}
			data, err := fs.ReadFile(folder, name)
			texts = append(texts, string(data))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return texts
}

// agree fails the test where the scanner takes a text otherwise than the
// library, and reports whether it takes it at all.
func agree(t *testing.T, text string) bool {
	t.Helper()
	got := yamlread.Plain(text)
	if got == nil {
		return false
	}
	want, second, err := yamlread.ByLibrary(text)
	if err != nil || second != nil {
		t.Fatalf("read, although the library says %v, %v of\n%s", err, second, text)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("(-library +ours):\n%s\n%s", diff, text)
	}
	return true
}

// Every file of the repository is plain, and read as the library reads it.
func TestFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and -short leaves such out")
	}
	for _, text := range files(t) {
		if !agree(t, text) {
			t.Errorf("not plain:\n%s", text)
		}
	}
}

// What is plain is read as the library reads it; the rest is left to it.
func TestPlain(t *testing.T) {
	for text, plainly := range map[string]bool{
		"a: b":                                false, // no line feed at the end
		"a: b\n":                              true,
		"a:  b  \n":                           true,
		"a: b # remark\n":                     true,
		"a: b# no remark\n":                   true,
		"# remark\n\na: b\n\n# remark\n":      true,
		"\n":                                  false,
		"a\n":                                 false,
		" a: b\n":                             false,
		"a: b\n c: d\n":                       false,
		"a: b\n  c\n":                         false,
		"a: b\n\n  c\n":                       false,
		"a:\n":                                false,
		"a: null\n":                           false,
		"null: a\n":                           false,
		"a: ~\n":                              false,
		"a: Nullity\n":                        true,
		"a: b: c\n":                           false,
		"a: b:\n":                             false,
		"a: b:c, [d] {e} # f\n":               true,
		"a: -1\n":                             false,
		"a: +1 (2)\n":                         true,
		"a: https://b.example/?c=d#e\n":       true,
		"a: 'b''c' # d\n":                     true,
		"a: 'b' c\n":                          false,
		"a: 'b'# c\n":                         false,
		"a: 'b\n":                             false,
		"a: \"b\" \n":                         true,
		"a: \"b\\n\"\n":                       false,
		"a: \"\"\n":                           true,
		"a: &b c\n":                           false,
		"a: *b\n":                             false,
		"a: !b c\n":                           false,
		"a: {b: c, d: 'e', f: [g]}\n":         true,
		"a: {b: ہال 1, d: Hall 1} # e\n":      true,
		"a: {b: c d: e}\n":                    false,
		"a: {b: c, d}\n":                      false,
		"a: {b:c}\n":                          false,
		"a: {b: c,}\n":                        false,
		"a: {b: }\n":                          false,
		"a: {}\n":                             false,
		"a: {b: c} d\n":                       false,
		"a: {b: c #d}\n":                      false,
		"a: {b: c\n":                          false,
		"a: [b,c , d]\n":                      true,
		"a: [b: c]\n":                         false,
		"a: [https://b, c]\n":                 true,
		"a: [b:, c]\n":                        false,
		"a: [b\n":                             false,
		"a: " + strings.Repeat("[", 9) + "\n": false,
		"a:\n  b: c\n  d: e\n":                true,
		"a:\n  b: c\n d: e\n":                 false,
		"a:\n  b: c\n   d: e\n":               false,
		"a:\n- b\n- c\nd: e\n":                true,
		"a:\n  - b\n  - c: d\n    e: f\n":     true,
		"a:\n  - b\n c: d\n":                  false,
		"a:\n  -\n    b: c\n  - d\n":          true,
		"a:\n  -\n  - d\n":                    false,
		"- a\n- b\n":                          true,
		"-   a: b\n    c: d\n":                true,
		"- - a\n":                             false,
		"- a\nb: c\n":                         false,
		"a: b\n- c\n":                         false,
		"a: >-\n  b\n  c\nd: e\n":             true,
		"a: >\n  b\n\n\nc: d\n":               true,
		"a: |\n  b\n  # c\n# d\ne: f\n":       true,
		"a: |-\n  b\n # c\n":                  true,
		"a: >-\n  b\n    c\n":                 false,
		"a: >-\n  b\n\n  c\n":                 false,
		"a: >-\n  b \n  c\n":                  false,
		"a: >-\n  b\n   \nc: d\n":             false,
		"a: >-\n\n  b\n":                      false,
		"a: >-\nb: c\n":                       false,
		"a: >- # b\n  c\n":                    false,
		"a: >2\n  b\n":                        false,
		"a: >+\n  b\n":                        false,
		"a:\n- >-\n  b\n- c\n":                true,
		"a:\tb\n":                             false,
		"a: b\r\n":                            false,
		"a: \u00a0b\u00a0\n":                  true,
		"a: b\u0085\n":                        false,
		"a: b\u2028c\n":                       false,
		"a: b\ufeff\n":                        false,
		"a: \U0001f600\n":                     false,
		"a: \xff\n":                           false,
		"---\na: b\n":                         false,
		"a: b\n---\n":                         false,
		"a: b\n...\n":                         false,
		"%YAML 1.2\n---\na: b\n":              false,
		"? a\n: b\n":                          false,
		"a : b\n":                             false,
		"\"a\": b\n":                          false,
		"<<: a\n":                             false,
		"a: b\na: c\n":                        true,
		strings.Repeat("a", 101) + ": b\n":    false,
	} {
		if got := agree(t, text); got != plainly {
			t.Errorf("%q: plain is %v", text, got)
		}
	}
}

// signs are what makes a text of YAML another.
var signs = []string{
	"\n", "\n\n", " ", "  ", ": ", ":", " #", "#", "- ", "-", "? ", "'", "\"", "{", "}", "[", "]", ", ", ",", "|", "|-", ">", ">-",
	"&a ", "*a", "!a ", "\t", "\r", "---", "...", "%", "~", "null", "@", "`", "\\", "<<", "=", "۔", "؟", "\u00a0", "\u2028", "\ufeff", "1.0",
}

// spoil returns a text with some of its characters or lines changed.
func spoil(chance *rand.Rand, text string) string {
	for range 1 + chance.IntN(3) {
		from := chance.IntN(len(text) + 1)
		to := min(len(text), from+chance.IntN(4))
		switch chance.IntN(5) {
		case 0:
			text = text[:from] + text[to:]
		case 1: // the indent of a line
			if i := strings.Index(text[from:], "\n"); i >= 0 {
				text = text[:from+i+1] + strings.Repeat(" ", chance.IntN(8)) + strings.TrimLeft(text[from+i+1:], " ")
			}
		default:
			text = text[:from] + signs[chance.IntN(len(signs))] + text[to:]
		}
	}
	return text
}

// Files that somebody spoiled are read as the library reads them, or left to it.
func TestSpoiled(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	texts := files(t)
	taken, all := 0, 6_000
	for range all {
		text := texts[chance.IntN(len(texts))]
		if at := chance.IntN(len(text)); at > 0 { // a part is sooner read
			if line := strings.Index(text[at:], "\n"); line >= 0 {
				text = text[at+line+1:]
			}
		}
		text = text[:min(len(text), 300+chance.IntN(300))]
		if i := strings.LastIndex(text, "\n"); i >= 0 {
			text = text[:i+1]
		}
		if agree(t, unindented(spoil(chance, text))) {
			taken++
		}
	}
	if taken < all/12 {
		t.Errorf("only %d of %d were plain", taken, all)
	}
}

// unindented returns a text without what indents all of it.
func unindented(text string) string {
	indent := strings.Repeat(" ", len(text)-len(strings.TrimLeft(text, " ")))
	return strings.ReplaceAll(strings.TrimPrefix(text, indent), "\n"+indent, "\n")
}

func FuzzPlain(f *testing.F) {
	for _, text := range files(f) {
		if len(text) < 1<<12 { // others are sooner read whole by TestFiles
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) { // what is not, the content reads no further
			agree(t, text)
		}
	})
}

// BenchmarkRead reads a file of a firm as it is read, and as it would be if all
// were left to the library.
func BenchmarkRead(b *testing.B) {
	texts := files(b)
	firm := texts[len(texts)/2]
	b.Run("plain", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, _, err := yamlread.Read(firm); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("library", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, _, err := yamlread.ByLibrary(firm); err != nil {
				b.Fatal(err)
			}
		}
	})
}
