package web

import (
	"context"
	"encoding/csv"
	"io"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"
)

// column is a column of firms.csv: what it is called and what it has of a
// firm. A cell with several values has each on a line of its own; those of
// one claim's sources or facts stand between spaces.
type column struct {
	name string
	of   func(f openFirm) string
}

// columns have the keys of an editor's file, joined by "_" where one is
// within another.
func columns() []column {
	all := []column{
		{"slug", func(f openFirm) string { return string(f.Slug) }},
		{"permalink", func(f openFirm) string { return f.Permalink }},
		{"aliases", func(f openFirm) string { return join(f.Aliases, "\n") }},
		{"position", func(f openFirm) string { return number(f.Position) }},
		{"spelling_kind", func(f openFirm) string { return string(f.Spelling.Kind) }},
		{"also", func(f openFirm) string { return join(f.Also, "\n") }},
		{"updated", func(f openFirm) string { return f.Updated }},
		{"website", func(f openFirm) string { return string(f.Website) }},
		{"email", func(f openFirm) string { return string(f.Email) }},
		{"phone", func(f openFirm) string { return string(f.Phone) }},
		{"wechat", func(f openFirm) string { return f.WeChat }},
		{"founded", func(f openFirm) string { return number(f.Founded) }},
		{"streams", func(f openFirm) string { return join(f.Streams, "\n") }},
	}
	one := func(t *openText) []openText {
		if t == nil {
			return nil
		}
		return []openText{*t}
	}
	all = append(all, inTwo("name", func(f openFirm) []openText { return one(&f.Name) })...)
	all = append(all, inTwo("summary", func(f openFirm) []openText { return one(&f.Summary) })...)
	all = append(all, inTwo("spelling_note", func(f openFirm) []openText { return one(&f.Spelling.Note) })...)
	all = append(all, inTwo("stand", func(f openFirm) []openText { return one(f.Stand) })...)
	all = append(all, inTwo("city", func(f openFirm) []openText { return one(f.City) })...)
	all = append(all, inTwo("services", func(f openFirm) []openText { return f.Services })...)
	all = append(all, ofClaims("report", func(f openFirm) []openClaim { return f.Report })...)
	all = append(all, ofClaims("same_name", func(f openFirm) []openClaim { return f.SameName })...)
	all = append(all, ofClaims("notes", func(f openFirm) []openClaim { return f.Notes })...)
	return append(all, ofClaims("unknown", func(f openFirm) []openClaim { return f.Unknown })...)
}

// inTwo are the columns of texts, one for each language.
func inTwo(name string, of func(openFirm) []openText) []column {
	return []column{
		{name + "_ur", func(f openFirm) string { return lines(of(f), func(t openText) string { return t.Ur }) }},
		{name + "_en", func(f openFirm) string { return lines(of(f), func(t openText) string { return t.En }) }},
	}
}

// ofClaims are the columns of claims, with a line for each claim.
func ofClaims(name string, of func(openFirm) []openClaim) []column {
	part := func(key string, of1 func(openClaim) string) column {
		return column{name + "_" + key, func(f openFirm) string { return lines(of(f), of1) }}
	}
	return []column{
		part("id", func(c openClaim) string { return string(c.ID) }),
		part("text_ur", func(c openClaim) string { return c.Text.Ur }),
		part("text_en", func(c openClaim) string { return c.Text.En }),
		part("sources", func(c openClaim) string { return join(c.Sources, " ") }),
		part("facts", func(c openClaim) string { return join(c.Facts, " ") }),
	}
}

// firmsCSV is the directory as a table in both languages.
func (s *Site) firmsCSV(path string) Resource {
	return Resource{
		Path: path, Lang: bothLangs, Audience: Machines,
		Type: "text/csv; charset=utf-8; header=present", Filename: "firms.csv", Render: s.renderCSV,
	}
}

// renderCSV writes the firms as a table (RFC 4180). It begins with a byte order
// mark, without which Excel does not take it for UTF-8.
func (s *Site) renderCSV(_ context.Context, w io.Writer, _ url.Values) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	all := columns()
	row := make([]string, len(all))
	for i, c := range all {
		row[i] = c.name
	}
	out.Write(row) // an error stays until the end
	for i := range s.lib.Firms {
		f := s.openFirm(&s.lib.Firms[i])
		for i, c := range all {
			row[i] = guarded(c.of(f))
		}
		out.Write(row)
	}
	out.Flush()
	return out.Error()
}

// guarded returns a cell with an apostrophe before it where a spreadsheet
// would reckon rather than show it, or where it has one already: to read the
// table, take one apostrophe off each cell that begins with it.
func guarded(cell string) string {
	if r, _ := utf8.DecodeRuneInString(cell); cell != "" && strings.ContainsRune("=+-@＝＋－＠\t\r\n'", r) {
		return "'" + cell
	}
	return cell
}

func join[T ~string](values []T, between string) string {
	var b strings.Builder
	for i, v := range values {
		if i > 0 {
			b.WriteString(between)
		}
		b.WriteString(string(v))
	}
	return b.String()
}

// lines returns what of says of each value, one a line.
func lines[T any](values []T, of func(T) string) string {
	var all []string
	for _, v := range values {
		all = append(all, of(v))
	}
	return strings.Join(all, "\n")
}

// number writes a number; 0 is none.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
