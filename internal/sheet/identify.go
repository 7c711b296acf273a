package sheet

import (
	"fmt"
	"strings"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// firmOf returns the firm of a row: the one of its slug or of both its names,
// else a new one; nil where that is not certain.
func (r *reading) firmOf(row *row) *firm {
	slug, at := r.shown(row, column{r.subject("slug"), lang.English})
	if trimmed := strings.ToLower(strings.Trim(slug, "/ ")); trimmed != "" {
		slug = trimmed[strings.LastIndexByte(trimmed, '/')+1:]
	}
	var name lang.Text
	var nameAt int
	name.Ur, _ = r.shown(row, column{r.subject("name"), lang.Urdu})
	name.En, nameAt = r.shown(row, column{r.subject("name"), lang.English})
	name.Ur, _ = mendText(lang.Urdu, name.Ur)
	name.En, _ = mendText(lang.English, name.En)
	if slug != "" {
		if f := r.bySlug[slug]; f != nil {
			return f
		}
		if !permalink.IsSlug(slug) {
			r.fault(r.table.place(*row, at), fmt.Sprintf("%q is no slug", excerpt(slug)), "write a-z and 0-9 only, words joined by single hyphens; or leave it empty")
			return nil
		}
		return r.add(slug, name)
	}
	switch same, alike := r.named(name); {
	case len(same) == 1:
		return same[0]
	case len(same) > 1:
		r.fault(r.table.place(*row, -1), fmt.Sprintf("%d firms have these names: %s", len(same), slugs(same)), "write in the column Slug which is meant")
		return nil
	case len(alike) > 0:
		r.fault(r.table.place(*row, nameAt), fmt.Sprintf("the name of %s in one language, but not in the other", slugs(alike)), "if it is that firm, write its slug in the column Slug; if not, write a new one there")
		return nil
	}
	if name.En == "" {
		r.fault(r.table.place(*row, nameAt), "no English name", "write it, or empty the whole row")
		return nil
	}
	proposed := r.propose(name.En)
	if proposed == "" {
		r.fault(r.table.place(*row, nameAt), fmt.Sprintf("no slug can be made of the name %q", excerpt(name.En)), "write one in the column Slug: a-z and 0-9 only, words joined by hyphens")
		return nil
	}
	return r.add(proposed, name)
}

// named returns the firms that have both names, and those that have one of them.
func (r *reading) named(name lang.Text) (same, alike []*firm) {
	en, ur := fold(name.En), fold(name.Ur)
	for _, f := range r.byName[en] {
		if en == "" {
			break
		}
		if ur == fold(f.name.Ur) {
			same = append(same, f)
		} else {
			alike = append(alike, f)
		}
	}
	for _, f := range r.byUrdu[ur] {
		if ur != "" && en != fold(f.name.En) {
			alike = append(alike, f)
		}
	}
	if len(same) > 0 {
		alike = nil
	}
	return same, alike
}

// add returns a new firm.
func (r *reading) add(slug string, name lang.Text) *firm {
	f := &firm{file: "firms/" + slug + ".yaml", slug: slug, name: name, cells: map[string]string{}, added: true}
	r.firms = append(r.firms, f)
	r.indexFirm(f)
	return f
}

func slugs(firms []*firm) string {
	all := make([]string, len(firms))
	for i, f := range firms {
		all[i] = f.slug
	}
	return strings.Join(all, ", ")
}
