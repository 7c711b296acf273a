package sheet

import (
	"cmp"
	"context"
	"io/fs"
	"slices"

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

	// Review is of the content as it would be; nil where there are faults or
	// nothing is to be written.
	Review *content.Review
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
	headings
	table  *Table
	result *Import
	today  content.Date
	firms  []*firm
	bySlug map[string]*firm   // former slugs too
	byName map[string][]*firm // by folded English name
	byUrdu map[string][]*firm // by folded Urdu name
	byForm map[string]*firm   // by English name without its legal form, as a slug
	taken  map[string]bool    // slugs that are or were in use
	faulty map[int]bool       // rows

	lacking map[string]bool // columns that rows need and the sheet does not have, by their names
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
	r := &reading{Model: m, layout: m.headings.layOut(t.rows), headings: m.headings, table: t, today: today, faulty: map[int]bool{}, lacking: map[string]bool{},
		result: &Import{Files: map[string][]byte{}, Former: map[string][]byte{}, Notes: t.notes}}
	r.index(firms, ledger)
	if r.checkSecondRow() {
		return r.result, nil
	}
	r.checkHeadings()
	r.checkUnheaded()
	if len(t.rows) == r.header+1 {
		r.fault(t.place(t.rows[r.header], -1), "no firm below the headings", "write each on a row of its own")
	}
	for i := r.header + 1; i < len(t.rows) && r.identified(); i++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if !r.faulty[t.rows[i].number] { // else its cells are not in their columns
			r.row(&t.rows[i])
		}
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
	r.byForm = map[string]*firm{}
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

// indexFirm notes by what later rows will name a firm.
func (r *reading) indexFirm(f *firm) {
	r.bySlug[f.slug], r.taken[f.slug] = f, true
	en, ur := content.FoldName(f.name.En), content.FoldName(f.name.Ur)
	r.byName[en] = append(r.byName[en], f)
	r.byUrdu[ur] = append(r.byUrdu[ur], f)
	if bare := nameSlug(f.name.En); r.byForm[bare] == nil {
		r.byForm[bare] = f
	}
}

// fault notes something wrong.
func (r *reading) fault(p Place, what, fix string) {
	r.result.Faults = append(r.result.Faults, Fault{p, what, fix})
	r.faulty[p.Row] = true
}

// note notes how something was understood.
func (r *reading) note(p Place, kind, what string) {
	r.result.Notes = append(r.result.Notes, Note{p, kind, what})
}

// sum counts what the sheet changes.
func (r *reading) sum() {
	for _, f := range r.firms {
		switch {
		case f.gone:
			continue
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
	r.result.Notes = slices.Compact(r.result.Notes)
}
