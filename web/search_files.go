package web

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"
	"sync"

	"github.com/a-h/templ"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/search"
	"pavilion/templates"
)

// What a page's script finds by itself, where no server answers, and shows of it.
//
// There are three kinds of file: one that is read first; the parts of the index,
// of which a query needs few; and what is shown of the documents, a few in each
// file. Those of the second and third kind are compressed as they are, since not
// every host compresses bytes of any kind. Their names begin with an edition, so
// that no script ever reads those of two.

// documentsInFile is how many documents a file has.
const documentsInFile = 2

// searchFiles is those files in one language.
type searchFiles struct {
	lang    lang.Lang
	parts   *search.Parts
	edition string
}

// newSearchFiles makes the files of each language when the first is asked for.
func (s *Site) newSearchFiles() (both [len(lang.All)]func() *searchFiles) {
	for _, l := range lang.All {
		both[l] = sync.OnceValue(func() *searchFiles {
			parts := s.finder().index[l].Parts(s.firstRows(l))
			return &searchFiles{l, parts, s.editionOf(l, parts)}
		})
	}
	return both
}

// firstRows returns what gives a document's row as it is first shown: a firm's has
// its name, and a chapter none.
func (s *Site) firstRows(l lang.Lang) func(document int) string {
	p, firms := s.pageData(l, permalink.Search, nil), s.directory[l].firms
	rows := make([]string, len(firms)+len(s.lib.Story.Chapters))
	return func(document int) string {
		if document < len(firms) && rows[document] == "" {
			rows[document], _ = htmlOf(context.Background(), templates.FirmNameRow(p, firms[document])) // into memory
		}
		return rows[document]
	}
}

// editionOf tells an index from every other: that is, what is found, and which
// documents have the numbers that it knows.
func (s *Site) editionOf(l lang.Lang, parts *search.Parts) string {
	sum := sha256.New()
	json.NewEncoder(sum).Encode(parts.Contents) // a hash takes all
	for i := range parts.Len() {
		sum.Write(parts.Part(i))
	}
	for _, firm := range s.directory[l].firms {
		fmt.Fprintln(sum, firm.Slug)
	}
	return hex.EncodeToString(sum.Sum(nil)[:4])
}

// searchIndex is what the script of a page in l reads first.
func (s *Site) searchIndex(path string, l lang.Lang) Resource {
	return Resource{
		Path: path, Lang: only(l), Audience: Pages, Type: "application/json",
		Render: func(ctx context.Context, w io.Writer, _ url.Values) error {
			return s.writeSearchIndex(ctx, w, s.searchFiles[l]())
		},
	}
}

// section is a section of an answer, of the documents from one number on.
type section struct {
	From int    `json:"from"`
	HTML string `json:"html"`
}

func (s *Site) writeSearchIndex(ctx context.Context, w io.Writer, f *searchFiles) error {
	p := s.pageData(f.lang, permalink.Search, nil)
	firms, err := htmlOf(ctx, templates.FirmSection(p, templ.NopComponent))
	if err != nil {
		return err
	}
	chapters, err := htmlOf(ctx, templates.ChapterSection(p))
	if err != nil {
		return err
	}
	return writePlainJSON(w, struct {
		search.Contents
		Files    string    `json:"files"`    // what the addresses of the other files begin with, from here
		Size     int       `json:"size"`     // how many documents a file has
		Opening  int       `json:"opening"`  // the field of a document that is shown where no other is
		Sections []section `json:"sections"` // of an answer
	}{
		f.parts.Contents,
		path.Base(permalink.SearchFolder(f.lang)) + "/" + f.edition + "-",
		documentsInFile,
		opening,
		[]section{{0, firms}, {len(s.lib.Firms), chapters}},
	})
}

// searchFile is what the other files of l are like, at the path of their folder.
func searchFile(l lang.Lang) Resource {
	folder := permalink.SearchFolder(l)
	return noIndex(Resource{
		Path: folder, Pattern: folder + "*", Lang: only(l), Audience: Pages, Type: "application/octet-stream", Render: verbatim(nil),
	})
}

// searchFolder lists the other files of l.
func (s *Site) searchFolder(l lang.Lang) (list []Resource) {
	f := s.searchFiles[l]()
	add := func(name string, render Render) {
		r := searchFile(l)
		r.Path, r.Render = r.Path+f.edition+"-"+name+".bin", render
		list = append(list, r)
	}
	for i := range f.parts.Len() {
		add(fmt.Sprint(i), verbatim(f.parts.Part(i)))
	}
	for from := 0; from < f.parts.Total; from += documentsInFile {
		to := min(from+documentsInFile, f.parts.Total)
		add(fmt.Sprint("documents", from/documentsInFile), func(ctx context.Context, w io.Writer, _ url.Values) error {
			return s.writeDocuments(ctx, w, l, from, to)
		})
	}
	return list
}

// htmlOf returns what a component renders.
func htmlOf(ctx context.Context, c templ.Component) (string, error) {
	var b strings.Builder
	err := c.Render(ctx, &b)
	return b.String(), err
}

// writePlainJSON writes v as it is, since no HTML surrounds it.
func writePlainJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
