// Package web puts the site together and gives it out, over HTTP or as files.
//
// An edition of the site is a closed list of resources: every page in both
// languages, every redirect, every asset. New writes the list once
// (resources.go shows every address). The server answers from it, the exporter
// writes it to files, the sitemap and the tests walk it; what is not in the
// list does not exist. A resource keeps what it was made from, so that nothing
// reads the site's own addresses back.
//
// What every firm has stands in the list once, as a kind: however many firms
// there are, a resource of one is made when it is asked for.
//
// The package knows HTTP and no HTML: whatever a reader sees is rendered by
// package templates. A resource is small, is rendered when it is first asked
// for, and is kept in a cache whose cost is bounded.
//
// # A new page
//
// Give it a Route in package permalink, write its template, and add a line to
// resources.go. Sitemap, export, crawl and audits then have it; TestPromises says
// how its address is promised. A page whose words depend on the query names the
// parameters in that line: any other query is answered from the cache.
//
// # A new block or field
//
// The package doc of internal/content tells how.
package web

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"slices"
	"sync/atomic"

	"github.com/a-h/templ"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/locales"
	"pavilion/static"
	"pavilion/templates"
)

// Site is one edition of the site, and safe for concurrent use.
type Site struct {
	base      string // the public address, without a slash at its end
	basePath  string // the path in it: "" or "/pavilion"
	lib       *content.Library
	style     static.Style                      // that stands in its pages
	band      templ.Component                   // of its tile, with which its pages end
	homeIcons homeIcons                         // its pictures on home screens
	directory [len(lang.All)]directory          // of each language
	parts     *templates.Parts                  // of a directory too large for one page; else nil
	sources   *templates.SourceParts            // of a list of sources too long for one page; else nil
	finder    func() *finder                    // answers searches
	preview   atomic.Pointer[templates.Preview] // nil unless the content is being edited
	list      []Resource                        // what is not of a kind that every firm has
	index     map[string]int                    // in list, by path
	kinds     []kind                            // what every firm has
	firms     map[content.Slug]*content.Firm    // by every slug, former ones too; those too that have left
	folders   map[string]folder                 // by path: what is listed when it is first asked for

	searchFiles [len(lang.All)]func() *searchFiles // what each language's script searches
}

// New makes the site that says lib and that the world knows by the address
// base. It fails if base is no base URL, if the interface lacks words, or if the
// environment makes templ render empty pages.
func New(base string, lib *content.Library) (*Site, error) {
	if os.Getenv("TEMPL_DEV_MODE") != "" {
		return nil, errors.New("TEMPL_DEV_MODE is set, which empties every page; unset it")
	}
	if faults := locales.Check(); faults.Count() > 0 {
		return nil, fmt.Errorf("the interface's words are at fault:\n%w", faults)
	}
	base, err := BaseURL(base)
	if err != nil {
		return nil, err
	}
	s := &Site{base: base, basePath: pathOf(base), lib: lib, style: static.Opening(lib.Site.Colors.Palette(), pathOf(base)), band: templates.Band(lib), directory: newDirectories(lib.Firms)}
	s.parts, s.sources = newParts(lib, s.directory), newSourceParts(lib)
	s.finder = s.newFinder()
	s.searchFiles, s.folders = s.newSearchFiles(), s.newFolders()
	if s.homeIcons, err = drawHomeIcons(s.tile()); err != nil {
		return nil, err
	}
	s.kinds = s.firmKinds()
	if err := s.addFirms(lib); err != nil {
		return nil, err
	}
	list := s.resources()
	s.index = make(map[string]int, len(list))
	if err := s.add(list...); err != nil {
		return nil, err
	}
	return s, s.add(s.sitemap()...)
}

// BasePath returns the path under which the site is served: "" or "/pavilion".
func (s *Site) BasePath() string { return s.link("") }

// link returns an address of the site as a page leads to it. A preview is
// served under no path, whatever the site's own will be.
func (s *Site) link(address string) string {
	if s.preview.Load() != nil {
		return address
	}
	return s.basePath + address
}

// opening returns the style that stands in its pages.
func (s *Site) opening() static.Style {
	if base := s.BasePath(); base != s.basePath {
		return static.Opening(s.lib.Site.Colors.Palette(), base)
	}
	return s.style
}

// All yields every resource of the site, in a lasting order. Those of firms are
// made as they are yielded.
func (s *Site) All() iter.Seq[Resource] {
	return s.all(func(Resource) bool { return true })
}

// all yields the same, but of a folder that is not to be listed, as that takes long,
// only what its resources are like.
func (s *Site) all(listed func(folder Resource) bool) iter.Seq[Resource] {
	return func(yield func(Resource) bool) {
		for _, all := range []iter.Seq[Resource]{slices.Values(s.list), s.firmResources(), s.folderResources(listed)} {
			for r := range all {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// add puts resources on the list; two may not live at one address.
func (s *Site) add(resources ...Resource) error {
	s.list = slices.Grow(s.list, len(resources))
	for _, r := range resources {
		if _, ok := s.resource(r.Path); ok {
			return fmt.Errorf("two resources live at %s", r.Path)
		}
		s.index[r.Path] = len(s.list)
		s.list = append(s.list, r)
	}
	return nil
}

// resource returns the resource that lives at path.
func (s *Site) resource(path string) (Resource, bool) {
	if i, ok := s.index[path]; ok {
		return s.list[i], true
	}
	if r, ok := s.firmResource(path); ok {
		return r, true
	}
	return s.folderResource(path)
}
