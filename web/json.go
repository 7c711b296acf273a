package web

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"iter"
	"net/url"
	"strings"
)

// object is a JSON object whose members keep their order.
type object []member

// member is a member of an object. Its value is an object, objects, or what
// package json knows by itself.
type member struct {
	key   string
	value any
}

// objects is a list of objects, each made when it is written.
type objects iter.Seq[object]

// jsonFile is the resource at path that is the JSON of what value returns.
func jsonFile(path, typ string, value func() any) Resource {
	return Resource{Path: path, Type: typ, Render: func(_ context.Context, w io.Writer, _ url.Values) error {
		return writeJSON(w, value())
	}}
}

// writeJSON writes a value as json.Encoder does with an indent of two spaces. Of
// objects it holds no more than one.
func writeJSON(w io.Writer, v any) error {
	j := newJSONWriter(w, "  ")
	if err := j.line(v); err != nil {
		return err
	}
	return j.Flush()
}

// writeJSONLines writes each object in a line of its own.
func writeJSONLines(w io.Writer, all objects) error {
	j := newJSONWriter(w, "")
	for o := range all {
		if err := j.line(o); err != nil {
			return err
		}
	}
	return j.Flush()
}

// jsonWriter writes JSON. An error of writing is told by its Flush.
type jsonWriter struct {
	*bufio.Writer
	indent  string
	depth   int // of indents before the next line
	encoder *json.Encoder
	plain   bytes.Buffer // to which encoder writes
}

func newJSONWriter(w io.Writer, indent string) *jsonWriter {
	j := &jsonWriter{Writer: bufio.NewWriter(w), indent: indent}
	j.encoder = json.NewEncoder(&j.plain)
	j.encoder.SetEscapeHTML(false) // it is no part of a page
	return j
}

// line writes a value and a line break.
func (j *jsonWriter) line(v any) error {
	if err := j.value(v); err != nil {
		return err
	}
	return j.WriteByte('\n')
}

func (j *jsonWriter) value(v any) error {
	switch v := v.(type) {
	case object:
		return j.object(v)
	case objects:
		return j.objects(v)
	}
	j.plain.Reset()
	j.encoder.SetIndent(strings.Repeat(j.indent, j.depth), j.indent)
	if err := j.encoder.Encode(v); err != nil {
		return err
	}
	j.Write(bytes.TrimSuffix(j.plain.Bytes(), []byte("\n")))
	return nil
}

func (j *jsonWriter) object(o object) error {
	j.open('{')
	for i, m := range o {
		j.next(i)
		if err := j.value(m.key); err != nil {
			return err
		}
		j.WriteByte(':')
		if j.indent != "" {
			j.WriteByte(' ')
		}
		if err := j.value(m.value); err != nil {
			return err
		}
	}
	j.close('}', len(o))
	return nil
}

func (j *jsonWriter) objects(all objects) error {
	n := 0
	j.open('[')
	for o := range all {
		j.next(n)
		n++
		if err := j.object(o); err != nil {
			return err
		}
	}
	j.close(']', n)
	return nil
}

// open begins an object or a list, next its item i, and close ends one of n
// items.
func (j *jsonWriter) open(mark byte) {
	j.WriteByte(mark)
	j.depth++
}

func (j *jsonWriter) next(i int) {
	if i > 0 {
		j.WriteByte(',')
	}
	j.newLine()
}

func (j *jsonWriter) close(mark byte, n int) {
	j.depth--
	if n > 0 {
		j.newLine()
	}
	j.WriteByte(mark)
}

func (j *jsonWriter) newLine() {
	if j.indent == "" {
		return
	}
	j.WriteByte('\n')
	for range j.depth {
		j.WriteString(j.indent)
	}
}
