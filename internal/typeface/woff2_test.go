package typeface

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/andybalholm/brotli"
	"github.com/go-text/typesetting/font/opentype"

	"pavilion/static"
)

// displayFiguresTTF is of a typeface that only pages need.
//
//go:embed fonts/serif-display-figures.ttf
var displayFiguresTTF []byte

// pageFaces are the typefaces by their files on the pages.
var pageFaces = map[string]func() *face{
	"fonts/nastaliq.woff2":              faces[Nastaliq],
	"fonts/serif.woff2":                 faces[Serif],
	"fonts/serif-more.woff2":            faces[SerifMore],
	"fonts/serif-display.woff2":         faces[Display],
	"fonts/serif-display-more.woff2":    faces[DisplayMore],
	"fonts/serif-display-figures.woff2": reader(displayFiguresTTF),
}

// TestFacesArePages checks that these are the typefaces of the pages:
// that each has the same letters, shaping and names. If not, run
// fonts/build.py, and TestShapes of internal/card with -record.
func TestFacesArePages(t *testing.T) {
	for name, face := range pageFaces {
		font, err := opentype.NewLoader(bytes.NewReader(face().ttf))
		if err != nil {
			t.Fatal(err)
		}
		pages := tables(t, static.Get(name).Data)
		for _, tag := range []string{"cmap", "GDEF", "GPOS", "GSUB", "name", "OS/2"} {
			table, err := font.RawTable(opentype.MustNewTag(tag))
			if !bytes.Equal(table, pages[tag]) {
				t.Errorf("%s of the TrueType file has %d bytes (%v), of %s %d", tag, len(table), err, name, len(pages[tag]))
			}
		}
	}
}

// faceRule is what a style sheet says of a typeface in a file.
var faceRule = regexp.MustCompile(`(?s)@font-face \{[^}]*?url\(\.\./(\S+)\)[^}]*?unicode-range:([^;]+);`)

// TestUnicodeRange checks that the style sheet claims of each file what the
// file has: of what it lacked, a reader would wait for it in vain, and what was
// not claimed would come from another typeface.
func TestUnicodeRange(t *testing.T) {
	var css []byte
	for _, name := range []string{"fonts.css", "fonts-more.css"} {
		sheet, err := os.ReadFile("../../static/css/" + name)
		if err != nil {
			t.Fatal(err)
		}
		css = append(css, sheet...)
	}
	whole := map[string]bool{} // the files of which some rule claims all
	for _, rule := range faceRule.FindAllSubmatch(css, -1) {
		name := string(rule[1])
		face, ok := pageFaces[name]
		if !ok {
			t.Errorf("%s is not known here", name)
			continue
		}
		claimed := map[rune]bool{}
		for span := range strings.SplitSeq(string(rule[2]), ",") {
			from, to := runeRange(t, strings.TrimSpace(span))
			for r := from; r <= to; r++ {
				claimed[r] = true
			}
		}
		part := bytes.Contains(rule[0], []byte("size-adjust")) // some of its signs, in another size
		whole[name] = whole[name] || !part
		for r := range unicode.MaxRune {
			if claimed[r] != face().has(r) && (claimed[r] || !part) {
				t.Errorf("%s: %U is claimed: %t; is there: %t", name, r, claimed[r], face().has(r))
			}
		}
	}
	if len(whole) != len(pageFaces) {
		t.Errorf("rules claim all of %d files, want %d", len(whole), len(pageFaces))
	}
}

// runeRange reads "U+20" or "U+20-7E".
func runeRange(t *testing.T, s string) (from, to rune) {
	t.Helper()
	first, last, isRange := strings.Cut(strings.TrimPrefix(s, "U+"), "-")
	if !isRange {
		last = first
	}
	a, err := strconv.ParseUint(first, 16, 21)
	if err != nil {
		t.Fatal(err)
	}
	b, err := strconv.ParseUint(last, 16, 21)
	if err != nil {
		t.Fatal(err)
	}
	return rune(a), rune(b)
}

// known are the first tables that a WOFF2 file may name by number.
var known = [...]string{
	"cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep", "CFF ",
	"VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB",
}

// tables returns the tables of a WOFF2 file as they are stored, some of them
// transformed (WOFF File Format 2.0, section 4).
func tables(t *testing.T, file []byte) map[string][]byte {
	t.Helper()
	const header = 48
	count := binary.BigEndian.Uint16(file[12:])
	directory := bytes.NewReader(file[header:])
	type entry struct {
		tag    string
		length int
	}
	var entries []entry
	for range count {
		flags, err := directory.ReadByte()
		if err != nil || int(flags&0x3f) >= len(known) {
			t.Fatalf("table with flags %#x, %v", flags, err)
		}
		e := entry{known[flags&0x3f], base128(t, directory)}
		outlines := e.tag == "glyf" || e.tag == "loca"
		if transformed := flags>>6 != 0; transformed != outlines { // for these two, 3 means not
			e.length = base128(t, directory)
		}
		entries = append(entries, e)
	}
	packed := io.LimitReader(directory, int64(binary.BigEndian.Uint32(file[20:])))
	data, err := io.ReadAll(brotli.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, e := range entries {
		all[e.tag], data = data[:e.length], data[e.length:]
	}
	return all
}

// base128 reads a number seven bits at a time.
func base128(t *testing.T, r io.ByteReader) (n int) {
	t.Helper()
	for {
		b, err := r.ReadByte()
		if err != nil {
			t.Fatal(err)
		}
		if n = n<<7 | int(b&0x7f); b&0x80 == 0 {
			return n
		}
	}
}
