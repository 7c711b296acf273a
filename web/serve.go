package web

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// serveUntil has a server answer on ln until ctx is done and drain has returned,
// which is told if the server fails; then it takes no more, finishes what it is
// answering and returns nil.
func serveUntil(ctx context.Context, ln net.Listener, server *http.Server, drain func(failed <-chan error) error) error {
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(gatherListener{ln}) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	if err := drain(failed); err != nil {
		return err
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), server.WriteTimeout)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		return errors.Join(err, server.Close())
	}
	return nil
}

// writeTimeout is how long a reader may take for a page.
const writeTimeout = 30 * time.Second

// newServer is a server that no slow or greedy client can hold.
func newServer(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ConnContext:       withConn,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(slog.Default().Handler(), slog.LevelWarn),
		// OPTIONS * is answered like every other method, headers and all.
		DisableGeneralOptionsHandler: true,
	}
}
