package web

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"sync"
)

// body is what was drawn, with its encodings, each made when first asked for.
type body struct {
	plain  []byte
	packed [codings]func() []byte // nil where only the plain form is sent
	tag    string                 // names the content, not its encoding
}

// worthwhile is the size in bytes from which a body is worth encoding.
const worthwhile = 512

// newBody keeps plain, which must not change any more.
func newBody(plain []byte, typ string, tight bool) *body {
	sum := sha256.Sum256(plain)
	b := &body{plain: plain, tag: base64.RawURLEncoding.EncodeToString(sum[:12])}
	if packs(typ) && len(plain) >= worthwhile {
		for c := identity + 1; int(c) < codings; c++ {
			b.packed[c] = sync.OnceValue(func() []byte { return encode(plain, c, tight) })
		}
	}
	return b
}

// varies reports whether there is more than one form to choose from.
func (b *body) varies() bool { return b.packed[gzipped] != nil }

// in returns the bytes of the form in a coding; identity if there is none.
func (b *body) in(c coding) []byte {
	if b.packed[c] == nil {
		return b.plain
	}
	return b.packed[c]()
}

// etag returns the strong entity tag of the form in a coding.
func (b *body) etag(c coding) string {
	if b.packed[c] == nil {
		return `"` + b.tag + `"`
	}
	return `"` + b.tag + "-" + c.String() + `"`
}

// matches reports whether an If-None-Match field names the entity tag, by the
// weak comparison of RFC 9110, section 13.1.2.
func matches(ifNoneMatch, etag string) bool {
	for known := range strings.SplitSeq(ifNoneMatch, ",") {
		known = strings.TrimSpace(known)
		if known == "*" || strings.TrimPrefix(known, "W/") == etag {
			return true
		}
	}
	return false
}
