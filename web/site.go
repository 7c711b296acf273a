// Package web puts the site together and gives it out, over HTTP or as files.
//
// An edition of the site is a closed list of resources: every page in both
// languages, every redirect, every asset. New writes the list once, and
// resources.go shows it whole, with each address. The server answers from the
// list, the exporter writes it to files, the sitemap and the tests walk it;
// what is not in the list does not exist.
//
// A resource keeps what it was made from, such as its language, so nothing
// here reads an address of the site back. What a reader typed is read by
// package permalink. A resource is small: it is rendered when it is asked for,
// and kept in a cache from then on.
//
// The package knows HTTP and no HTML: whatever a reader sees is written by
// package templates. To add a page, write a template that takes a
// templates.Page, give its place a name in package permalink, and add a line
// to resources.go.
package web

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"slices"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/locales"
	"pavilion/static"
)

// Site is one edition of the site, and safe for concurrent use.
type Site struct {
	base      string // the public origin, without a slash at its end
	lib       *content.Library
	style     static.Asset                  // the style sheet, in the site's colours
	homeIcons homeIcons                     // its pictures on home screens
	directory [len(lang.All)]directory      // of each language
	finder    [len(lang.All)]func() *finder // answers each language's searches
	list      []Resource
	index     map[string]int // in list, by path
}

// New makes the site that says lib and that the world knows by the origin
// base. It fails if base is no origin, if the interface lacks words, or if the
// environment makes templ render empty pages.
func New(base string, lib *content.Library) (*Site, error) {
	if os.Getenv("TEMPL_DEV_MODE") != "" {
		return nil, errors.New("TEMPL_DEV_MODE is set, which empties every page; unset it")
	}
	if faults := locales.Check(); len(faults) > 0 {
		return nil, fmt.Errorf("the interface's words are at fault:\n%w", faults)
	}
	base, err := Origin(base)
	if err != nil {
		return nil, err
	}
	s := &Site{base: base, lib: lib, style: static.Stylesheet(lib.Site.Colors.Palette()), directory: newDirectories(lib.Firms)}
	s.finder = s.newFinders()
	if s.homeIcons, err = drawHomeIcons(s.tile()); err != nil {
		return nil, err
	}
	list := s.resources()
	s.index = make(map[string]int, len(list))
	if err := s.add(list...); err != nil {
		return nil, err
	}
	return s, s.add(s.sitemap()...)
}

// All yields every resource of the site, in a lasting order.
func (s *Site) All() iter.Seq[Resource] { return slices.Values(s.list) }

// add puts resources on the list; two may not live at one address.
func (s *Site) add(resources ...Resource) error {
	s.list = slices.Grow(s.list, len(resources))
	for _, r := range resources {
		if _, ok := s.index[r.Path]; ok {
			return fmt.Errorf("two resources live at %s", r.Path)
		}
		s.index[r.Path] = len(s.list)
		s.list = append(s.list, r)
	}
	return nil
}

// resource returns the resource that lives at path.
func (s *Site) resource(path string) (Resource, bool) {
	i, ok := s.index[path]
	if !ok {
		return Resource{}, false
	}
	return s.list[i], true
}
