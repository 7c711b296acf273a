package web

import (
	"bytes"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
)

// One encoder encodes whatever comes, in any order, so that it reads as before:
// pages, nothing, noise, zeros, of which the writer that is quick once made
// something else, and more than is encoded thoroughly.
func TestEncoder(t *testing.T) {
	noise := make([]byte, 100_000)
	source := rand.NewChaCha8([32]byte{})
	source.Read(noise)
	story := []byte(getBody(t, second.handler(t), "/ur/"))
	var c encoder
	for i, data := range [][]byte{
		story, nil, noise, make([]byte, 10_000), append(make([]byte, 64), story...), []byte("a"),
		bytes.Repeat(story, bulkBytes/len(story)+1), story, []byte(strings.Repeat("پویلین ", 40_000)), story[:513],
	} {
		for e := range encoding(encodings) {
			for how := range effort(efforts) {
				encoded := c.encode(data, e, how)
				if back := decoded(t, e, encoded); !bytes.Equal(back, data) {
					t.Errorf("text %d in %v, effort %d: %d bytes come back as %d", i, e, how, len(data), len(back))
				}
			}
		}
	}
}

func decoded(t *testing.T, e encoding, data []byte) []byte {
	t.Helper()
	var r io.Reader = bytes.NewReader(data)
	switch e {
	case gzipped:
		z, err := gzip.NewReader(r)
		if err != nil {
			t.Fatal(err)
		}
		r = z
	case brotlied:
		r = brotli.NewReader(r)
	}
	back, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return back
}

// An encoder that has its writers takes no memory for another page.
func TestEncoderTakesNoMemory(t *testing.T) {
	page := []byte(getBody(t, second.handler(t), "/en/"))
	var c encoder
	for e := gzipped; int(e) < encodings; e++ {
		c.encode(page, e, quick)
		awaitAllocs(t, 2, e.String(), func() { c.encode(page, e, quick) })
	}
}
