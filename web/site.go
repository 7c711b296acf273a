// Package web puts the site together and gives it out, over HTTP or as files.
//
// An edition of the site is a closed list of resources: every page in both
// languages, every redirect, every asset. New writes the list once. The
// server answers from it, the exporter writes it to files, the sitemap and
// the tests walk it; what is not in the list does not exist.
//
// The package knows HTTP and no HTML: whatever a reader sees is drawn by
// package templates. A resource is small and is drawn when it is asked for.
package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"os"
	"slices"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/locales"
	"pavilion/static"
)

// Draw writes what a resource shows to someone who asks query of it.
type Draw func(ctx context.Context, w io.Writer, query url.Values) error

// Resource is something that has an address on the site.
type Resource struct {
	Path      string // where it lives, from the root; a page's ends in "/"
	Type      string // media type of what is drawn
	File      string // the name under which a reader keeps it; "" for what is only shown
	Fixed     bool   // shows the same whatever it is asked
	Immutable bool   // what lives at Path never changes
	NoIndex   bool   // not for search engines
	Shared    bool   // made to be shown on other sites
	Draw      Draw

	// A redirect has one of these, and draws what someone sees who does not
	// follow it.
	Moved  string                 // the address to which it moved for good
	Choose func(lang.Lang) string // the address for a reader of each language
}

// Site is one edition of the site, and safe for concurrent use.
type Site struct {
	base  string // the public origin, without a slash at its end
	lib   *content.Library
	style static.Asset                  // the style sheet, in the site's colours
	order [len(lang.All)]order          // the firms as each language's directory has them
	find  [len(lang.All)]func() *finder // answers each language's searches
	list  []Resource
	at    map[string]int // place in list, by path
}

// New makes the site that says lib and that the world knows by the origin
// base. It fails if base is no origin, if the interface lacks words, or if the
// environment makes templ draw empty pages.
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
	s := &Site{base: base, lib: lib, style: static.Stylesheet(lib.Site.Colors.Palette()), order: orders(lib.Firms), at: map[string]int{}}
	s.find = s.newFinders()
	for _, part := range [][]Resource{
		s.pages(), s.redirects(), s.assets(), s.texts(), s.searchIndexes(),
		s.cards(), s.codes(), s.contacts(), s.feeds(), s.openData(), s.icons(), s.manifests(), s.wellKnown(),
	} {
		if err := s.add(part...); err != nil {
			return nil, err
		}
	}
	return s, s.add(s.sitemap()...)
}

// All yields every resource of the site, in a lasting order.
func (s *Site) All() iter.Seq[Resource] { return slices.Values(s.list) }

// add puts resources on the list; two may not live at one address.
func (s *Site) add(resources ...Resource) error {
	for _, r := range resources {
		if _, ok := s.at[r.Path]; ok {
			return fmt.Errorf("two resources live at %s", r.Path)
		}
		s.at[r.Path] = len(s.list)
		s.list = append(s.list, r)
	}
	return nil
}

// resource returns the resource that lives at path.
func (s *Site) resource(path string) (Resource, bool) {
	i, ok := s.at[path]
	if !ok {
		return Resource{}, false
	}
	return s.list[i], true
}

// indexed reports whether r is a page that search engines are to list.
func (r Resource) indexed() bool {
	return !r.redirects() && !r.NoIndex && strings.HasSuffix(r.Path, "/")
}

// redirects reports whether r sends its reader elsewhere.
func (r Resource) redirects() bool { return r.Moved != "" || r.Choose != nil }
