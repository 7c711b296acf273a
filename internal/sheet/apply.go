package sheet

import (
	"context"
	"fmt"
	"io/fs"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/fault"
)

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
	review, err := content.NewReview(ctx, overlay{fsys, r.result.Files}, r.today.Time())
	if err != nil {
		return err
	}
	if review.Library != nil {
		r.result.Review = review
		return nil
	}
	byFile := map[string]*firm{}
	for _, f := range r.firms {
		byFile[f.file] = f
	}
	own := r.faulty
	r.faulty = map[int]bool{}
	for _, fault := range review.Faults {
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

// sheetFix is what to do about a fault of the content, for those who fill a sheet.
func sheetFix(bad fault.Fault) string {
	if strings.HasPrefix(bad.What, "the field ") && strings.HasSuffix(bad.What, "without a source") {
		return fmt.Sprintf("name it in the column %q: ids of sources.yaml", "sources")
	}
	return strings.ReplaceAll(bad.Fix, "in YAML ", "")
}
