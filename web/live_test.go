package web

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"strings"
	"testing"
	"time"
	"weak"

	"pavilion/internal/fault"
)

// numbered is a site that says at /number which one it is, once it is let twice.
func numbered(t testing.TB, number string, let <-chan bool) *Site {
	return newSite(t, testLibrary(t), Resource{Path: "/number", Type: "text/plain",
		Render: func(_ context.Context, w io.Writer, _ url.Values) error {
			<-let // it has begun
			<-let
			_, err := io.WriteString(w, number)
			return err
		}})
}

// TestLive has what was asked of one edition answered by it, although another
// is served by then, and nothing of it kept for that.
func TestLive(t *testing.T) {
	slow, open := make(chan bool), make(chan bool)
	close(open)
	live := new(Live)
	live.Show(numbered(t, "one", slow))
	server := httptest.NewServer(live)
	defer server.Close()
	first := make(chan string)
	go func() {
		_, body := dial(t, server.URL+"/number")
		first <- body
	}()
	slow <- true
	live.Show(numbered(t, "two", open))
	if _, body := dial(t, server.URL+"/number"); body != "two" {
		t.Errorf("the second edition says %q", body)
	}
	slow <- true
	if body := <-first; body != "one" {
		t.Errorf("what was asked of the first edition is answered %q", body)
	}
	if _, body := dial(t, server.URL+"/number"); body != "two" {
		t.Errorf("the second edition then says %q", body)
	}
}

// TestLiveLeavesNothing serves fifty editions one after another: none of them
// is kept, nor anything that runs.
func TestLiveLeavesNothing(t *testing.T) {
	live := new(Live)
	live.Show(newSite(t, testLibrary(t)))
	server := httptest.NewServer(live)
	dial(t, server.URL+"/en/")
	server.Client().CloseIdleConnections()
	http.DefaultClient.CloseIdleConnections()
	before := runtime.NumGoroutine()
	var past []weak.Pointer[Site]
	for range 50 {
		s := newSite(t, testLibrary(t))
		past = append(past, weak.Make(s))
		live.Show(s)
		for _, path := range []string{"/en/firms/", "/ur/search/?q=oon"} {
			get(t, live, path)
		}
	}
	live.Show(newSite(t, testLibrary(t)))
	await(t, func() bool {
		runtime.GC()
		for _, p := range past {
			if p.Value() != nil {
				return false
			}
		}
		return runtime.NumGoroutine() <= before
	}, "past editions are gone")
	server.Close()
}

// await waits until something is so.
func await(t testing.TB, so func() bool, what string) {
	t.Helper()
	for end := time.Now().Add(time.Minute); !so(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s: not within a minute", what)
		}
	}
}

// TestOperator tells which edition is served, and what was wrong in a later
// one.
func TestOperator(t *testing.T) {
	live := new(Live)
	live.Show(newSite(t, testLibrary(t)))
	h := http.HandlerFunc(live.operator)
	edition := "edition " + testLibrary(t).Site.Edition.String() + ", served since "
	tests := []struct {
		happens func()
		want    []string
	}{
		{func() {}, []string{edition, "no faults"}},
		{func() {
			live.Fail(fault.List{{File: "content/site.yaml", Line: 3, Column: 7, What: "an unknown key", Fix: "remove it"}})
		}, []string{edition, "faults of 2", ": 1\n", "content/site.yaml:3:7: an unknown key; remove it\n"}},
		{func() { live.Fail(errors.New("the folder is gone")) }, []string{edition, "the folder is gone\n"}},
		{func() { live.Show(newSite(t, testLibrary(t))) }, []string{edition, "no faults"}},
	}
	for i, tt := range tests {
		tt.happens()
		body := getBody(t, h, "/faults")
		for _, want := range tt.want {
			if !strings.Contains(body, want) {
				t.Errorf("%d: %q lacks %q", i, body, want)
			}
		}
	}
	for path, want := range map[string]int{"/healthz": 200, "/readyz": 200, "/en/": 404, "/": 404} {
		if w := get(t, h, path); w.Code != want {
			t.Errorf("%s answers %d, want %d", path, w.Code, want)
		}
	}
	for _, path := range []string{"/faults", "/desk/", "/desk/events", "/desk/faults/"} {
		if w := get(t, live, path); w.Code != http.StatusNotFound {
			t.Errorf("readers who ask for %s get %d", path, w.Code)
		}
	}
}

// TestServeOperator ends when its context does.
func TestServeOperator(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	live := new(Live)
	live.Show(newSite(t, testLibrary(t)))
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- live.ServeOperator(ctx, ln) }()
	if code, _ := dial(t, "http://"+ln.Addr().String()+"/faults"); code != http.StatusOK {
		t.Errorf("answers %d", code)
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}
