package web

import (
	"bytes"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"

	"pavilion/internal/qvalue"
)

// coding is a content coding (RFC 9110, section 8.4.1).
type coding int

// The codings, the least wanted first.
const (
	identity coding = iota
	gzipped
	brotlied
	codings int = iota
)

// String returns the coding's name in the headers of HTTP.
func (c coding) String() string { return [...]string{"identity", "gzip", "br"}[c] }

// ending is what the name of a file in the coding ends with.
func (c coding) ending() string { return [...]string{"", ".gz", ".br"}[c] }

// choose returns the coding that an Accept-Encoding field likes best; of
// those liked alike, the one that packs tightest. Identity is liked least
// unless it is named, and stands in where nothing is acceptable.
func choose(accept string) coding {
	named := map[string]float64{}
	for name, q := range qvalue.All(accept) {
		named[strings.TrimPrefix(name, "x-")] = q
	}
	best, most := identity, named[identity.String()]
	for c := identity + 1; int(c) < codings; c++ {
		q, ok := named[c.String()]
		if !ok {
			q = named["*"]
		}
		if q > 0 && q >= most {
			best, most = c, q
		}
	}
	return best
}

// packs reports whether content of a media type gets smaller when encoded;
// fonts and pictures other than drawings are packed already.
func packs(typ string) bool {
	typ, _, _ = strings.Cut(typ, ";")
	switch {
	case strings.HasPrefix(typ, "text/"), strings.HasSuffix(typ, "+xml"), strings.HasSuffix(typ, "+json"):
		return true
	}
	return typ == "application/json" || typ == "application/xml"
}

// encode returns data in a coding: tight takes the time to pack as well as
// can be, for what is encoded once and sent for long.
func encode(data []byte, c coding, tight bool) []byte {
	var out bytes.Buffer
	var w io.WriteCloser
	switch {
	case c == brotlied && tight:
		w = brotli.NewWriterLevel(&out, brotli.BestCompression)
	case c == brotlied:
		w = brotli.NewWriterLevel(&out, 5)
	case tight:
		w, _ = gzip.NewWriterLevel(&out, gzip.BestCompression) // a level that exists
	default:
		w, _ = gzip.NewWriterLevel(&out, 6)
	}
	w.Write(data) // into memory: neither can fail
	w.Close()
	return out.Bytes()
}
