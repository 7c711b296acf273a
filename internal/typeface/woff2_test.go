package typeface

import (
	"bytes"
	"encoding/binary"
	"io"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/go-text/typesetting/font/opentype"

	"pavilion/static"
)

// TestFacesArePages checks that these are the typefaces of the pages:
// that each has the same letters, shaping and names. If not, run
// fonts/build.py, and TestShapes of internal/card with -record.
func TestFacesArePages(t *testing.T) {
	for name, data := range map[string][]byte{
		"fonts/nastaliq.woff2":      nastaliqTTF,
		"fonts/serif.woff2":         serifTTF,
		"fonts/serif-display.woff2": displayTTF,
	} {
		font, err := opentype.NewLoader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		pages := tables(t, static.Get(name).Data)
		for _, tag := range []string{"cmap", "GDEF", "GPOS", "GSUB", "name", "OS/2"} {
			table, err := font.RawTable(opentype.MustNewTag(tag))
			if err != nil || !bytes.Equal(table, pages[tag]) {
				t.Errorf("%s of the TrueType file has %d bytes (%v), of %s %d", tag, len(table), err, name, len(pages[tag]))
			}
		}
	}
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
