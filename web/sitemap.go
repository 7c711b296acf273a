package web

import (
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"iter"
	"net/url"
	"slices"
	"strings"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// A sitemap may hold 50,000 addresses (sitemaps.org/protocol.html); past that
// the site has an index of parts, which are smaller so that each is quick.
const (
	sitemapMost = 50_000
	sitemapPart = 10_000
)

// sitemap lists the sitemap of the resources so far, or its index and parts.
func (s *Site) sitemap() []Resource {
	return s.sitemapOf(sitemapMost, sitemapPart)
}

func (s *Site) sitemapOf(most, part int) []Resource {
	pages := slices.Collect(s.indexedPaths())
	if len(pages) <= most {
		return []Resource{s.sitemapFile("/sitemap.xml", pages)}
	}
	index := sitemapIndex{Space: sitemapSpace}
	var parts []Resource
	for chunk := range slices.Chunk(pages, part) {
		path := fmt.Sprintf("/sitemap-%d.xml", len(parts)+1)
		parts = append(parts, s.sitemapFile(path, chunk))
		index.Parts = append(index.Parts, s.base+path)
	}
	return append(parts, xmlFile("/sitemap.xml", func() any { return index }))
}

// indexedPaths yields the addresses of the pages meant for search engines.
func (s *Site) indexedPaths() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, r := range s.list {
			if r.indexed() && !yield(r.Path) {
				return
			}
		}
	}
}

// sitemapFile is the resource at path that lists pages.
func (s *Site) sitemapFile(path string, pages []string) Resource {
	return xmlFile(path, func() any {
		set := urlSet{Space: sitemapSpace, XHTML: "http://www.w3.org/1999/xhtml"}
		for _, p := range pages {
			set.Pages = append(set.Pages, s.entry(p))
		}
		return set
	})
}

// xmlFile is the resource at path that is the XML of what value returns.
func xmlFile(path string, value func() any) Resource {
	draw := func(_ context.Context, w io.Writer, _ url.Values) error {
		if _, err := io.WriteString(w, xml.Header); err != nil {
			return err
		}
		return xml.NewEncoder(w).Encode(value())
	}
	return Resource{Path: path, Type: "application/xml; charset=utf-8", Fixed: true, Draw: draw}
}

const sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

type sitemapIndex struct {
	XMLName xml.Name `xml:"sitemapindex"`
	Space   string   `xml:"xmlns,attr"`
	Parts   []string `xml:"sitemap>loc"`
}

type urlSet struct {
	XMLName xml.Name `xml:"urlset"`
	Space   string   `xml:"xmlns,attr"`
	XHTML   string   `xml:"xmlns:xhtml,attr"`
	Pages   []entry  `xml:"url"`
}

// entry is a page with what it is in each language.
type entry struct {
	Loc   string      `xml:"loc"`
	Links []alternate `xml:"xhtml:link"`
}

type alternate struct {
	Rel  string `xml:"rel,attr"`
	Lang string `xml:"hreflang,attr"`
	Href string `xml:"href,attr"`
}

// entry returns the entry of the page at path, which names its language.
func (s *Site) entry(path string) entry {
	e := entry{Loc: s.base + path}
	l, _ := languageOf(path)
	route := permalink.Route(strings.TrimPrefix(path, permalink.Story.In(l)))
	link := func(hreflang, path string) {
		e.Links = append(e.Links, alternate{"alternate", hreflang, s.base + path})
	}
	for _, l := range lang.All {
		link(l.String(), route.In(l))
	}
	link("x-default", route.Fallback())
	return e
}
