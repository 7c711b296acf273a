package web

import (
	"context"
	"encoding/json"
	"io"
	"net/url"
	"strings"
	"unicode/utf16"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/search"
	"pavilion/templates"
)

// passages is what script shows of what it finds, since the index has nothing
// but folded words.
type passages struct {
	Rows      string                     `json:"rows"`      // the HTML of the firms for which the page has no room
	Opening   int                        `json:"opening"`   // the field shown where no other is
	Documents map[string]map[int]passage `json:"documents"` // by id; of each, by number, the fields that may be shown
}

// passage is a text in the language of the page.
type passage struct {
	HTML string `json:"html"`
	// Of each word of the text, in UTF-16: where it begins and ends, and where
	// the excerpt does that shows it as the first.
	Words [][4]int `json:"words"`
}

// passagesFile is what a page's script shows of what it finds, in l.
func (s *Site) passagesFile(path string, l lang.Lang) Resource {
	return Resource{
		Path: path, Lang: only(l), Audience: Pages, Type: "application/json",
		Render: func(ctx context.Context, w io.Writer, _ url.Values) error {
			all, err := newPassages(ctx, l, s.documents(l))
			if err != nil {
				return err
			}
			var rows strings.Builder
			_, rest := s.firstFirms(l)
			for _, f := range rest {
				row := templates.FirmRow(s.pageData(l, permalink.Search, nil), templates.FirmFound{Firm: f})
				if err := row.Render(ctx, &rows); err != nil {
					return err
				}
			}
			all.Rows = rows.String()
			e := json.NewEncoder(w)
			e.SetEscapeHTML(false)
			return e.Encode(all)
		},
	}
}

func newPassages(ctx context.Context, l lang.Lang, documents []search.Document) (passages, error) {
	all := passages{Opening: opening, Documents: map[string]map[int]passage{}}
	for _, d := range documents {
		shown := map[int]passage{}
		for i, field := range d.Fields {
			if shownField(d, i) != i {
				continue
			}
			var html strings.Builder
			if err := templates.Passage(l, field.Text).Render(ctx, &html); err != nil {
				return passages{}, err
			}
			shown[i] = passage{html.String(), placesOf(field.Text)}
		}
		all.Documents[d.ID] = shown
	}
	return all, nil
}

// placesOf returns the places of the words of a text.
func placesOf(text string) [][4]int {
	all := [][4]int{}
	for _, word := range search.Words(text) {
		part := search.Part(text, []search.Span{word}, excerptWidth)
		var places [4]int
		for i, offset := range []int{word.Start, word.End, part.Start, part.End} {
			places[i] = utf16Length(text[:offset])
		}
		all = append(all, places)
	}
	return all
}

func utf16Length(s string) int { return len(utf16.Encode([]rune(s))) }
