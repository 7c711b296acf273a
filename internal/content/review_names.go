package content

import (
	"fmt"
	"strings"

	"pavilion/internal/lang"
)

// legalForms are words that say of what form a firm is. Names that differ in
// these alone are mostly of one firm.
var legalForms = map[string]bool{
	"pvt": true, "private": true, "ltd": true, "limited": true, "co": true, "company": true, "inc": true, "llc": true, "smc": true, "the": true,
	"پرائیویٹ": true, "لمیٹڈ": true, "کمپنی": true,
}

// alike finds firms whose names differ in nothing but their legal form, and
// which neither city, hall nor stand tells apart.
func (r *reviewer) alike() {
	first := make(map[string]*Firm, 2*len(r.lib.Firms))
	for i := range r.lib.Firms {
		f := &r.lib.Firms[i]
		if other := namedLike(f, first); other != nil {
			r.warnOf(&f.Name, fmt.Sprintf("nearly the name of another firm, %s", other.Slug),
				"remove one if they are one firm; else write the city, hall or stand in which they differ")
		}
	}
}

// namedLike returns a firm among the first of each name that has nearly the
// name of f, or nil, and puts f among them.
func namedLike(f *Firm, first map[string]*Firm) (like *Firm) {
	for _, l := range lang.All {
		name := essence(f.Name.In(l))
		other := first[name]
		switch {
		case name == "" || other == f:
		case other == nil:
			first[name] = f
		case FoldName(other.Name.In(l)) != FoldName(f.Name.In(l)) && !apart(other, f):
			like = other
		}
	}
	return like
}

// essence returns a name as it is compared without words of its legal form.
func essence(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(" ().,-", r) })
	kept := words[:0]
	for _, w := range words {
		if !legalForms[strings.ToLower(w)] {
			kept = append(kept, w)
		}
	}
	return FoldName(strings.Join(kept, " "))
}

// apart reports whether both firms have a field of those that tell firms
// apart, and not the same in it.
func apart(a, b *Firm) bool {
	for _, key := range tellingFields {
		va, vb := a.Value(key), b.Value(key)
		if va != nil && vb != nil && FoldName(va.Texts[0].En) != FoldName(vb.Texts[0].En) {
			return true
		}
	}
	return false
}

// summaries finds summaries that say no more than the name, or the same as
// that of another firm.
func (r *reviewer) summaries() {
	for _, l := range lang.All {
		first := make(map[string]*Firm, len(r.lib.Firms))
		for i := range r.lib.Firms {
			f := &r.lib.Firms[i]
			at := &f.Summary.Ur
			if l == lang.English {
				at = &f.Summary.En
			}
			switch other := first[*at]; {
			case FoldName(*at) == FoldName(f.Name.In(l)):
				r.warnOf(at, "a summary that is the name again", "say in a sentence what the firm does")
			case other != nil:
				r.warnOf(at, fmt.Sprintf("the summary of another firm, %s", other.Slug), "say what this firm does")
			default:
				first[*at] = f
			}
		}
	}
}
