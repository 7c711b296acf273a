package web

import (
	"bytes"
	"io"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
)

// effort is how hard an encoder tries.
type effort int

const (
	// quick is for what one reader has asked for, and for what there are more of than
	// can be kept: it takes a hundredth of the time of thorough, and makes a fifth
	// more of a page.
	quick effort = iota
	// moderate is for what is kept and there are many of: a thirtieth of the time, and
	// an eighth more.
	moderate
	// thorough is for what is kept and sent often.
	thorough
	// bulk is for what is so large that thorough would take seconds.
	bulk
	efforts int = iota
)

// bulkBytes is the size from which data is encoded in bulk.
const bulkBytes = 1 << 20

// effort returns what r is worth once it is kept. One of many is not sent often,
// and after a new edition all are to be encoded.
func (r Resource) effort() effort {
	switch {
	case r.Fleeting:
		return quick
	case r.Pattern != "":
		return moderate
	}
	return thorough
}

// preferred returns the encoding of r for those who like all alike. Quick gzip takes
// three quarters of quick Brotli's time for a page of one firm, and makes no more of
// it; of a page of many firms it makes a tenth more.
func (r Resource) preferred() encoding {
	if r.Fleeting {
		return gzipped
	}
	return brotlied
}

// reusable is a writer that encodes one text after another.
type reusable interface {
	io.WriteCloser
	Reset(io.Writer)
}

// newWriter makes the writer of an encoding other than identity. Brotli's best
// takes memory by its window, 8 bytes to the byte, and one of 256 KiB is more
// than a page needs; level 11 takes twice as long as 10 for a hundredth.
func newWriter(e encoding, how effort) reusable {
	if e == gzipped {
		w, _ := gzip.NewWriterLevel(nil, [efforts]int{quick: 5, moderate: 6, thorough: 9, bulk: 6}[how]) // levels that exist
		return w
	}
	switch how {
	case quick:
		return brotli.NewWriterV2(nil, 3)
	case moderate:
		return brotli.NewWriterOptions(nil, brotli.WriterOptions{Quality: 5, LGWin: 16})
	case thorough:
		return brotli.NewWriterOptions(nil, brotli.WriterOptions{Quality: 10, LGWin: 18})
	}
	return brotli.NewWriterLevel(nil, 5)
}

// firstPart is how many bytes of a text are encoded for themselves, so that the
// first packets are enough to decode them: of a page, what it opens with. The codes
// for all of a long text would take up much of these packets.
const firstPart = 14 << 10

// encoder encodes one text at a time. Making a writer costs more than encoding
// a page with it, so an encoder uses its writers again. The zero value is ready.
type encoder struct {
	writers [encodings][efforts]reusable
	out     bytes.Buffer
}

// encode returns data in an encoding, which is valid until it is called again.
func (c *encoder) encode(data []byte, e encoding, how effort) []byte {
	if e == identity {
		return data
	}
	if len(data) >= bulkBytes {
		how = bulk
	}
	w := c.writers[e][how]
	if w == nil {
		w = newWriter(e, how)
		c.writers[e][how] = w
	}
	c.out.Reset()
	w.Reset(&c.out)
	first := min(len(data), firstPart)
	w.Write(data[:first]) // into memory: none of these can fail
	if f, ok := w.(interface{ Flush() error }); ok && first < len(data) {
		f.Flush()
	}
	w.Write(data[first:])
	w.Close()
	return c.out.Bytes()
}
