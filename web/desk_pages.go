package web

import (
	"context"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/a-h/templ"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/templates"
)

// desk is both languages of a site side by side, for those who write it. It is
// not of the site: preview serves it beside one. It is safe for concurrent use.
type desk struct {
	site   *Site
	review *content.Review
	parts  func() []deskPart
}

// newDesk makes the desk of a site from the review of its content, which has a
// library.
func newDesk(s *Site, r *content.Review) *desk {
	d := &desk{site: s, review: r}
	d.parts = sync.OnceValue(d.newParts)
	return d
}

// Resource returns the page of the desk that lives at path. It is made when it is
// asked for, since there may be very many firms.
func (d *desk) Resource(path string) (Resource, bool) {
	for _, l := range lang.All {
		rest, ok := strings.CutPrefix(path, permalink.DeskIndex.In(l))
		if !ok {
			continue
		}
		if at := permalink.Desk(rest); at == permalink.DeskIndex {
			return d.page(at, l, d.list, "marks", "page"), true
		} else if part := d.part(at); part != nil {
			return d.page(at, l, d.texts(part), "marks"), true
		}
	}
	return Resource{}, false
}

// page is the page of the desk in l, which view renders.
func (d *desk) page(at permalink.Desk, l lang.Lang, view func(templates.Page) templ.Component, query ...string) Resource {
	return Resource{
		Path: at.In(l), Lang: only(l), Type: page, Query: query, NoIndex: true,
		Render: func(ctx context.Context, w io.Writer, query url.Values) error {
			return view(d.site.pageData(l, "", query)).Render(ctx, w)
		},
	}
}

// firmsOnPage is how many firms the list of pages shows at a time.
const firmsOnPage = 100

// list renders the list of the desk's pages, those with marks first.
func (d *desk) list(p templates.Page) templ.Component {
	filter := templates.FilterOf(p.Query)
	view := templates.DeskList{Filter: filter, Elsewhere: d.review.Faults.Warnings()}
	for _, part := range d.parts() {
		view.Texts += part.Texts
		view.Whole.Add(part.Marks)
		view.Elsewhere -= part.warnings
		switch {
		case !filter.Takes(part.Marks):
		case part.Firm == nil:
			view.Parts = append(view.Parts, part.DeskPart)
		default:
			view.Firms = append(view.Firms, part.DeskPart)
		}
	}
	for _, list := range [][]templates.DeskPart{view.Parts, view.Firms} {
		slices.SortStableFunc(list, markedFirst)
	}
	view.Pages = (len(view.Firms) + firmsOnPage - 1) / firmsOnPage
	number, _ := strconv.Atoi(p.Query.Get("page"))
	view.Page = max(1, min(number, view.Pages))
	from := (view.Page - 1) * firmsOnPage
	view.Firms = view.Firms[from:min(from+firmsOnPage, len(view.Firms))]
	return templates.DeskIndex(p, view)
}

func markedFirst(a, b templates.DeskPart) int {
	switch {
	case a.Marks.Any() == b.Marks.Any():
		return 0
	case a.Marks.Any():
		return -1
	}
	return 1
}

// texts returns the view of a page of texts.
func (d *desk) texts(part *deskPart) func(templates.Page) templ.Component {
	return func(p templates.Page) templ.Component {
		filter := templates.FilterOf(p.Query)
		return templates.DeskTexts(p, templates.DeskPage{DeskPart: part.DeskPart, Filter: filter, Blocks: d.blocks(part, filter)})
	}
}
