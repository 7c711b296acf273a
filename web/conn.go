package web

import (
	"context"
	"net"
	"net/http"
)

// gatherListener accepts TCP connections that gather what net/http writes of a
// response in pieces.
type gatherListener struct{ net.Listener }

func (ln gatherListener) Accept() (net.Conn, error) {
	conn, err := ln.Listener.Accept()
	if tcp, ok := conn.(*net.TCPConn); ok {
		return &gatherConn{TCPConn: tcp}, nil
	}
	return conn, err
}

// gatherConn is a connection on which a response leaves in one call of the
// system, writev. By itself net/http writes it in two: as much as its buffer of
// 4 KiB holds, header and all, and then the rest. For a page that is kept either
// call costs as much as all else that is done for it.
type gatherConn struct {
	*net.TCPConn
	expected int         // bytes of the body that follows; of its response nothing was written yet
	begun    []byte      // the beginning of a response, the rest of which is to come
	both     [2][]byte   // what is sent at once
	unsent   net.Buffers // both, or what is left of them
}

// connKey is the key of the connection of a request in its context.
type connKey struct{}

// withConn adds the connection of requests to their context.
func withConn(ctx context.Context, conn net.Conn) context.Context {
	return context.WithValue(ctx, connKey{}, conn)
}

// writeBody writes the whole body of the response to r, if that has one, so that it
// leaves together with its header.
func writeBody(w http.ResponseWriter, r *http.Request, body []byte) {
	if r.Method == http.MethodHead {
		return
	}
	conn, gathers := r.Context().Value(connKey{}).(*gatherConn)
	if gathers {
		conn.expected = len(body)
	}
	if _, err := w.Write(body); err != nil && gathers { // there is no rest to keep the first for
		conn.expected = 0
	}
}

// Write sends p, or keeps it until the rest of the response is written: there is
// more to come where p, which begins with a header, is no longer than the body.
func (c *gatherConn) Write(p []byte) (int, error) {
	expected := c.expected
	c.expected = 0
	switch {
	case len(c.begun) > 0:
		c.both = [...][]byte{c.begun, p}
		c.unsent = c.both[:]
		n, err := c.unsent.WriteTo(c.TCPConn)
		n -= int64(len(c.begun))
		c.begun, c.both = c.begun[:0], [2][]byte{}
		return max(int(n), 0), err
	case len(p) <= expected:
		c.begun = append(c.begun, p...)
		return len(p), nil
	}
	return c.TCPConn.Write(p)
}
