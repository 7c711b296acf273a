package content

import (
	"cmp"
	"slices"

	"pavilion/internal/fault"
	"pavilion/internal/lang"
)

// half is what a pair says in one language.
type half struct {
	pair *Pair
	lang lang.Lang
}

// compareStart tells which comes first in a file, the beginning of the half or
// a fault.
func (h half) compareStart(f fault.Fault) int {
	at := h.pair.In(h.lang)
	return cmp.Or(cmp.Compare(at.Line, f.Line), cmp.Compare(at.Column, f.Column))
}

// giveWarnings gives each pair those of the sorted warnings that lie within its
// halves.
func (r *reviewer) giveWarnings() {
	halves := map[string][]half{} // by file
	for _, w := range r.warnings {
		halves[w.File] = nil
	}
	for i := range r.pairs {
		for _, l := range lang.All {
			h := half{r.pairs[i], l}
			if all, warned := halves[h.pair.In(l).File]; warned {
				halves[h.pair.In(l).File] = append(all, h)
			}
		}
	}
	for _, all := range halves {
		slices.SortFunc(all, func(a, b half) int {
			at := b.pair.In(b.lang)
			return a.compareStart(fault.Fault{Line: at.Line, Column: at.Column})
		})
	}
	for _, w := range r.warnings {
		all := halves[w.File]
		i, begins := slices.BinarySearchFunc(all, w, half.compareStart)
		if !begins {
			i--
		}
		if begins || i >= 0 && r.reaches(all[i], w) {
			in := &all[i].pair.Warnings[all[i].lang]
			*in = append(*in, w)
		}
	}
}

// reaches reports whether a half, which begins no later than a fault, ends no
// earlier.
func (r *reviewer) reaches(h half, f fault.Fault) bool {
	at := h.pair.In(h.lang)
	within := r.within(at)
	line, column := within.at(len(h.pair.Text.In(h.lang)))
	return f.Line < line || f.Line == line && f.Column <= max(column, at.Column)
}
