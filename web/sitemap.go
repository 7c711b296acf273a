package web

import (
	"encoding/xml"
	"slices"

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
	pages := s.indexedPages()
	if len(pages) <= most {
		return []Resource{s.sitemapFile(permalink.Sitemap, pages)}
	}
	index := sitemapIndex{Space: sitemapSpace}
	var parts []Resource
	for chunk := range slices.Chunk(pages, part) {
		path := permalink.SitemapPart(len(parts) + 1)
		parts = append(parts, s.sitemapFile(path, chunk))
		index.Parts = append(index.Parts, s.base+path)
	}
	return append(parts, xmlFile(permalink.Sitemap, sitemapType, func() any { return index }))
}

// indexedPages returns the pages meant for search engines.
func (s *Site) indexedPages() (pages []Resource) {
	for _, r := range s.list {
		if r.indexed() {
			pages = append(pages, r)
		}
	}
	return pages
}

// sitemapFile is the resource at path that lists pages.
func (s *Site) sitemapFile(path string, pages []Resource) Resource {
	return xmlFile(path, sitemapType, func() any {
		set := urlSet{Space: sitemapSpace, XHTML: "http://www.w3.org/1999/xhtml"}
		for _, p := range pages {
			set.Pages = append(set.Pages, s.sitemapPage(p))
		}
		return set
	})
}

const sitemapType = "application/xml; charset=utf-8"

const sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

type sitemapIndex struct {
	XMLName xml.Name `xml:"sitemapindex"`
	Space   string   `xml:"xmlns,attr"`
	Parts   []string `xml:"sitemap>loc"`
}

type urlSet struct {
	XMLName xml.Name      `xml:"urlset"`
	Space   string        `xml:"xmlns,attr"`
	XHTML   string        `xml:"xmlns:xhtml,attr"`
	Pages   []sitemapPage `xml:"url"`
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
