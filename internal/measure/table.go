package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// table is what was measured, a line for each kind of figure and a column for
// each size of fair.
type table struct{ rows []*row }

// row is one kind of figure.
type row struct {
	name, unit string
	values     map[int]float64 // by the number of firms
}

// add puts a figure in the table.
func (t *table) add(firms int, name, unit string, value float64) {
	r := t.row(name, unit)
	if r == nil {
		r = &row{name, unit, map[int]float64{}}
		t.rows = append(t.rows, r)
	}
	r.values[firms] = value
}

// addRatio puts in the table what part of another a figure is, where both are
// there.
func (t *table) addRatio(firms int, unit, name, other string) {
	if a, b := t.row(name, unit), t.row(other, unit); a != nil && b != nil && b.values[firms] > 0 {
		t.add(firms, name+" of "+other, unit+" per "+unit, a.values[firms]/b.values[firms])
	}
}

// row returns a line of the table, nil if it is not there.
func (t *table) row(name, unit string) *row {
	i := slices.IndexFunc(t.rows, func(r *row) bool { return r.name == name && r.unit == unit })
	if i < 0 {
		return nil
	}
	return t.rows[i]
}

// linear is the growth, for each firm, above which a figure is said to grow
// faster than the fair.
const linear = 1.15

// write writes the table in Markdown. The last column tells how a figure grows
// from the last size but one to the last: times, and in brackets what that is
// for each firm, of which 1 is linear.
func (t *table) write(w io.Writer, sizes []int) error {
	var b strings.Builder
	b.WriteString("| |")
	for _, n := range sizes {
		fmt.Fprintf(&b, " %d |", n)
	}
	b.WriteString(" growth (for each firm) |\n|---|" + strings.Repeat("---:|", len(sizes)+1) + "\n")
	var faster []string
	for _, r := range t.rows {
		fmt.Fprintf(&b, "| %s, %s |", r.name, r.unit)
		for _, n := range sizes {
			b.WriteString(" " + r.at(n) + " |")
		}
		if times, each, ok := r.growth(sizes); ok {
			fmt.Fprintf(&b, " ×%s (%.2f)", short(times), each)
			if each > linear {
				faster = append(faster, r.name)
			}
		}
		b.WriteString(" |\n")
	}
	if len(faster) > 0 {
		fmt.Fprintf(&b, "\nGrowing faster than the fair: %s.\n", strings.Join(faster, "; "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// at returns the figure of a size, "–" where it was not measured.
func (r *row) at(firms int) string {
	if v, ok := r.values[firms]; ok {
		return short(v)
	}
	return "–"
}

// growth returns by how much the figure grows with the last step of the sizes,
// whole and for each firm.
func (r *row) growth(sizes []int) (times, each float64, ok bool) {
	if len(sizes) < 2 {
		return 0, 0, false
	}
	before, last := sizes[len(sizes)-2], sizes[len(sizes)-1]
	from, to := r.values[before], r.values[last]
	if from == 0 || to == 0 {
		return 0, 0, false
	}
	times = to / from
	return times, times * float64(before) / float64(last), true
}

// short returns a number with three digits that count.
func short(v float64) string {
	switch {
	case v >= 100:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case v >= 10:
		return strconv.FormatFloat(v, 'f', 1, 64)
	default:
		return strconv.FormatFloat(v, 'f', 2, 64)
	}
}
