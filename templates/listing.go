package templates

import (
	"slices"
	"strings"

	"pavilion/internal/alphabet"
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// PerPage is how many firms a page lists at most, or sources. Each firm has its
// tile, so that more would make the page too heavy for a telephone.
const PerPage = 90

// Listing is the firms of a large directory under one letter, or with one value
// in a field, on a page or more.
//
// Under a letter both languages have the same firms in the same order, so that
// each page has its like in the other language. Those with a value stand in the
// order of the page's own language, as a reader looks for them; so where they
// fill several pages, pages of one number do not have the same firms.
type Listing struct {
	Route permalink.Route                // of its first page
	Firms [len(lang.All)][]*content.Firm // as the pages in each language have them

	Letter   string    // "" where it is of a value
	Alphabet lang.Lang // the language of the names that begin with the letter

	Field *content.Field // nil where it is of a letter
	Value lang.Text
}

// Parts are the listings of a directory that is too large for one page.
type Parts struct {
	Letters [len(lang.All)][]*Listing // of names in each language, in its order
	Fields  []FieldListings
}

// FieldListings are the listings by the values of one field.
type FieldListings struct {
	Field  *content.Field
	Values [len(lang.All)][]*Listing // in the order of each language
}

// Listings returns all listings that follow one another, each as a run.
func (d *Parts) Listings() (runs [][]*Listing) {
	runs = append(runs, d.Letters[:]...)
	for _, f := range d.Fields {
		for _, v := range f.Values[lang.English] {
			runs = append(runs, []*Listing{v})
		}
	}
	return runs
}

// Count returns how many firms a listing has.
func (l *Listing) Count() int { return len(l.Firms[lang.English]) }

// Pages returns how many pages a listing fills.
func (l *Listing) Pages() int { return PagesOf(l.Count(), PerPage) }

// PagesOf returns how many pages so many entries of a list fill, with as many on one.
func PagesOf(entries, onOne int) int { return (entries + onOne - 1) / onOne }

// lasting reports whether pages of one number have the same firms in both
// languages, which then have the same ids.
func (l *Listing) lasting() bool { return l.Field == nil || l.Pages() == 1 }

// order returns the language by whose alphabet pages in p's language list.
func (p Page) order(l *Listing) lang.Lang {
	if l.Field != nil {
		return p.Lang
	}
	return l.Alphabet
}

// Part is one page of a listing.
type Part struct {
	*Listing
	Number int // from 1
}

// firms returns what the page in l lists.
func (t Part) firms(l lang.Lang) []*content.Firm {
	all := t.Firms[l]
	return all[(t.Number-1)*PerPage : min(t.Number*PerPage, len(all))]
}

func (t Part) route() permalink.Route { return t.Route.Page(t.Number) }

// listingTitle is what the firms of a listing are called.
func (p Page) listingTitle(l *Listing) string {
	if l.Field != nil {
		return p.word(l.Field.Filter.Title, "Value", p.valueName(l))
	}
	if l.Alphabet == p.Lang {
		return p.word(msgUnderLetter, "Letter", p.letterName(l.Letter))
	}
	return p.word(msgUnderLetterThere, "Letter", p.letterName(l.Letter))
}

// valueName is a value with the label of its field, unless it says that itself.
func (p Page) valueName(l *Listing) string {
	name, label := p.text(l.Value), p.word(l.Field.Label)
	if l.Field.Filter.Named && !slices.Contains(strings.Fields(name), label) {
		return label + " " + name
	}
	return name
}

// letterName is a letter as a sentence has it: to readers of English an Urdu
// one with what it is called.
func (p Page) letterName(letter string) string {
	if letter == alphabet.Rest {
		return p.word(msgOtherSigns)
	}
	if name := alphabet.Romanised(letter); name != "" && p.Lang == lang.English {
		return letter + " (" + name + ")"
	}
	return letter
}

// numbered is what a page of a list is called, with its number where it is not the
// first.
func (p Page) numbered(title string, number, pages int) string {
	if number == 1 {
		return title
	}
	return p.word(msgPartTitle, "Title", title, "Page", number, "Pages", pages)
}

// neighbour is a page of a list as the one beside it leads to it.
type neighbour struct{ address, name, page string } // the page is "" where there is one alone

// neighbour returns a page of the list that begins at a route.
func (p Page) neighbour(first permalink.Route, name string, number, pages int, kept ...string) *neighbour {
	n := &neighbour{address: p.link(first.Page(number).Keeping(kept...).In(p.Lang)), name: name}
	if pages > 1 {
		n.page = p.word(msgPage, "Page", number)
	}
	return n
}

// beside is the page as the one beside it calls it, with the firms kept.
func (t *Part) beside(p Page, kept []*content.Firm) *neighbour {
	if t == nil {
		return nil
	}
	return p.neighbour(t.Route, p.short(t.Listing), t.Number, t.Pages(), slugs(kept)...)
}

// nearPages returns the numbers of the pages to which a page leads: the first,
// the last and its neighbours, and 0 where others are left out.
func nearPages(number, pages int) (numbers []int) {
	before := 0
	for n := 1; n <= pages; n++ {
		if n > 1 && n < pages && max(n-number, number-n) > 2 {
			continue
		}
		if n > before+1 {
			numbers = append(numbers, 0)
		}
		numbers = append(numbers, n)
		before = n
	}
	return numbers
}
