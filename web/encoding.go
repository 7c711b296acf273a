package web

import (
	"strings"
)

// encoding is a content coding (RFC 9110, section 8.4.1).
type encoding int

// The encodings, the largest first.
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

// chooseEncoding returns the encoding that the Accept-Encoding fields like best; of
// those liked alike the preferred one, or else the one that compresses best. Identity
// is liked least unless it is named, and stands in where nothing is acceptable.
func chooseEncoding(accept []string, preferred encoding) encoding {
	const unnamed = -1.0
	rest, named := 0.0, [encodings]float64{identity: 0, gzipped: unnamed, brotlied: unnamed}
	for _, list := range accept {
		for name, q := range acceptItems(list) {
			name = strings.TrimPrefix(name, "x-")
			if name == "*" {
				rest = q
			}
			for e := range named {
				if name == encoding(e).String() {
					named[e] = q
				}
			}
		}
	}
	best, most := identity, named[identity]
	for e := identity + 1; int(e) < encodings; e++ {
		q := named[e]
		if q == unnamed {
			q = rest
		}
		if q > most || q == most && q > 0 && best != preferred {
			best, most = e, q
		}
	}
	return best
}

// minEncoded is the size in bytes from which a body is worth encoding.
const minEncoded = 512

// encodable reports whether data of a media type gets smaller when it is
// encoded; fonts and pictures other than drawings are compressed already.
func encodable(typ string, data []byte) bool {
	return len(data) >= minEncoded && compressible(typ)
}

func compressible(typ string) bool {
	typ, _, _ = strings.Cut(typ, ";")
	switch {
	case strings.HasPrefix(typ, "text/"), strings.HasSuffix(typ, "+xml"), strings.HasSuffix(typ, "+json"):
		return true
	}
	return typ == "application/json" || typ == "application/jsonl" || typ == "application/xml"
}
