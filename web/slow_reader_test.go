package web

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// oneConn is a listener that has one connection.
type oneConn struct{ conns chan net.Conn }

func (ln oneConn) Accept() (net.Conn, error) {
	if conn, ok := <-ln.conns; ok {
		return conn, nil
	}
	return nil, net.ErrClosed
}

func (ln oneConn) Close() error   { return nil }
func (ln oneConn) Addr() net.Addr { return &net.TCPAddr{} }

// A reader of a large file has as long for it as a slow connection takes, and one of
// a page no longer than for a page.
func TestSlowReader(t *testing.T) {
	const size = 4 << 20
	content := func(_ context.Context, w io.Writer, _ url.Values) error {
		_, err := io.WriteString(w, strings.Repeat("0123456789abcdef", size/16))
		return err
	}
	h := newSite(t, testLibrary(t),
		Resource{Path: "/large.txt", Type: plain, Large: true, Render: content},
		Resource{Path: "/page.txt", Type: plain, Render: content}).handler(DefaultCacheBytes)
	for path, whole := range map[string]bool{"/large.txt": true, "/page.txt": false} {
		synctest.Test(t, func(t *testing.T) {
			server, ln := newServer(h), oneConn{make(chan net.Conn, 1)}
			reader, conn := net.Pipe()
			ln.conns <- conn
			go server.Serve(ln)
			defer server.Close()
			defer close(ln.conns)
			io.WriteString(reader, "GET "+path+" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
			resp, err := http.ReadResponse(bufio.NewReader(reader), nil)
			if err != nil {
				t.Fatal(err)
			}
			read := int64(0)
			for err == nil {
				var n int64
				n, err = io.CopyN(io.Discard, resp.Body, slowest)
				read += n
				time.Sleep(time.Second)
			}
			if (read == size) != whole {
				t.Errorf("of %s a reader gets %d bytes of %d", path, read, size)
			}
			reader.Close()
		})
	}
}
