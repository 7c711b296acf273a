package web

import (
	"cmp"
	"context"
	"net"
	"net/http"
	"runtime/debug"
	"sync/atomic"
	"time"
)

// Live serves one site after another at the same addresses: always the edition
// that was shown last. What has been asked is answered by the edition of that
// moment, and each has a cache of its own. The zero value is ready. Show and
// Fail may be called while it serves, by one goroutine.
type Live struct {
	// CacheBytes is how many bytes of what was rendered are kept; 0 stands for
	// DefaultCacheBytes.
	CacheBytes int

	current      atomic.Pointer[edition]
	failed       atomic.Pointer[failure] // nil if the last reading of the content was an edition
	shuttingDown atomic.Bool             // no longer to be sent new readers
}

// edition is a site that is shown.
type edition struct {
	*handler
	since time.Time
	end   context.CancelFunc // of the making of its pictures
}

// failure is a reading of the content of which no edition came.
type failure struct {
	err error // a fault.List, or why nothing could be read
	at  time.Time
}

// Show has s served from now on. It makes what finds in s first, so that no
// reader waits for that.
func (l *Live) Show(s *Site) {
	s.finder()
	ctx, end := context.WithCancel(context.Background())
	before := l.current.Swap(&edition{s.handler(cmp.Or(l.CacheBytes, DefaultCacheBytes)), time.Now(), end})
	l.failed.Store(nil)
	if before != nil {
		before.end()
	}
	go s.prepare(ctx)
}

// prepare makes what takes long before a reader asks for it, until ctx is done.
func (s *Site) prepare(ctx context.Context) {
	debug.FreeOSMemory() // reading content takes several times what it leaves
	s.makePictures(ctx)
	for _, files := range s.searchFiles {
		if ctx.Err() == nil {
			files()
			debug.FreeOSMemory() // and so do these
		}
	}
}

// Fail notes that the content was read and that no edition came of it, because
// of err. What is shown stays.
func (l *Live) Fail(err error) { l.failed.Store(&failure{err, time.Now()}) }

// ServeHTTP answers for the edition of the moment; there must be one.
func (l *Live) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := l.current.Load().handler
	if r.URL.Path == "/readyz" && l.shuttingDown.Load() {
		h.send(w, r, plainText(http.StatusServiceUnavailable, "shutting down"))
		return
	}
	h.ServeHTTP(w, r)
}

// Serve answers on ln until ctx is done. From then on /readyz says so, for
// the time drainDelay in which new readers may still come; after that it takes
// no more, finishes what it is answering and returns nil.
func (l *Live) Serve(ctx context.Context, ln net.Listener, drainDelay time.Duration) error {
	defer func() { l.current.Load().end() }()
	return serveUntil(ctx, ln, newServer(l), func(failed <-chan error) error {
		l.shuttingDown.Store(true)
		select {
		case err := <-failed:
			return err
		case <-time.After(drainDelay):
			return nil
		}
	})
}
