package web

import (
	"context"
	"io"
	"net/url"
	"time"

	"pavilion/internal/content"
	"pavilion/internal/permalink"
)

// Resource is what lives at one address of the site, and what it was made
// from.
type Resource struct {
	Path     string          // its address, from the root; a page's ends in "/"
	Pattern  string          // the addresses of all of its kind: "/f/:slug"; "" for one of a kind
	Route    permalink.Route // of a page or a language redirect: where it is in either language
	Lang     Langs           // the languages of what is rendered
	Audience Audience
	Type     string   // the media type of what is rendered
	Query    []string // the parameters of a query that change what is rendered; no other does

	Updated   content.Date  // of a page: when what it tells was last changed
	Filename  string        // the name under which a reader keeps it; "" for what is only shown
	Immutable bool          // what lives at Path never changes
	MaxAge    time.Duration // how long a reader may keep it before asking whether it has changed
	Large     bool          // what is rendered is too large to be held as it is; it is kept and sent compressed
	Fleeting  bool          // there are so many of its kind that each is soon turned out of the cache
	Uncached  bool          // what is rendered depends on the day, and is not kept
	NoIndex   bool          // not for search engines
	Render    Render

	// Inputs is set of what takes long to render, and takes little: the sum of all
	// that Render renders. An export keeps a file of the same inputs.
	Inputs func() sum

	// A redirect has one of these. Render writes the page that stands in its
	// place in an export.
	MovedTo   string // permanent redirect: the address where it lives now
	Negotiate bool   // language redirect: it leads to Route in the reader's language

	// Gone is set of what was withdrawn for good: the address of the page that
	// says so, its own or another's.
	Gone string
}

// Render writes a resource as it answers a query, of which it gets the
// parameters that the resource names.
type Render func(ctx context.Context, w io.Writer, query url.Values) error

// Audience is for whom a resource is made.
type Audience uint8

const (
	// Readers is people, and the browsers and search engines that bring them.
	Readers Audience = iota
	// Pages is the site's own pages. The address is promised to nobody else.
	Pages
	// Machines is other sites and programs: any origin may load the resource.
	Machines
)

// redirects reports whether r sends its reader elsewhere.
func (r Resource) redirects() bool { return r.MovedTo != "" || r.Negotiate }

// indexed reports whether r is a page that search engines are to list.
func (r Resource) indexed() bool { return r.Type == page && !r.redirects() && !r.NoIndex }
