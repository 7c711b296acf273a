package web

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"pavilion/internal/fault"
)

// ServeOperator answers on ln those who run the site, until ctx is done:
// /healthz and /readyz as the site does, and /faults with the edition that is
// served and what was wrong in a later one. The address is not for readers.
func (l *Live) ServeOperator(ctx context.Context, ln net.Listener) error {
	return serveUntil(ctx, ln, newServer(http.HandlerFunc(l.operator)), func(<-chan error) error { return nil })
}

func (l *Live) operator(w http.ResponseWriter, r *http.Request) {
	h := &handler{common: headerFields(commonHeaders("", ""))}
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		resp := plainText(http.StatusMethodNotAllowed, "This can only be read.")
		resp.set("Allow", "GET, HEAD")
		h.send(w, r, resp)
	case r.URL.Path == "/healthz" || r.URL.Path == "/readyz":
		l.ServeHTTP(w, r)
	case r.URL.Path == "/faults":
		h.send(w, r, plainText(http.StatusOK, l.report()))
	default:
		h.send(w, r, plainText(http.StatusNotFound, "There are /faults, /healthz and /readyz."))
	}
}

// report says which edition is served, and why no later one is.
func (l *Live) report() string {
	e, failed := l.current.Load(), l.failed.Load()
	var b strings.Builder
	fmt.Fprintf(&b, "edition %s, served since %s\n", e.site.lib.Site.Edition, e.since.UTC().Format(time.RFC3339))
	if failed == nil {
		b.WriteString("no faults")
		return b.String()
	}
	faults := faultsOf(failed.err)
	fmt.Fprintf(&b, "faults of %s: %d", failed.at.UTC().Format(time.RFC3339), faults.Count())
	for _, f := range faults {
		if b.WriteByte('\n'); f.File == "" {
			b.WriteString(f.What)
		} else {
			b.WriteString(f.String())
		}
	}
	return b.String()
}

// faultsOf returns what err says is wrong in the content; where it is no list,
// as one fault of no file.
func faultsOf(err error) fault.List {
	if list, ok := errors.AsType[fault.List](err); ok {
		return list
	}
	return fault.List{{What: err.Error()}}
}
