package web

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

// serve serves the site on a port of its own, and returns how to stop it.
func serve(t *testing.T, drainDelay time.Duration, more ...Resource) (base string, stop context.CancelFunc, done <-chan error) {
	t.Helper()
	s := newSite(t, testLibrary(t), more...)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	live := new(Live)
	live.Show(s)
	go func() { ended <- live.Serve(ctx, ln, drainDelay) }()
	return "http://" + ln.Addr().String(), stop, ended
}

// dial asks an address over the network and returns the status and the body.
func dial(t *testing.T, address string) (int, string) {
	t.Helper()
	resp, err := http.Get(address)
	if err != nil {
		t.Error(err)
		return 0, ""
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Error(err)
	}
	return resp.StatusCode, string(body)
}

// A page asked for before the end is finished, although the site is shutting
// down and says so.
func TestServeFinishes(t *testing.T) {
	started, finish := make(chan bool), make(chan bool)
	slow := func(_ context.Context, w io.Writer, _ url.Values) error {
		close(started)
		<-finish
		_, err := io.WriteString(w, "the whole page")
		return err
	}
	base, stop, done := serve(t, time.Second, Resource{Path: "/slow", Type: "text/plain", Render: slow})
	if code, body := dial(t, base+"/readyz"); code != http.StatusOK {
		t.Errorf("ready: %d %q", code, body)
	}
	answer := make(chan string)
	go func() {
		code, body := dial(t, base+"/slow")
		answer <- fmt.Sprint(code, " ", body)
	}()
	<-started
	stop()
	for code := http.StatusOK; code == http.StatusOK; {
		code, _ = dial(t, base+"/readyz")
		if code != http.StatusOK && code != http.StatusServiceUnavailable {
			t.Fatalf("shutting down: %d", code)
		}
	}
	if code, _ := dial(t, base+"/healthz"); code != http.StatusOK {
		t.Errorf("shutting down, healthz answers %d", code)
	}
	select {
	case err := <-done:
		t.Fatalf("Serve returned %v with a page still being rendered", err)
	case finish <- true:
	}
	if got := <-answer; got != "200 the whole page" {
		t.Errorf("answer %q", got)
	}
	if err := <-done; err != nil {
		t.Errorf("Serve returned %v", err)
	}
}

func TestServeFails(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ln.Close()
	live := new(Live)
	live.Show(newSite(t, testLibrary(t)))
	if err := live.Serve(t.Context(), ln, 0); err == nil {
		t.Error("no error although the listener is closed")
	}
}

// What net/http would answer by itself is bounded, or answered by the site.
func TestServeRaw(t *testing.T) {
	base, stop, done := serve(t, 0)
	tests := []struct{ request, status, header string }{
		{"GET /" + strings.Repeat("a", 64<<10) + " HTTP/1.1\r\nHost: x\r\n\r\n", "431 Request Header Fields Too Large", ""},
		{"GET / HTTP/1.1\r\nHost: x\r\nCookie: " + strings.Repeat("a", 64<<10) + "\r\n\r\n", "431 Request Header Fields Too Large", ""},
		{"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", "405 Method Not Allowed", "X-Frame-Options"},
		{"GET //evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n", "404 Not Found", "X-Frame-Options"},
		{"GET /ur/ HTTP/1.0\r\n\r\n", "200 OK", "X-Frame-Options"},
	}
	for _, tt := range tests {
		conn, err := net.Dial("tcp", strings.TrimPrefix(base, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		go io.WriteString(conn, tt.request)
		resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil {
			t.Fatalf("%.40q: %v", tt.request, err)
		}
		if resp.Status != tt.status || tt.header != "" && resp.Header.Get(tt.header) == "" {
			t.Errorf("%.40q is answered %s, %v", tt.request, resp.Status, resp.Header)
		}
		conn.Close()
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestServerLimits(t *testing.T) {
	s := newServer(nil)
	if s.ReadHeaderTimeout == 0 || s.ReadTimeout == 0 || s.WriteTimeout == 0 || s.IdleTimeout == 0 || s.MaxHeaderBytes != 16<<10 {
		t.Errorf("a limit is missing: %+v", s)
	}
}
