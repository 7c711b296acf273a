package sheet

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/fault"
)

// Import is what a sheet would change in a folder of content.
type Import struct {
	Files     map[string][]byte // to be written, as they shall be, by their names in the folder
	Former    map[string][]byte // those of them that there are, as they are
	Added     []Change
	Updated   []Change
	Unchanged int      // firms of which the sheet says nothing new
	Absent    []string // slugs of the folder's firms that the sheet does not name
	Notes     []Note

	Faults  Faults     // of the sheet; where there are any, Files must not be written
	Content fault.List // of the content, in what the sheet does not touch; likewise
}

// Change is a firm that a sheet adds or changes, with the names of the columns
// that say something new.
type Change struct {
	Slug    string
	Place   Place
	Columns []string
}

// reading is a sheet on its way into a folder.
type reading struct {
	*Model
	layout
	Headings
	table  *Table
	result *Import
	today  string
	firms  []*firm
	bySlug map[string]*firm   // former slugs too
	byName map[string][]*firm // by folded English name
	byUrdu map[string][]*firm // by folded Urdu name
	taken  map[string]bool    // slugs that are or were in use
	faulty map[int]bool       // rows
}

// Import reads what a sheet would change in a folder of content, in which it
// writes nothing. today is the day of the change. The error is one of reading
// the folder, or of ctx; a fault.List where firms' files cannot be read.
func (m *Model) Import(ctx context.Context, fsys fs.FS, t *Table, today content.Date) (*Import, error) {
	firms, err := m.readFirms(ctx, fsys)
	if err != nil {
		return nil, err
	}
	ledger, err := publishedSlugs(fsys)
	if err != nil {
		return nil, err
	}
	r := &reading{Model: m, layout: m.headings.layOut(t.rows), Headings: m.headings, table: t, today: today.String(), faulty: map[int]bool{},
		result: &Import{Files: map[string][]byte{}, Former: map[string][]byte{}, Notes: t.notes}}
	r.index(firms, ledger)
	r.checkHeadings()
	if len(t.rows) == r.header+1 {
		r.fault(t.place(t.rows[r.header], -1), "no firm below the headings", "write each on a row of its own")
	}
	for i := r.header + 1; i < len(t.rows); i++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		r.row(&t.rows[i])
	}
	if err := r.write(fsys); err != nil {
		return nil, err
	}
	if err := r.check(ctx, fsys); err != nil {
		return nil, err
	}
	r.sum()
	return r.result, nil
}

// index notes by what the rows will name firms.
func (r *reading) index(firms []*firm, ledger []string) {
	r.firms = firms
	r.bySlug, r.byName, r.byUrdu, r.taken = map[string]*firm{}, map[string][]*firm{}, map[string][]*firm{}, map[string]bool{}
	for _, slug := range ledger {
		r.taken[slug] = true
	}
	for _, f := range firms {
		for _, slug := range f.former {
			r.bySlug[slug], r.taken[slug] = f, true
		}
	}
	for _, f := range firms {
		r.indexFirm(f)
	}
	delete(r.bySlug, "")
}

func (r *reading) indexFirm(f *firm) {
	r.bySlug[f.slug], r.taken[f.slug] = f, true
	en, ur := fold(f.name.En), fold(f.name.Ur)
	r.byName[en] = append(r.byName[en], f)
	r.byUrdu[ur] = append(r.byUrdu[ur], f)
}

func (r *reading) fault(p Place, what, fix string) {
	r.result.Faults = append(r.result.Faults, Fault{p, what, fix})
	r.faulty[p.Row] = true
}

func (r *reading) note(p Place, kind, what string) {
	r.result.Notes = append(r.result.Notes, Note{p, kind, what})
}

// write makes the files of the firms that the sheet changes.
func (r *reading) write(fsys fs.FS) error {
	for _, f := range r.firms {
		if len(f.values) == 0 {
			continue
		}
		data, err := r.change(fsys, f)
		if err != nil {
			r.fault(r.table.place(*f.row, -1), f.file+" cannot be changed: "+err.Error(), "change that line by hand, each key on a line of its own")
			continue
		}
		if !f.added {
			former, err := fs.ReadFile(fsys, f.file)
			if err != nil {
				return err
			}
			if string(former) == string(data) {
				f.values = nil
				continue
			}
			r.result.Former[f.file] = former
		}
		f.content = data
		r.result.Files[f.file] = data
	}
	return nil
}

// check reads the whole content as it would be, and tells its faults where the
// sheet has them.
func (r *reading) check(ctx context.Context, fsys fs.FS) error {
	if len(r.result.Files) == 0 {
		return nil
	}
	_, err := content.Load(ctx, overlay{fsys, r.result.Files})
	faults, ok := errors.AsType[fault.List](err)
	if err != nil && !ok {
		return err
	}
	byFile := map[string]*firm{}
	for _, f := range r.firms {
		byFile[f.file] = f
	}
	own := r.faulty
	r.faulty = map[int]bool{}
	for _, fault := range faults {
		r.translate(byFile[fault.File], fault, own)
	}
	return nil
}

// translate tells a fault of the content where the sheet has it. Of a row that
// is faulty anyway only what the row itself gives counts.
func (r *reading) translate(f *firm, bad fault.Fault, own map[int]bool) {
	if f == nil || f.content == nil {
		r.result.Content = append(r.result.Content, bad)
		return
	}
	at, given := r.cellOf(f, bad)
	switch {
	case bad.What == `the key "note" is missing`: // told by spelling
	case given:
		r.fault(r.table.place(*f.row, at), bad.What, sheetFix(bad))
	case own[f.row.number]:
	case f.added:
		r.fault(r.table.place(*f.row, -1), bad.What, sheetFix(bad))
	default:
		r.result.Content = append(r.result.Content, bad)
	}
}

// sum counts what the sheet changes.
func (r *reading) sum() {
	for _, f := range r.firms {
		switch {
		case f.row == nil:
			r.result.Absent = append(r.result.Absent, f.slug)
			continue
		case f.content == nil:
			r.result.Unchanged++
			continue
		}
		c := Change{f.slug, r.table.place(*f.row, -1), nil}
		for _, col := range columns(r.subjects) {
			if _, ok := f.given[col.name()]; ok {
				c.Columns = append(c.Columns, col.name())
			}
		}
		if f.added {
			r.result.Added = append(r.result.Added, c)
		} else {
			r.result.Updated = append(r.result.Updated, c)
		}
	}
	byRow := func(a, b Change) int { return a.Place.Row - b.Place.Row }
	slices.SortStableFunc(r.result.Added, byRow)
	slices.SortStableFunc(r.result.Updated, byRow)
	r.result.Faults = r.result.Faults.sorted()
	slices.SortStableFunc(r.result.Notes, func(a, b Note) int { return cmp.Or(a.Row-b.Row, a.Column-b.Column) })
}

// sheetFix is what to do about a fault of the content, for those who fill a sheet.
func sheetFix(bad fault.Fault) string {
	if strings.HasPrefix(bad.What, "the field ") && strings.HasSuffix(bad.What, "without a source") {
		return fmt.Sprintf("name it in the column %q: ids of sources.yaml", "sources")
	}
	return strings.ReplaceAll(bad.Fix, "in YAML ", "")
}
