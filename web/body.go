package web

import (
	"crypto/sha256"
	"encoding/base64"
	"sync"
)

// body is what was rendered, and its encoded forms, each made when it is first
// asked for.
type body struct {
	data    []byte                   // as it was rendered
	encoded [encodings]func() []byte // nil where only data is sent
	tag     string                   // names the content, not its encoding; "" for none
	onGrow  func(bytes int)          // is told what an encoded form adds, if not nil
}

// minEncoded is the size in bytes from which a body is worth encoding.
const minEncoded = 512

// newBody returns the body of data, which must not change any more, and which
// may be kept for other requests than this one.
func newBody(data []byte, typ string, kept bool) *body {
	sum := sha256.Sum256(data)
	b := &body{data: data, tag: base64.RawURLEncoding.EncodeToString(sum[:12])}
	if compressible(typ) && len(data) >= minEncoded {
		for e := identity + 1; int(e) < encodings; e++ {
			b.encoded[e] = sync.OnceValue(func() []byte {
				form := encode(data, e, kept)
				if b.onGrow != nil {
					b.onGrow(cap(form))
				}
				return form
			})
		}
	}
	return b
}

// varies reports whether there is more than one form to choose from.
func (b *body) varies() bool { return b.encoded[gzipped] != nil }

// in returns the bytes of the form in an encoding; as rendered if there is
// none.
func (b *body) in(e encoding) []byte {
	if b.encoded[e] == nil {
		return b.data
	}
	return b.encoded[e]()
}

// etag returns the strong entity tag of the form in an encoding.
func (b *body) etag(e encoding) string {
	if b.encoded[e] == nil {
		return `"` + b.tag + `"`
	}
	return `"` + b.tag + "-" + e.String() + `"`
}
