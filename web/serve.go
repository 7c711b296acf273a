package web

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// Serve answers on ln until ctx is done. From then on /readyz says so, for
// the time drainDelay in which new readers may still come; after that it takes
// no more, finishes what it is answering and returns nil.
func (s *Site) Serve(ctx context.Context, ln net.Listener, drainDelay time.Duration) error {
	h := s.handler()
	server := newServer(h)
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(ln) }()
	go s.makePictures(ctx)
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	h.shuttingDown.Store(true)
	select {
	case err := <-failed:
		return err
	case <-time.After(drainDelay):
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), server.WriteTimeout)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		return errors.Join(err, server.Close())
	}
	return nil
}

// newServer is a server that no slow or greedy client can hold.
func newServer(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(slog.Default().Handler(), slog.LevelWarn),
		// OPTIONS * is answered like every other method, headers and all.
		DisableGeneralOptionsHandler: true,
	}
}
