package web

import (
	"context"
	"io/fs"
	"net"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
	"time"

	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/internal/permalink"
	"pavilion/static"
	"pavilion/templates"
)

// DraftOrigin is the public origin of a site that has none yet. Nobody is found
// there (RFC 2606), and whoever reads it in print sees why.
const DraftOrigin = "http://preview.invalid"

// Preview serves, to those who edit it, the site that their content makes: the
// last good edition, with what is wrong in a later one. Its pages follow the
// content by themselves. Whatever lives under /desk/ is its own, as are its
// style and script: no site has them. It answers to this machine alone.
//
// The zero value is ready. Show and Fail may be called while it serves.
type Preview struct {
	// Dir is how editors call the folder of the content.
	Dir string
	// Draft says that there is no public origin yet. What leaves the preview
	// says so too.
	Draft bool

	mu      sync.Mutex
	state   previewState
	changed chan struct{} // closed when the state changes; nil if nobody asked
}

// previewState is what a preview shows. It does not change.
type previewState struct {
	handler *handler          // of the last good edition; nil if there is none yet
	desk    *desk             // of the same
	edition string            // names it
	reading string            // names the last reading of the content
	faults  []templates.Fault // or, where there are none, the warnings
	count   int               // of faults, with those that are not told
}

// Show has s served from now on, and its desk, made from the review of its
// content.
func (p *Preview) Show(s *Site, r *content.Review) {
	name := newReading()
	s.preview.Store(&templates.Preview{Edition: name, Reading: name, Warnings: r.Faults.Warnings(), Draft: p.Draft})
	p.set(previewState{handler: previewHandler(s), desk: newDesk(s, r), edition: name, reading: name, faults: p.told(r.Faults, nil)})
}

// Fail has what was wrong in a later reading shown beside the edition before
// it: err is a fault.List of files of fsys, or says why nothing could be read.
func (p *Preview) Fail(err error, fsys fs.FS) {
	faults := faultsOf(err)
	state, _ := p.now()
	state.reading, state.count, state.faults = newReading(), faults.Count(), p.told(faults, fsys)
	if state.handler != nil {
		s := state.handler.site
		page := *s.preview.Load()
		page.Reading, page.Faults = state.reading, state.count
		s.preview.Store(&page)
		state.handler = previewHandler(s) // with nothing rendered yet
	}
	p.set(state)
}

// told returns faults as they are shown, with the lines in which they stand in
// fsys if there is one.
func (p *Preview) told(faults fault.List, fsys fs.FS) (all []templates.Fault) {
	for _, f := range faults {
		told := templates.Fault{Fault: f}
		if f.File != "" {
			if fsys != nil {
				told.Excerpt, _ = f.Excerpt(fsys)
			}
			told.File = path.Join(p.Dir, f.File)
		}
		all = append(all, told)
	}
	return all
}

// newReading returns a name that no other reading has, nor one of another
// preview that was served here.
func newReading() string { return strconv.FormatInt(time.Now().UnixNano(), 36) }

func previewHandler(s *Site) *handler {
	h := s.handler(DefaultCacheBytes)
	h.local, h.limits = true, limits{}
	return h
}

// draft reports whether the site has no public origin yet.
func (s *Site) draft() bool {
	p := s.preview.Load()
	return p != nil && p.Draft
}

// now returns what is shown, and what is closed when that changes.
func (p *Preview) now() (previewState, <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.changed == nil {
		p.changed = make(chan struct{})
	}
	return p.state, p.changed
}

// common returns the headers of what is the preview's own. The desk looks as the
// edition does.
func (s previewState) common() http.Header {
	if s.handler == nil {
		return commonHeaders("", "")
	}
	return commonHeaders("", s.handler.site.opening().Hash)
}

func (p *Preview) set(s previewState) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.state = s
	if p.changed != nil {
		close(p.changed)
		p.changed = nil
	}
}

// ServeHTTP answers from what belongs to the preview, or for the edition of the
// moment. Where there is none, every address shows why.
func (p *Preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	state, _ := p.now()
	own := &handler{common: headerFields(state.common()), local: true}
	switch {
	case !isLocal(r.Host): // a page of another site that has its name lead here
		own.send(w, r, plainText(http.StatusForbidden, "A preview answers to this machine alone, as localhost or 127.0.0.1."))
	case r.URL.Path == permalink.DeskEvents && r.Method == http.MethodGet:
		p.events(w, r)
	case strings.HasPrefix(r.URL.Path+"/", permalink.DeskRoot):
		own.send(w, r, p.desk(r))
	default:
		if a, ok := previewAsset(r.URL.Path, state.handler == nil); ok {
			own.send(w, r, newResponse(http.StatusOK, assetFile(a).header(), newBody(a.Data)))
		} else if state.handler == nil {
			own.send(w, r, faultsPage(r, state, http.StatusServiceUnavailable))
		} else {
			state.handler.ServeHTTP(w, r)
		}
	}
}

// isLocal reports whether a host, perhaps with a port, is this machine by any
// of its own names.
func isLocal(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(host)
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || ip != nil && ip.IsLoopback()
}

// previewAsset returns what of package static lives at an address and is not
// the site's: where there is no site, that is all.
func previewAsset(address string, all bool) (static.Asset, bool) {
	for a := range static.Preview() {
		if a.Path == address {
			return a, true
		}
	}
	if all {
		for a := range static.All() {
			if a.Path == address {
				return a, true
			}
		}
	}
	return static.Asset{}, false
}

// Serve answers on ln until ctx is done, and then returns nil.
func (p *Preview) Serve(ctx context.Context, ln net.Listener) error {
	server := newServer(p)
	server.BaseContext = func(net.Listener) context.Context { return ctx } // pages do not follow on
	return serveUntil(ctx, ln, server, func(<-chan error) error { return nil })
}
