package web

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/static"
)

// plainPrefix is where the plain pages stand.
const plainPrefix = "/plain"

// fontsource is the Nastaliq that a page would take which has none of its own.
const fontsource = "@fontsource/noto-nastaliq-urdu@5.3.0"

// plainPages are pages as one writes them who has no more than the words of
// ours and an afternoon: a style sheet, fontsource's face as it comes, no script.
type plainPages struct {
	h    *handler
	face map[string][]byte // the files of fontsource, by their names
}

// faceFiles are those of fontsource's files that a page with its style asks for.
var faceFiles = regexp.MustCompile(`^package/(index\.css|files/.*-400-normal\.woff2)$`)

// newPlain fetches the face with npm; where that cannot be, the benchmark is
// skipped.
func newPlain(b *testing.B) *plainPages {
	b.Helper()
	dir := b.TempDir()
	cmd := exec.CommandContext(b.Context(), "npm", "pack", "--silent", "--ignore-scripts", fontsource)
	cmd.Dir = dir
	name, err := cmd.Output()
	if err != nil {
		b.Skipf("fetching %s: %v", fontsource, err)
	}
	face, err := unpack(filepath.Join(dir, strings.TrimSpace(string(name))), faceFiles)
	if err != nil {
		b.Fatal(err)
	}
	return &plainPages{shipped.handler(b), face}
}

// unpack returns the files of an npm package whose names match.
func unpack(pack string, names *regexp.Regexp) (map[string][]byte, error) {
	f, err := os.Open(pack)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	zipped, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	found := map[string][]byte{}
	for files := tar.NewReader(zipped); ; {
		header, err := files.Next()
		if err == io.EOF {
			return found, nil
		}
		if err != nil {
			return nil, err
		}
		if m := names.FindStringSubmatch(header.Name); m != nil {
			if found[m[1]], err = io.ReadAll(files); err != nil {
				return nil, err
			}
		}
	}
}

// resources are the plain pages and what they need, with the headers and the
// encodings of ours.
func (p *plainPages) resources() []Resource {
	style := string(p.face["index.css"]) + plainStyle
	list := []Resource{plainFile(plainPrefix+"/plain.css", "text/css; charset=utf-8", []byte(style))}
	for name, data := range p.face {
		list = append(list, plainFile(plainPrefix+"/"+name, static.MediaType(path.Ext(name)), data))
	}
	for r := range p.h.site.All() {
		if r.Type == page && !r.redirects() && r.Gone == "" {
			list = append(list, Resource{
				Path: plainPrefix + r.Path, Lang: r.Lang, Type: page,
				Render: func(ctx context.Context, w io.Writer, _ url.Values) error {
					ours, err := renderBuffered(ctx, r.Render, nil)
					if err != nil {
						return err
					}
					return plainPage(w, ours)
				},
			})
		}
	}
	return list
}

func plainFile(path, typ string, data []byte) Resource {
	return Resource{Path: path, Type: typ, Immutable: true, Render: func(_ context.Context, w io.Writer, _ url.Values) error {
		_, err := w.Write(data)
		return err
	}}
}

// plainStyle stands after fontsource's own style.
const plainStyle = `
body { font-family: Georgia, serif; line-height: 1.6; max-width: 40rem; margin: auto; padding: 1rem }
:lang(ur) { font-family: 'Noto Nastaliq Urdu', serif; line-height: 2.4 }
`

// plainPage writes the words of one of our pages, as paragraphs, headings and
// lists of no kind.
func plainPage(w io.Writer, ours []byte) error {
	doc, err := html.Parse(bytes.NewReader(ours))
	if err != nil {
		return err
	}
	var title, body string
	var root *html.Node
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Html:
			root = n
		case atom.Title:
			title = text(n)
		case atom.Body:
			var b strings.Builder
			plainWords(&b, n)
			body = b.String()
		}
	}
	_, err = fmt.Fprintf(w, `<!DOCTYPE html>
<html lang="%s" dir="%s">
<head>
<meta charset="utf-8">
<title>%s</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="%s/plain.css">
</head>
<body>
%s</body>
</html>
`, attr(root, "lang"), attr(root, "dir"), html.EscapeString(title), plainPrefix, body)
	return err
}

// blocks are the elements that a plain page has of ours.
var blocks = map[atom.Atom]bool{
	atom.H1: true, atom.H2: true, atom.H3: true, atom.P: true, atom.Li: true, atom.Dt: true, atom.Dd: true,
	atom.Td: true, atom.Th: true, atom.Summary: true, atom.Figcaption: true, atom.Button: true, atom.Label: true,
}

// plainWords writes the words within n, each run of them as a heading or a
// paragraph.
func plainWords(b *strings.Builder, n *html.Node) {
	for c := range n.ChildNodes() {
		if holdsBlock(c) {
			plainWords(b, c)
			continue
		}
		tag := "p"
		if c.DataAtom == atom.H1 || c.DataAtom == atom.H2 || c.DataAtom == atom.H3 {
			tag = c.Data
		}
		var words strings.Builder
		plainRun(&words, c)
		if s := strings.Join(strings.Fields(words.String()), " "); s != "" {
			fmt.Fprintf(b, "<%s>%s</%[1]s>\n", tag, s)
		}
	}
}

func holdsBlock(n *html.Node) bool {
	for c := range n.Descendants() {
		if blocks[c.DataAtom] {
			return true
		}
	}
	return false
}

// plainRun writes the text of n, with its links, and says of what is in another
// language that it is.
func plainRun(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(html.EscapeString(n.Data))
		return
	}
	if n.DataAtom == atom.Script || n.Data == "svg" {
		return
	}
	var before, after string
	if code := attr(n, "lang"); code != "" {
		before, after = fmt.Sprintf(`<span lang="%s" dir="%s">`, code, attr(n, "dir")), "</span>"
	}
	if n.DataAtom == atom.A {
		before, after = before+`<a href="`+html.EscapeString(attr(n, "href"))+`">`, "</a>"+after
	}
	b.WriteString(before)
	for c := range n.ChildNodes() {
		plainRun(b, c)
	}
	b.WriteString(after)
}
