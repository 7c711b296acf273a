package sheet

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// firmOf returns the firm of a row: the one of its slug or of its names, else a
// new one; nil where that is not certain.
func (r *reading) firmOf(row *row) *firm {
	var name lang.Text
	var nameAt int
	name.Ur, _ = r.shown(row, column{r.subject("name"), lang.Urdu})
	name.En, nameAt = r.shown(row, column{r.subject("name"), lang.English})
	name.Ur, _ = mendText(lang.Urdu, name.Ur)
	name.En, _ = mendText(lang.English, name.En)
	if slug, at := r.shown(row, column{r.subject("slug"), lang.English}); slug != "" {
		return r.firmOfSlug(row, at, slug, name)
	}
	return r.firmOfName(row, nameAt, name)
}

// firmOfSlug returns the firm that has or had a slug, which may be written as
// its page's address, else a new one.
func (r *reading) firmOfSlug(row *row, at int, slug string, name lang.Text) *firm {
	slug = strings.ToLower(strings.Trim(slug, "/ "))
	slug = slug[strings.LastIndexByte(slug, '/')+1:]
	if f := r.bySlug[slug]; f != nil {
		if same, _ := r.named(name); len(same) == 1 && same[0] != f && name.En != "" && name.Ur != "" {
			r.fault(r.table.place(*row, at), fmt.Sprintf("the slug of %s beside the names of %s", f.slug, same[0].slug), "write the slug of the firm that the row is of, or its names")
			return nil
		}
		return f
	}
	if !permalink.IsSlug(slug) {
		r.fault(r.table.place(*row, at), fmt.Sprintf("%q is no slug", excerpt(slug)), "write a-z and 0-9 only, words joined by single hyphens; or leave it empty")
		return nil
	}
	return r.add(slug, name)
}

// firmOfName returns the one firm of a name, else a new one.
func (r *reading) firmOfName(row *row, nameAt int, name lang.Text) *firm {
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
	if name.En == "" && nameAt < 0 {
		r.lacks(row, nameAt, column{r.subject("name"), lang.English}, "no English name")
		return nil
	}
	if name.En == "" {
		if !r.faulty[row.number] {
			r.fault(r.table.place(*row, nameAt), "no English name", "write it, or empty the whole row")
		}
		return nil
	}
	if strings.ContainsFunc(name.En, func(c rune) bool { return unicode.Is(unicode.Arabic, c) }) {
		r.fault(r.table.place(*row, nameAt), "Urdu where English should stand", "write it in English; where the columns of both languages have changed places, swap their headings")
		return nil
	}
	if f := r.byForm[nameSlug(name.En)]; f != nil && f.name.En != "" && nameSlug(name.En) != "" {
		r.fault(r.table.place(*row, nameAt), "nearly the name of "+f.slug, "if it is that firm, write its slug in the column Slug; if not, write a new one there")
		return nil
	}
	proposed := r.propose(name.En)
	if proposed == "" {
		r.fault(r.table.place(*row, nameAt), fmt.Sprintf("no slug can be made of the name %q", excerpt(name.En)), "write one in the column Slug: a-z and 0-9 only, words joined by hyphens")
		return nil
	}
	return r.add(proposed, name)
}

// named returns the firms that have the names that a row gives, and those that
// have one of them alone.
func (r *reading) named(name lang.Text) (same, alike []*firm) {
	en, ur := content.FoldName(name.En), content.FoldName(name.Ur)
	all := slices.Concat(r.byName[en], r.byUrdu[ur])
	for i, f := range all {
		sameEn, sameUr := en == content.FoldName(f.name.En), ur == content.FoldName(f.name.Ur)
		switch {
		case en == "" && ur == "" || slices.Contains(all[:i], f):
		case (sameEn || en == "") && (sameUr || ur == ""):
			same = append(same, f)
		case sameEn || sameUr:
			alike = append(alike, f)
		}
	}
	if same != nil {
		return same, nil
	}
	return nil, alike
}

// add returns a new firm.
func (r *reading) add(slug string, name lang.Text) *firm {
	f := &firm{file: "firms/" + slug + ".yaml", slug: slug, name: name, cells: map[string]string{}, added: true}
	r.firms = append(r.firms, f)
	r.indexFirm(f)
	return f
}

// slugs lists the slugs of firms.
func slugs(firms []*firm) string {
	all := make([]string, len(firms))
	for i, f := range firms {
		all[i] = f.slug
	}
	return strings.Join(all, ", ")
}
