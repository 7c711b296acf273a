package web

import (
	"bytes"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
)

// encoding is a content coding (RFC 9110, section 8.4.1).
type encoding int

// The encodings, the least wanted first.
const (
	identity encoding = iota
	gzipped
	brotlied
	encodings int = iota
)

// String returns the encoding's name in the headers of HTTP.
func (e encoding) String() string { return [...]string{"identity", "gzip", "br"}[e] }

// suffix is what the name of a file in the encoding ends with.
func (e encoding) suffix() string { return [...]string{"", ".gz", ".br"}[e] }

// chooseEncoding returns the encoding that an Accept-Encoding field likes
// best; of those liked alike, the one that compresses best. Identity is liked
// least unless it is named, and stands in where nothing is acceptable.
func chooseEncoding(accept string) encoding {
	named := map[string]float64{}
	for name, q := range acceptItems(accept) {
		named[strings.TrimPrefix(name, "x-")] = q
	}
	best, most := identity, named[identity.String()]
	for e := identity + 1; int(e) < encodings; e++ {
		q, ok := named[e.String()]
		if !ok {
			q = named["*"]
		}
		if q > 0 && q >= most {
			best, most = e, q
		}
	}
	return best
}

// compressible reports whether content of a media type gets smaller when it is
// encoded; fonts and pictures other than drawings are compressed already.
func compressible(typ string) bool {
	typ, _, _ = strings.Cut(typ, ";")
	switch {
	case strings.HasPrefix(typ, "text/"), strings.HasSuffix(typ, "+xml"), strings.HasSuffix(typ, "+json"):
		return true
	}
	return typ == "application/json" || typ == "application/jsonl" || typ == "application/xml"
}

// encode returns data in an encoding. What is kept, encoded once and sent
// often, is worth ten times the time of what one reader asked for: with brotli
// it gets smaller by an eighth.
func encode(data []byte, e encoding, kept bool) []byte {
	var out bytes.Buffer
	var w io.WriteCloser
	switch {
	case e == brotlied && kept:
		w = brotli.NewWriterLevel(&out, 10) // the best takes twice as long for a hundredth
	case e == brotlied:
		w = brotli.NewWriterLevel(&out, 5)
	case kept:
		w, _ = gzip.NewWriterLevel(&out, gzip.BestCompression) // a level that exists
	default:
		w, _ = gzip.NewWriterLevel(&out, 6)
	}
	w.Write(data) // into memory: neither can fail
	w.Close()
	return out.Bytes()
}
