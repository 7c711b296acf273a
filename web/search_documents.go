package web

import (
	"context"
	"io"
	"strings"
	"sync"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/a-h/templ"
	"github.com/klauspost/compress/flate"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/search"
	"pavilion/templates"
)

// shownDocument is what script knows of a document that it found.
type shownDocument struct {
	HTML     string          `json:"html"`     // its row
	Fields   [][2]any        `json:"fields"`   // of each the weight and the folded text
	Passages map[int]passage `json:"passages"` // the fields that may be shown, by number
}

// passage is a text in the language of the page.
type passage struct {
	HTML string `json:"html"`
	// Of each word of the text, in UTF-16: where it begins and ends, and where
	// the excerpt does that shows it as the first if that is not all of the text.
	Words [][]int `json:"words"`
}

// deflaters are those that are not at work: to make one costs more than what it
// compresses.
var deflaters = sync.Pool{New: func() any {
	w, err := flate.NewWriter(nil, flate.BestCompression)
	if err != nil {
		panic(err) // the level is one
	}
	return w
}}

// writeDocuments writes what is shown of the documents from one number on up to
// another, compressed.
func (s *Site) writeDocuments(ctx context.Context, w io.Writer, l lang.Lang, from, to int) error {
	shown := make([]shownDocument, to-from)
	for i := range shown {
		var err error
		if shown[i], err = s.shownDocument(ctx, l, from+i); err != nil {
			return err
		}
	}
	compressed := deflaters.Get().(*flate.Writer)
	defer deflaters.Put(compressed)
	compressed.Reset(w)
	if err := writePlainJSON(compressed, shown); err != nil {
		return err
	}
	return compressed.Close()
}

func (s *Site) shownDocument(ctx context.Context, l lang.Lang, number int) (shown shownDocument, err error) {
	d, row := s.documentAndRow(l, number)
	if shown.HTML, err = htmlOf(ctx, row); err != nil {
		return shown, err
	}
	shown.Passages = map[int]passage{}
	for i, field := range d.Fields {
		text, words := foldedWords(field.Text)
		shown.Fields = append(shown.Fields, [2]any{field.Weight, text})
		if shownField(d, i) != i {
			continue
		}
		html, err := htmlOf(ctx, templates.Passage(l, field.Text))
		if err != nil {
			return shown, err
		}
		shown.Passages[i] = passage{html, placesOf(field.Text, words)}
	}
	return shown, nil
}

// documentAndRow returns a document by its number on pages of l, and its row in an
// answer.
func (s *Site) documentAndRow(l lang.Lang, number int) (search.Document, templ.Component) {
	p, firms := s.pageData(l, permalink.Search, nil), s.directory[l].firms
	if i := number - len(firms); i >= 0 {
		c := &s.lib.Story.Chapters[i]
		return chapterDocument(l, s.lib, c), templates.ChapterFoundRow(p, templates.ChapterFound{Chapter: c})
	}
	firm := firms[number]
	return firmDocument(l, s.lib, firm), templates.FirmRow(p, templates.FirmFound{Firm: firm})
}

// foldedWords returns the words of a text in the letters in which they are
// compared, and where they stand.
func foldedWords(text string) (string, []search.Span) {
	var words []string
	var spans []search.Span
	for word, span := range search.Folded(text) {
		words, spans = append(words, word), append(spans, span)
	}
	return strings.Join(words, " "), spans
}

// placesOf returns the places of the words of a text.
func placesOf(text string, words []search.Span) [][]int {
	all := make([][]int, len(words))
	whole := utf8.RuneCountInString(text) <= excerptWidth
	for i, word := range words {
		offsets := []int{word.Start, word.End}
		if !whole {
			part := search.Part(text, []search.Span{word}, excerptWidth)
			offsets = append(offsets, part.Start, part.End)
		}
		for _, offset := range offsets {
			all[i] = append(all[i], utf16Length(text[:offset]))
		}
	}
	return all
}

func utf16Length(s string) (n int) {
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
