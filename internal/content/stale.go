package content

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"pavilion/internal/agreement"
	"pavilion/internal/fault"
)

// maxRecord is the most that the record of agreed texts may hold, in bytes:
// twice what the most firms need.
const maxRecord = 256 << 20

// stale warns of each text of which one language was changed on its own.
func (r *reviewer) stale() {
	record, ok := r.record()
	if !ok {
		return
	}
	texts := make([]agreement.Text, len(r.pairs))
	for i, p := range r.pairs {
		texts[i] = agreement.Text{ID: p.ID, Text: p.Text}
	}
	r.agreement = record.Judge(texts)
	for _, line := range r.agreement.Unreadable {
		r.warnAt(fault.Position{File: agreement.File, Line: line, Column: 1}, "not a name and two fingerprints, so this record is not kept up", "remove the line")
	}
	for _, s := range r.agreement.Stale {
		p := r.pairs[s.Index]
		r.warnAt(p.In(s.Half), s.What(), s.Fix("run pavilion agree "+p.ID))
	}
}

// record reads the record of agreed texts. It reports false, and warns, where
// that cannot be read: the content is good without.
func (r *reviewer) record() (*agreement.Record, bool) {
	file := agreement.File
	if _, err := fs.Stat(r.fsys, file); errors.Is(err, fs.ErrNotExist) {
		return agreement.NewRecord(""), true
	}
	data, ok := r.readRegular(file, maxRecord)
	var text string
	if ok {
		text, ok = r.decode(file, data)
	}
	if !ok {
		for _, f := range r.faults {
			f.Warning, f.Rule = true, r.rule
			r.warnings = append(r.warnings, f)
		}
		return nil, false
	}
	return agreement.NewRecord(text), true
}

// Named returns the ids of the texts that a name is of: the id of one, what
// several ids begin with up to a slash, or a file. Where it is of none, it says
// what to do instead.
func (r *Review) Named(name string) (ids []string, fix string) {
	name = path.Clean(name)
	known := map[string]bool{}
	for _, p := range r.Pairs {
		if name == p.ID || name == p.Ur.File || strings.HasPrefix(p.ID, name+"/") {
			ids = append(ids, p.ID)
		}
		known[p.Ur.File] = true
		for id := p.ID; id != "."; id = path.Dir(id) {
			known[id] = true
		}
	}
	if len(ids) > 0 {
		return ids, ""
	}
	otherwise := fmt.Sprintf("name texts as check does, such as %q, or a file", r.Pairs[0].ID)
	return nil, remedy(name, slices.Sorted(maps.Keys(known)), otherwise)
}
