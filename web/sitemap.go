package web

import (
	"context"
	"encoding/xml"
	"io"
	"iter"
	"net/url"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// A sitemap may hold 50,000 addresses (sitemaps.org/protocol.html); past that
// the site has an index of parts, which are smaller so that each is quick.
const (
	maxSitemap  = 50_000
	sitemapPart = 10_000
)

// sitemap lists the sitemap of the resources so far, or its index and parts.
func (s *Site) sitemap() []Resource { return s.sitemapOf(maxSitemap, sitemapPart) }

func (s *Site) sitemapOf(most, part int) []Resource {
	pages := s.countIndexedPages()
	if pages <= most {
		return []Resource{s.sitemapFile(permalink.Sitemap, 0, most)}
	}
	index := sitemapIndex{Space: sitemapSpace}
	var parts []Resource
	for from := 0; from < pages; from += part {
		path := permalink.SitemapPart(len(parts) + 1)
		parts = append(parts, s.sitemapFile(path, from, from+part))
		index.Parts = append(index.Parts, s.base+path)
	}
	return append(parts, xmlFile(permalink.Sitemap, sitemapType, func() any { return index }))
}

// indexedPages yields the pages meant for search engines.
func (s *Site) indexedPages() iter.Seq[Resource] {
	return func(yield func(Resource) bool) {
		for _, r := range s.list {
			if r.indexed() && !yield(r) {
				return
			}
		}
		for i := range s.lib.Firms {
			for _, k := range s.kinds {
				if k.indexed && !yield(s.resourceOf(k, s.lib.Firms[i].Slug, &s.lib.Firms[i])) {
					return
				}
			}
		}
	}
}

// countIndexedPages returns how many these are, without making them.
func (s *Site) countIndexedPages() (n int) {
	for _, r := range s.list {
		if r.indexed() {
			n++
		}
	}
	for _, k := range s.kinds {
		if k.indexed {
			n += len(s.lib.Firms)
		}
	}
	return n
}

// sitemapFile is the resource at path that lists the pages from one place to
// another among them.
func (s *Site) sitemapFile(path string, from, to int) Resource {
	return Resource{Path: path, Type: sitemapType, Render: func(_ context.Context, w io.Writer, _ url.Values) error {
		return s.writeSitemap(w, from, to)
	}}
}

// writeSitemap writes page by page, as there may be very many.
func (s *Site) writeSitemap(w io.Writer, from, to int) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	set := xml.StartElement{Name: xml.Name{Local: "urlset"}, Attr: []xml.Attr{
		{Name: xml.Name{Local: "xmlns"}, Value: sitemapSpace},
		{Name: xml.Name{Local: "xmlns:xhtml"}, Value: "http://www.w3.org/1999/xhtml"},
	}}
	if err := e.EncodeToken(set); err != nil {
		return err
	}
	n := 0
	for p := range s.indexedPages() {
		if n++; n > to {
			break
		} else if n <= from {
			continue
		}
		if err := e.EncodeElement(s.sitemapPage(p), xml.StartElement{Name: xml.Name{Local: "url"}}); err != nil {
			return err
		}
	}
	if err := e.EncodeToken(set.End()); err != nil {
		return err
	}
	return e.Close()
}

const sitemapType = "application/xml; charset=utf-8"

const sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

type sitemapIndex struct {
	XMLName xml.Name `xml:"sitemapindex"`
	Space   string   `xml:"xmlns,attr"`
	Parts   []string `xml:"sitemap>loc"`
}

// sitemapPage is a page with what it is in each language.
type sitemapPage struct {
	Loc     string      `xml:"loc"`
	LastMod string      `xml:"lastmod"`
	Links   []alternate `xml:"xhtml:link"`
}

type alternate struct {
	Rel  string `xml:"rel,attr"`
	Lang string `xml:"hreflang,attr"`
	Href string `xml:"href,attr"`
}

func (s *Site) sitemapPage(r Resource) sitemapPage {
	p := sitemapPage{Loc: s.base + r.Path, LastMod: r.Updated.String()}
	link := func(hreflang, path string) {
		p.Links = append(p.Links, alternate{"alternate", hreflang, s.base + path})
	}
	for _, l := range lang.All {
		link(l.String(), r.Route.In(l))
	}
	link("x-default", r.Route.Fallback())
	return p
}
