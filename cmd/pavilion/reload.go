package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/web"
)

// maxLogged is how many faults of one reading are logged.
const maxLogged = 20

// reload is what becomes of content that has changed while it is served.
type reload struct {
	source *source
	base   string // the address of its absolute links
	public string // the same where the world knows it; "" where it does not
	live   *web.Live
}

// take serves the edition that content makes, or logs why it makes none: what
// was served before stays.
func (r reload) take(lib *content.Library, err error) {
	var site *web.Site
	if err == nil {
		site, err = web.New(r.base, lib)
	}
	if err == nil {
		r.live.Show(site)
		r.source.recordPublished(r.public, lib)
		slog.Info("a new edition is served", "edition", lib.Site.Edition, "firms", len(lib.Firms))
		return
	}
	if errors.Is(err, context.Canceled) {
		return // the program ends
	}
	faults, ok := errors.AsType[fault.List](err)
	if !ok {
		r.live.Fail(err)
		slog.Error("the content cannot be read; the edition before is still served", "err", err)
		return
	}
	for i := range faults {
		faults[i].File = r.source.place(faults[i].File)
	}
	r.live.Fail(faults)
	slog.Error("the content has faults; the edition before is still served", "faults", faults.Count())
	for _, f := range faults[:min(len(faults), maxLogged)] {
		slog.Error("fault", "at", f.Position(), "what", f.What, "fix", f.Fix)
	}
}

// hangups returns a channel of the signals that ask for the content to be read
// again, until ctx is done. Windows has none.
func hangups(ctx context.Context) <-chan os.Signal {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGHUP)
	context.AfterFunc(ctx, func() { signal.Stop(c) })
	return c
}
