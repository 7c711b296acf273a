package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/klauspost/compress/gzip"
)

// packed is what a large resource rendered, compressed while it was: the whole
// is never held as it is, and however many ask for it, it is rendered once.
type packed struct {
	gzip []byte
	size int64  // of what was rendered, in bytes
	tag  string // names what was rendered
}

// pack renders a large resource.
func pack(ctx context.Context, r Render) (*packed, error) {
	var p packed
	var out bytes.Buffer
	sum, z := sha256.New(), gzip.NewWriter(&out)
	if err := render(ctx, io.MultiWriter(z, sum, (*sizeWriter)(&p.size)), r, nil); err != nil {
		return nil, err
	}
	z.Close() // into memory: it cannot fail
	p.gzip, p.tag = bytes.Clone(out.Bytes()), base64.RawURLEncoding.EncodeToString(sum.Sum(nil)[:12])
	return &p, nil
}

// sizeWriter counts the bytes written to it.
type sizeWriter int64

func (n *sizeWriter) Write(data []byte) (int, error) {
	*n += sizeWriter(len(data))
	return len(data), nil
}

// packs are the large resources that were asked for. The zero value is ready.
type packs struct {
	mu     sync.Mutex // held while one is rendered, so that no two are at once
	byPath map[string]*packed
}

// get returns what res renders.
func (all *packs) get(ctx context.Context, res Resource) (*packed, error) {
	all.mu.Lock()
	defer all.mu.Unlock()
	if p, ok := all.byPath[res.Path]; ok {
		return p, nil
	}
	p, err := pack(context.WithoutCancel(ctx), res.Render) // it is kept for others
	if err != nil {
		return nil, err
	}
	if all.byPath == nil {
		all.byPath = map[string]*packed{}
	}
	all.byPath[res.Path] = p
	return p, nil
}

// send sends what is packed, as it is to whom takes gzip and else unpacked, then
// never in parts: to find one everything before it has to be unpacked.
func (p *packed) send(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Vary", "Accept-Encoding")
	if takesGzip(r) {
		header.Set("Content-Encoding", gzipped.String())
		header.Set("Etag", `"`+p.tag+"-"+gzipped.String()+`"`)
		http.ServeContent(contentWriter{w, len(p.gzip)}, r, "", time.Time{}, bytes.NewReader(p.gzip))
		return
	}
	whole := r.Clone(r.Context())
	whole.Header.Del("Range")
	header.Set("Etag", `"`+p.tag+`"`)
	http.ServeContent(contentWriter{w, int(p.size)}, whole, "", time.Time{}, &unpacker{packed: p})
}

// takesGzip reports whether a reader can read gzip.
func takesGzip(r *http.Request) (takes bool) {
	for name, q := range acceptItems(strings.Join(r.Header.Values("Accept-Encoding"), ",")) {
		switch strings.TrimPrefix(name, "x-") {
		case gzipped.String():
			return q > 0
		case "*":
			takes = q > 0
		}
	}
	return takes
}

// unpacker reads what was packed, once from its beginning to its end.
type unpacker struct {
	*packed
	z *gzip.Reader // nil until it is read
}

func (u *unpacker) Read(data []byte) (n int, err error) {
	if u.z == nil {
		if u.z, err = gzip.NewReader(bytes.NewReader(u.gzip)); err != nil {
			return 0, err
		}
	}
	return u.z.Read(data)
}

// Seek tells http.ServeContent the size, for which it goes to the end and back.
func (u *unpacker) Seek(_ int64, whence int) (int64, error) {
	if whence == io.SeekEnd {
		return u.size, nil
	}
	return 0, nil
}
