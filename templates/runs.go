package templates

import (
	"slices"
	"strings"

	"pavilion/internal/content"
)

// run is a stretch of text whose blocks rest on the same sources, with one
// note of them beside it. A figure has its own, and is a run by itself.
type run struct {
	blocks     []content.Block
	sources    []content.ID
	afterNotes bool // nothing but notes stands directly before it
}

// runs parts the blocks of a text, in their order.
func runs(blocks []content.Block) (all []run) {
	for _, b := range blocks {
		r := run{blocks: []content.Block{b}, sources: content.SourcesOf(b)}
		if len(all) > 0 {
			last := &all[len(all)-1]
			if !last.isFigure() && !r.isFigure() && slices.Equal(last.sources, r.sources) {
				last.blocks = append(last.blocks, b)
				continue
			}
			r.afterNotes = last.isNotes()
		}
		all = append(all, r)
	}
	return all
}

// isFigure reports whether the run is anything but text.
func (r run) isFigure() bool {
	switch r.blocks[0].(type) {
	case *content.Paragraph, *content.Note, *content.Quotation:
		return false
	}
	return true
}

// isNotes reports whether the editors say all of the run.
func (r run) isNotes() bool {
	return !slices.ContainsFunc(r.blocks, func(b content.Block) bool { return !isNote(b) })
}

// continues reports whether block i of the run is a note that goes on where
// another ends, in one panel with it.
func (r run) continues(i int) bool {
	if i > 0 {
		return isNote(r.blocks[i-1])
	}
	return r.afterNotes && r.isNotes()
}

func isNote(b content.Block) bool {
	_, ok := b.(*content.Note)
	return ok
}

// blocksOf returns what a section says as blocks of text.
func blocksOf(s content.Section) (blocks []content.Block) {
	for i := range s.Claims {
		blocks = append(blocks, (*content.Paragraph)(&s.Claims[i]))
	}
	for i := range s.Notes {
		blocks = append(blocks, &s.Notes[i])
	}
	return blocks
}

// sourcesFor says, to those who hear the page, of what there are n sources.
func (p Page) sourcesFor(n int, about string) string {
	return p.isolate(p.count(msgSourcesFor, n, "Text", firstWords(about)))
}

// firstWords returns a text as far as it is needed to tell it from others.
func firstWords(s string) string {
	const most = 48
	if len([]rune(s)) <= most {
		return s
	}
	var words []string
	length := 0
	for w := range strings.FieldsSeq(s) {
		if length += len([]rune(w)) + 1; length > most {
			break
		}
		words = append(words, w)
	}
	return strings.Join(words, " ") + " …"
}

// fieldSource is a source and the labels of the fields that rest on it; none
// where all that a firm has in its fields do.
type fieldSource struct {
	source *content.Source
	labels []string
}

// fieldSources returns the sources of a firm's fields, each once.
func fieldSources(p Page, f *content.Firm) (all []fieldSource) {
	for _, v := range f.Values {
		for _, id := range v.Sources {
			i := slices.IndexFunc(all, func(s fieldSource) bool { return s.source.ID == id })
			if i < 0 {
				i = len(all)
				all = append(all, fieldSource{source: p.Library.Source(id)})
			}
			all[i].labels = append(all[i].labels, p.word(v.Field.Label))
		}
	}
	for i := range all {
		if len(all[i].labels) == len(f.Values) {
			all[i].labels = nil
		}
	}
	return all
}
