package web

import (
	"crypto/sha256"
	"encoding/base64"
)

// body is what a response sends.
type body struct {
	data     []byte // in the encoding
	tag      string // names what was rendered, whatever its encoding; "" for none
	encoding encoding
	varies   bool // there are other encodings of it
}

// newBody returns the body of data, as it is.
func newBody(data []byte) body {
	sum := sha256.Sum256(data)
	return body{data: data, tag: tag(sum[:])}
}

// tag names what has a sum.
func tag(sum []byte) string { return base64.RawURLEncoding.EncodeToString(sum[:12]) }

// etag returns the strong entity tag of the body; "" for none.
func (b body) etag() string {
	switch {
	case b.tag == "":
		return ""
	case b.encoding == identity:
		return `"` + b.tag + `"`
	}
	return `"` + b.tag + "-" + b.encoding.String() + `"`
}
