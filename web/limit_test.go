package web

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// As much is rendered at once as there are turns, a few wait for theirs, and
// who comes after them is told at once; so is, after a while, who waits in vain.
func TestLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := &limit{make(chan struct{}, 2), make(chan struct{}, 3)}
		begun := time.Now()
		for range 2 {
			if err := l.enter(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		got := make(chan error)
		for range 2 {
			go func() { got <- l.enter(t.Context()) }()
		}
		leaving, leave := context.WithCancel(t.Context())
		go func() { got <- l.enter(leaving) }()
		synctest.Wait()
		if err := l.enter(t.Context()); err != errBusy || time.Since(begun) > 0 {
			t.Errorf("with three waiting: %v after %v", err, time.Since(begun))
		}
		leave()
		if err := <-got; err != context.Canceled {
			t.Errorf("one who leaves gets %v", err)
		}
		l.leave()
		if err := <-got; err != nil || time.Since(begun) > 0 {
			t.Errorf("when a turn is free: %v after %v", err, time.Since(begun))
		}
		if err := <-got; err != errBusy || time.Since(begun) != maxWait {
			t.Errorf("in vain: %v after %v", err, time.Since(begun))
		}
		if len(l.turns) != 2 || len(l.waiting) != 0 {
			t.Errorf("%d are at it and %d wait", len(l.turns), len(l.waiting))
		}
	})
}

// held is a page that is rendered until the test lets go, and answers "q".
func held(path string, started chan<- bool, finish <-chan bool) Resource {
	return Resource{Path: path, Type: page, Lang: bothLangs, Query: []string{"q"}, NoIndex: true,
		Render: func(_ context.Context, w io.Writer, _ url.Values) error {
			started <- true
			<-finish
			_, err := io.WriteString(w, "at last")
			return err
		}}
}

// Who comes when all is taken is told to come again, in their language, and
// whatever is kept goes on being sent. What renders a query's answers holds up
// nothing that is kept.
func TestBusy(t *testing.T) {
	started, finish := make(chan bool), make(chan bool)
	h := newSite(t, testLibrary(t), held("/en/slow/", started, finish), held("/ur/slow/", started, finish)).handler(DefaultCacheBytes)
	h.limits = limits{pages: newLimit(2), asking: &limit{make(chan struct{}, 1), nil}}
	done := make(chan *httptest.ResponseRecorder)
	go func() { done <- get(t, h, "/en/slow/?q=first") }()
	<-started
	for path, code := range map[string]string{"/en/slow/?q=second": "en", "/ur/slow/?q=second": "ur", "/ur/search/?q=a": "ur"} {
		w := get(t, h, path, "Accept-Encoding: br")
		header := w.Result().Header
		invariants(t, w.Result(), w.Body.Bytes())
		if w.Code != http.StatusServiceUnavailable || header.Get("Retry-After") != "2" || header.Get("Cache-Control") != "no-store" ||
			header.Get("Content-Language") != code || header.Get("Content-Encoding") != "br" || header.Get("Etag") != "" {
			t.Errorf("%s: %d %v", path, w.Code, header)
		}
	}
	for _, path := range []string{"/en/", "/en/search/", "/ur/?q=third"} {
		if w := get(t, h, path); w.Code != http.StatusOK {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	finish <- true
	if w := <-done; w.Code != http.StatusOK || w.Body.String() != "at last" {
		t.Errorf("the first gets %d %q", w.Code, w.Body)
	}
	go func() { done <- get(t, h, "/en/slow/?q=again") }()
	<-started
	finish <- true
	if w := <-done; w.Code != http.StatusOK {
		t.Errorf("when there is room again: %d", w.Code)
	}
}

// No page, and no drawing in it, waits for a picture or a large file, nor these for
// a page.
func TestSlowHoldsUpNoPage(t *testing.T) {
	started, finish := make(chan bool), make(chan bool)
	picture, file, slowPage := held("/en/picture.png", started, finish), held("/data/file.json", started, finish), held("/en/slow/", started, finish)
	picture.Type, file.Type, file.Large = "image/png", "application/json", true
	h := newSite(t, testLibrary(t), picture, file, slowPage).handler(DefaultCacheBytes)
	one := func() *limit { return &limit{make(chan struct{}, 1), nil} }
	h.limits = limits{one(), one(), one()}
	for _, tt := range []struct {
		held string
		want map[string]int
	}{
		{picture.Path, map[string]int{"/en/": 200, "/en/search/?q=a": 200, permalink.QR("oon"): 200, file.Path: 503}},
		{file.Path, map[string]int{"/ur/": 200, "/ur/search/?q=a": 200, permalink.Firm("oon").Card(lang.Urdu): 503}},
		{slowPage.Path, map[string]int{permalink.Firm("oon").Card(lang.English): 200, "/en/about/": 503}},
	} {
		done := make(chan int)
		go func() { done <- get(t, h, tt.held).Code }()
		<-started
		for path, code := range tt.want {
			if w := get(t, h, path); w.Code != code {
				t.Errorf("%s while %s is rendered: %d, want %d", path, tt.held, w.Code, code)
			}
		}
		finish <- true
		if code := <-done; code != http.StatusOK {
			t.Errorf("%s: %d", tt.held, code)
		}
	}
}

// What is kept is rendered once, however many ask for it at the same time, and
// although the first who asks is gone before it is there.
func TestRenderedOnceForAll(t *testing.T) {
	started, finish := make(chan bool), make(chan bool)
	var rendered atomic.Int32
	res := held("/en/slow/", started, finish)
	inner := res.Render
	res.Render = func(ctx context.Context, w io.Writer, query url.Values) error {
		rendered.Add(1)
		if err := inner(ctx, w, query); err != nil {
			return err
		}
		return ctx.Err()
	}
	h := newSite(t, testLibrary(t), res).handler(DefaultCacheBytes)
	ctx, leave := context.WithCancel(t.Context())
	var readers sync.WaitGroup
	readers.Go(func() {
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(ctx, "GET", "/en/slow/", nil))
	})
	<-started
	leave()
	for range 20 {
		readers.Go(func() {
			if w := get(t, h, "/en/slow/?x=1"); w.Code != http.StatusOK || w.Body.String() != "at last" {
				t.Errorf("%d %q", w.Code, w.Body)
			}
		})
	}
	finish <- true
	readers.Wait()
	if n := rendered.Load(); n != 1 {
		t.Errorf("rendered %d times", n)
	}
}

// stuck is a connection whose reader takes nothing until the test lets go.
type stuck struct {
	*httptest.ResponseRecorder
	sending chan<- bool
	taken   <-chan bool
}

func (w stuck) Write(p []byte) (int, error) {
	w.sending <- true
	<-w.taken
	return w.ResponseRecorder.Write(p)
}

// A turn ends before anything is sent, and also where the rendering panics or
// fails.
func TestTurnsEnd(t *testing.T) {
	h := newSite(t, testLibrary(t), append(brokenResources(), held("/en/slow/", nil, nil))...).handler(DefaultCacheBytes)
	h.limits = limits{pages: &limit{make(chan struct{}, 1), nil}, asking: &limit{make(chan struct{}, 1), nil}}
	sending, taken := make(chan bool), make(chan bool)
	var readers sync.WaitGroup
	for _, target := range []string{"/en/search/?q=a", "/en/sources/"} {
		readers.Go(func() {
			h.ServeHTTP(stuck{httptest.NewRecorder(), sending, taken}, httptest.NewRequest("GET", target, nil))
		})
		<-sending
	}
	for _, tt := range []struct {
		target string
		code   int
	}{
		{"/ur/panics/", 500}, {"/ur/panics/?q=a", 500}, {"/en/broken/", 500}, {"/en/broken/?x", 500},
		{"/en/search/?q=b", 200}, {"/en/about/", 200},
	} {
		if w := get(t, h, tt.target); w.Code != tt.code {
			t.Errorf("%s: %d, want %d", tt.target, w.Code, tt.code)
		}
	}
	close(taken)
	readers.Wait()
}

// What a stranger asks in vain renders nothing once a few have asked.
func TestErrorPagesAreKept(t *testing.T) {
	s := newSite(t, testLibrary(t))
	h := s.handler(DefaultCacheBytes)
	ask := func(prefix string) {
		for _, path := range []string{"/en/", "/ur/", "/UR-pk/", "/f/", "/", "/en/firms/", "/static/"} {
			for _, accept := range []string{"", "gzip", "br"} {
				get(t, h, path+prefix+"?a="+prefix, "Accept-Encoding: "+accept)
			}
		}
	}
	ask("first")
	if n := len(h.errors.kept); n != 9 {
		t.Errorf("%d pages are kept, want one for each language and both in each encoding", n)
	}
	used := h.cache.used
	ask(strings.Repeat("x", 100))
	if n := len(h.errors.kept); n != 9 || h.cache.used != used {
		t.Errorf("then %d pages are kept, and %d bytes in the cache", n, h.cache.used-used)
	}
}

// A preview is for one reader, and nothing in it is turned away.
func TestPreviewIsNotLimited(t *testing.T) {
	h := previewHandler(newSite(t, testLibrary(t)))
	if h.limits != (limits{}) {
		t.Error("it is")
	}
	if w := get(t, h, "/en/search/?q=a", "Accept-Encoding: br"); w.Code != http.StatusOK || w.Header().Get("Content-Encoding") != "" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
}
