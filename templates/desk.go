package templates

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/locales"
)

// DeskPart is a page of the desk as the list of pages shows it.
type DeskPart struct {
	Desk  permalink.Desk
	Firm  *content.Firm // whose texts are on it, or nil
	Texts int
	Marks Marks
}

// title returns what the page is called.
func (d DeskPart) title(p Page) string {
	if d.Firm != nil {
		return p.text(p.Library.Label(d.Firm))
	}
	return p.word(map[permalink.Desk]*i18n.Message{
		permalink.DeskStory:   msgNavStory,
		permalink.DeskAbout:   msgNavAbout,
		permalink.DeskTopics:  msgDeskTopics,
		permalink.DeskSources: msgNavSources,
		permalink.DeskSite:    msgDeskSite,
		permalink.DeskWords:   msgDeskWords,
	}[d.Desk])
}

// DeskList is the list of the desk's pages, as a filter chooses them.
type DeskList struct {
	Filter    Filter
	Whole     Marks      // of the whole content
	Texts     int        // of the whole content
	Parts     []DeskPart // those that are not of firms
	Firms     []DeskPart // those of firms on this page of the list
	Page      int        // of the list of firms, from 1
	Pages     int
	Elsewhere int // warnings that stand in no text
}

// DeskPage is a page of texts in both languages.
type DeskPage struct {
	DeskPart
	Filter Filter
	Blocks []DeskBlock // those with a text that the filter chooses
}

// DeskBlock is texts that stand together on a page of the site.
type DeskBlock struct {
	ID    string // of an element of the desk's page
	About string // what tells a translator where the texts stand; "" if the page shows it
	Place *DeskPlace
	Texts []DeskText
}

// DeskPlace is where texts stand on the site, which need be no one place.
type DeskPlace struct {
	Route  permalink.Route
	Anchor string
}

func (d DeskPlace) in(l lang.Lang) string { return d.Route.In(l) + fragment(d.Anchor) }

// DeskText is a text in both languages and its marks.
type DeskText struct {
	*content.Pair
	Marks Marks
}

// key is the last part of the text's id that is no number.
func (t DeskText) key() string {
	key := path.Base(t.ID)
	if _, err := strconv.Atoi(key); err == nil {
		key = path.Base(path.Dir(t.ID))
	}
	return key
}

// heads reports whether the text is a title or a name.
func (t DeskText) heads() bool { return t.key() == "title" || t.key() == "name" }

// where is the place of the half in l as editors know it: "story.yaml:12".
func (t DeskText) where(l lang.Lang) string {
	at := t.In(l)
	return at.File + ":" + strconv.Itoa(at.Line)
}

// lengths says how long the half in l is, in its own language.
func (t DeskText) lengths(l lang.Lang) string {
	words := locales.In(l)
	text := t.Text.In(l)
	return words.Count(msgDeskLetters, utf8.RuneCountInString(text)) + " · " + words.Count(msgDeskCount, len(strings.Fields(text)))
}

// percent is how long the Urdu is beside the English.
func (t DeskText) percent() int {
	return utf8.RuneCountInString(t.Text.Ur) * 100 / max(1, utf8.RuneCountInString(t.Text.En))
}

// sourcesAfter returns the sources of a text of a block, none where the text
// before it has the same.
func (b DeskBlock) sourcesAfter(i int) []content.ID {
	if i > 0 && slices.Equal(b.Texts[i-1].Sources, b.Texts[i].Sources) {
		return nil
	}
	return b.Texts[i].Sources
}

// said is a warning's words on one line.
func said(f fault.Fault) string { return f.What + "; " + f.Fix }

// turn returns the address of another page of the list of firms.
func (d DeskList) turn(l lang.Lang, page int) string {
	query := url.Values{"page": {strconv.Itoa(page)}}
	if d.Filter != "" {
		query.Set("marks", string(d.Filter))
	}
	return permalink.DeskIndex.In(l) + "?" + query.Encode()
}

// desk returns the address of the page of the desk with the texts of the page.
// Where the page has no others than the whole site has, the address has a
// fragment.
func (p Page) desk() string {
	if p.Missing {
		return permalink.DeskIndex.In(p.Lang)
	}
	if strings.HasPrefix(string(p.Route), string(permalink.Sources)) {
		return permalink.DeskSources.In(p.Lang)
	}
	switch p.Route {
	case permalink.Story:
		return permalink.DeskStory.In(p.Lang)
	case permalink.About:
		return permalink.DeskAbout.In(p.Lang)
	case permalink.Directory:
		return permalink.DeskSite.In(p.Lang) + "#pages/directory"
	case permalink.Search:
		return permalink.DeskSite.In(p.Lang) + "#pages/search"
	case permalink.Shortlist:
		return permalink.DeskSite.In(p.Lang) + "#pages/shortlist"
	}
	slug := content.Slug(path.Base(string(p.Route)))
	if f := cmp.Or(p.Library.Firm(slug), p.Library.WithdrawnFirm(slug)); f != nil && p.Route == permalink.Firm(string(f.Slug)) {
		return permalink.DeskFirm(string(f.Slug)).In(p.Lang)
	}
	return permalink.DeskIndex.In(p.Lang)
}
