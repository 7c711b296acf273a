package web

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"time"
)

// limit bounds how much is rendered at once, and how much waits for its turn.
// nil bounds nothing.
type limit struct {
	turns   chan struct{} // holds one for each that is being rendered
	waiting chan struct{} // and for each that waits
}

// limits are the limits of what a handler renders. Rendering is nothing but work
// for a processor, so as many pages are rendered at once as there are processors.
// For queries it is one less, if there are two: what is kept, and what is rendered
// to be kept, waits for no crowd that searches. Of what is slow it is one less too,
// and these have turns of their own: no page waits for a picture.
type limits struct {
	pages  *limit // and whatever takes no longer
	asking *limit // of these, what is rendered for a query
	slow   *limit
}

func newLimits() limits {
	n := runtime.GOMAXPROCS(0)
	return limits{newLimit(n), newLimit(max(n-1, 1)), newLimit(max(n-1, 1))}
}

// enter waits for a turn to render res, for a query or not, until leave is called.
func (l limits) enter(ctx context.Context, res Resource, asking bool) (leave func(), err error) {
	switch {
	case res.slow():
		return l.slow.leave, l.slow.enter(ctx)
	case !asking:
		return l.pages.leave, l.pages.enter(ctx)
	}
	if err := l.asking.enter(ctx); err != nil {
		return nil, err
	}
	if err := l.pages.enter(ctx); err != nil {
		l.asking.leave()
		return nil, err
	}
	return func() {
		l.pages.leave()
		l.asking.leave()
	}, nil
}

// slow reports whether r may take many times as long to render as a page: it is a
// picture in pixels, such as a share card, or a large file. QR codes and other
// drawings take less.
func (r Resource) slow() bool {
	return r.Large || strings.HasPrefix(r.Type, "image/") && r.Type != "image/svg+xml"
}

const (
	maxWaiting = 256             // more would be answered too late to be of use
	maxWait    = 5 * time.Second // for a turn: as long as a reader waits for a page
)

// errBusy is the error of what has to be asked for again later.
var errBusy = errors.New("as much is being rendered as can be")

// newLimit returns a limit by which n are rendered at once.
func newLimit(n int) *limit {
	return &limit{make(chan struct{}, n), make(chan struct{}, maxWaiting)}
}

// enter waits for a turn, which lasts until leave. It fails with errBusy if
// there is none soon, and with ctx.
func (l *limit) enter(ctx context.Context) error {
	if l == nil {
		return nil
	}
	select {
	case l.turns <- struct{}{}:
		return nil
	default:
	}
	select {
	case l.waiting <- struct{}{}:
		defer func() { <-l.waiting }()
	default:
		return errBusy
	}
	patience := time.NewTimer(maxWait)
	defer patience.Stop()
	select {
	case l.turns <- struct{}{}:
		return nil
	case <-patience.C:
		return errBusy
	case <-ctx.Done():
		return ctx.Err()
	}
}

// leave ends a turn.
func (l *limit) leave() {
	if l != nil {
		<-l.turns
	}
}
