package search

import (
	"encoding/json"
	"io"
	"strings"
)

// WriteJSON writes the index for static/js/search.js, which finds in it what
// Find does: the table, the synonyms and the documents, all folded.
func (x *Index) WriteJSON(w io.Writer) error {
	type document struct {
		ID     string   `json:"id"`
		Fields [][2]any `json:"fields"` // weight, text
	}
	out := struct {
		Table     rules      `json:"table"`
		Synonyms  [][]string `json:"synonyms"`
		Documents []document `json:"documents"`
	}{table, x.synonyms, make([]document, len(x.docs))}
	for d, doc := range x.docs {
		fields := make([][2]any, len(doc.Fields))
		for i, field := range doc.Fields {
			fields[i] = [2]any{field.Weight, x.text(x.starts[d][i])}
		}
		out.Documents[d] = document{doc.ID, fields}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

// text returns the folded field that begins at p in the stream.
func (x *Index) text(p int32) string {
	var b strings.Builder
	for i, t := range x.stream[p:] {
		if t == fieldEnd {
			break
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(x.terms[t])
	}
	return b.String()
}
