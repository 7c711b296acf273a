package fault

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Excerpt is the line of a file in which a fault stands, parted where it does:
// At begins there and ends with the word. What nobody would see, or what would
// change the direction of the rest, is written as its code: "[U+202E]".
type Excerpt struct{ Before, At, After string }

// The most characters that an excerpt has before and after its fault, and that
// are marked as its place.
const (
	maxBefore = 60
	maxAfter  = 120
	maxAt     = 40
)

// Excerpt returns the line in which f stands in fsys. There is none of what is
// no text, is not there, or has no such line.
func (f Fault) Excerpt(fsys fs.FS) (Excerpt, bool) {
	line, ok := readLine(fsys, f.File, f.Line)
	if !ok || !utf8.ValidString(line) || strings.TrimSpace(line) == "" {
		return Excerpt{}, false
	}
	chars := []rune(line)
	at := min(max(f.Column-1, 0), len(chars))
	end := at
	for end < len(chars) && end < at+maxAt && (end == at || !unicode.IsSpace(chars[end])) {
		end++
	}
	e := Excerpt{At: visible(chars[at:end])}
	before, after := chars[:at], chars[end:]
	if len(before) > maxBefore {
		e.Before, before = "… ", before[len(before)-maxBefore:]
	}
	e.Before += visible(before)
	if len(after) > maxAfter {
		e.After = visible(after[:maxAfter]) + " …"
	} else {
		e.After = visible(after)
	}
	return e, true
}

// readLine returns a line of a file, counted from 1, without the byte order
// mark and what ends it.
func readLine(fsys fs.FS, name string, number int) (string, bool) {
	if info, err := fs.Stat(fsys, name); err != nil || !info.Mode().IsRegular() {
		return "", false
	}
	file, err := fsys.Open(name)
	if err != nil {
		return "", false
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if n == number {
			return strings.TrimPrefix(lines.Text(), "\ufeff"), true
		}
	}
	return "", false
}

// visible returns characters with those written as codes that nobody would see.
// The joiners, which Urdu needs, stay.
func visible(chars []rune) string {
	var b strings.Builder
	for _, r := range chars {
		switch {
		case r == '\t':
			b.WriteString("→ ")
		case r != '\u200c' && r != '\u200d' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp):
			fmt.Fprintf(&b, "[%U]", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
