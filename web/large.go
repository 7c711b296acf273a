package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
)

// packed is what a large resource rendered, compressed while it was: the whole
// is never held as it is.
type packed struct {
	gzip []byte
	size int64 // of what was rendered, in bytes
	sum  sum   // of the same
}

// pack renders a large resource.
func pack(ctx context.Context, r Render) (*packed, error) {
	var p packed
	var out bytes.Buffer
	hash, z := sha256.New(), gzip.NewWriter(&out)
	if err := render(ctx, io.MultiWriter(z, hash, (*sizeWriter)(&p.size)), r, nil); err != nil {
		return nil, err
	}
	z.Close() // into memory: it cannot fail
	p.gzip, p.sum = bytes.Clone(out.Bytes()), sum(hash.Sum(nil))
	return &p, nil
}

// sizeWriter counts the bytes written to it.
type sizeWriter int64

func (n *sizeWriter) Write(data []byte) (int, error) {
	*n += sizeWriter(len(data))
	return len(data), nil
}

// send sends what is packed, as it is to whom takes gzip and else unpacked, then
// never in parts: to find one everything before it has to be unpacked.
func (p *packed) send(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Vary", "Accept-Encoding")
	if takesGzip(r) {
		allowTime(w, int64(len(p.gzip)))
		header.Set("Content-Encoding", gzipped.String())
		header.Set("Etag", body{tag: tag(p.sum[:]), encoding: gzipped}.etag())
		header.Set("Content-Length", strconv.Itoa(len(p.gzip)))
		http.ServeContent(contentWriter{w}, r, "", time.Time{}, bytes.NewReader(p.gzip))
		return
	}
	allowTime(w, p.size)
	whole := r.Clone(r.Context())
	whole.Header.Del("Range")
	header.Set("Etag", body{tag: tag(p.sum[:])}.etag())
	header.Set("Content-Length", strconv.FormatInt(p.size, 10))
	http.ServeContent(contentWriter{w}, whole, "", time.Time{}, &unpacker{packed: p})
}

// slowest is how many bytes of a large file a reader must take in a second.
const slowest = 128 << 10

// allowTime gives a reader as long for so many bytes as they may take, which may be
// longer than for a page.
func allowTime(w http.ResponseWriter, bytes int64) {
	deadline := time.Now().Add(writeTimeout + time.Duration(bytes/slowest)*time.Second)
	http.NewResponseController(w).SetWriteDeadline(deadline) // fails only of what has none
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
