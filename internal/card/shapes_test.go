package card

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"strings"
	"testing"

	"pavilion/internal/lang"
	"pavilion/internal/typeface"
)

// record has TestShapes ask HarfBuzz (Debian's libharfbuzz-bin) afresh:
//
//	go test ./internal/card -run TestShapes -record
var record = flag.Bool("record", false, "ask hb-shape for testdata/shapes.json")

const recording = "testdata/shapes.json"

// shapes is what HarfBuzz makes of texts with a font.
type shapes struct {
	HarfBuzz string            // which release
	Font     string            // the font's SHA-256
	Shapes   map[string]string // of each text, as hb-shape writes them
}

// TestShapes compares the shapes of Nastaliq, glyph by glyph and unit by unit,
// with those that HarfBuzz itself gives, for every text of testdata/words.txt.
// A shaper can be wrong in Nastaliq and right in every simpler script.
func TestShapes(t *testing.T) {
	ts := newTypesetter()
	got := map[string]string{}
	for _, s := range wordList(t) {
		text, err := newText(lang.Urdu, s, typeface.Display)
		if err != nil {
			t.Fatal(err)
		}
		for _, seg := range text.segments {
			if seg.face == typeface.Nastaliq && seg.rtl {
				ts.shape(text, seg)
				got[string(text.runes[seg.start:seg.end])] = written(ts, seg.start)
			}
		}
	}
	if *record {
		ask(t, got)
	}
	want := recorded(t)
	wrong := 0
	for s, shape := range got {
		switch w, ok := want.Shapes[s]; {
		case !ok:
			t.Errorf("%q is not recorded: run this test with -record", s)
		case shape != w:
			wrong++
			t.Errorf("%q:\n got %s\nwant %s", s, shape, w)
		}
	}
	t.Logf("%d of %d texts differ from HarfBuzz %s", wrong, len(got), want.HarfBuzz)
}

// written returns what the typesetter has shaped as hb-shape writes it: a glyph's
// number, its letter, how far it is moved, and how far the next one stands.
func written(ts *typesetter, start int) string {
	var b strings.Builder
	for i, g := range ts.buf.Info {
		at := ts.buf.Pos[i]
		fmt.Fprintf(&b, "|%d=%d", g.Glyph, g.Cluster-start)
		if at.XOffset != 0 || at.YOffset != 0 {
			fmt.Fprintf(&b, "@%d,%d", at.XOffset, at.YOffset)
		}
		fmt.Fprintf(&b, "+%d", at.XAdvance)
	}
	return "[" + strings.TrimPrefix(b.String(), "|") + "]"
}

// TestSet checks that a line has the recorded shapes in the recorded places.
func TestSet(t *testing.T) {
	ts := newTypesetter()
	unit := float64(ems[typeface.Nastaliq]) / 1000
	for s, want := range recorded(t).Shapes {
		text, err := newText(lang.Urdu, s, typeface.Display)
		if err != nil {
			t.Fatal(err)
		}
		l := ts.setLine(text, 0, len(text.runes))
		x := 0
		for i, shape := range strings.Split(strings.Trim(want, "[]"), "|") {
			var id, letter, dx, dy, advance int
			if _, err := fmt.Sscanf(shape, "%d=%d@%d,%d+%d", &id, &letter, &dx, &dy, &advance); err != nil {
				dx, dy = 0, 0
				if _, err := fmt.Sscanf(shape, "%d=%d+%d", &id, &letter, &advance); err != nil {
					t.Fatal(err)
				}
			}
			g := l.glyphs[i]
			if int(g.id) != id || math.Abs(float64(g.x)/unit-float64(x+dx)) > .01 || math.Abs(float64(g.y)/unit+float64(dy)) > .01 {
				t.Errorf("%q: glyph %d is %d at %g, %g; want %s after %d", s, i, g.id, g.x, g.y, shape, x)
			}
			if x += advance; text.runes[letter] == ' ' {
				x += wordSpace * 1000
			}
		}
	}
}

// wordList returns words and phrases of all kinds, some with marks and joiners.
func wordList(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/words.txt")
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Split(strings.TrimSpace(string(data)), "\n")
	if len(words) < 200 {
		t.Errorf("only %d words", len(words))
	}
	return words
}

func fontSum() string {
	sum := sha256.Sum256(typeface.Nastaliq.TTF())
	return hex.EncodeToString(sum[:])
}

// recorded returns what HarfBuzz was asked before.
func recorded(t *testing.T) (r shapes) {
	t.Helper()
	data, err := os.ReadFile(recording)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	if r.Font != fontSum() {
		t.Fatal("the recording is of another font: run this test with -record")
	}
	return r
}

// ask has hb-shape shape the texts and records its answers.
func ask(t *testing.T, texts map[string]string) {
	t.Helper()
	version, err := exec.Command("hb-shape", "--version").Output()
	if err != nil {
		t.Fatal(err)
	}
	release, _, _ := strings.Cut(string(version), "\n")
	r := shapes{HarfBuzz: strings.TrimPrefix(release, "hb-shape (HarfBuzz) "), Font: fontSum(), Shapes: map[string]string{}}
	for s := range texts {
		out, err := exec.Command("hb-shape", "--no-glyph-names", "--direction=rtl", "--script=arab", "--language=ur",
			"--text="+s, "../typeface/fonts/nastaliq.ttf").Output()
		if err != nil {
			t.Fatal(err)
		}
		r.Shapes[s] = string(bytes.TrimSpace(out))
	}
	data, err := json.MarshalIndent(r, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(recording, append(data, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}
