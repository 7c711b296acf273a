package web

import (
	"context"
	"fmt"
	"io"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
)

// What nobody asks for is not drawn, and what was drawn is kept.
func TestDrawnOnce(t *testing.T) {
	s := testSite(t)
	var drawings []string
	add := func(path string) {
		err := s.add(Resource{Path: path, Type: page, Draw: func(_ context.Context, w io.Writer, q url.Values) error {
			drawings = append(drawings, path+q.Get("q"))
			return nil
		}})
		if err != nil {
			t.Fatal(err)
		}
	}
	add("/en/asked/")
	add("/en/unasked/")
	h := s.Handler()
	for _, target := range []string{"/en/asked/", "/en/asked/", "/en/asked/?q=1", "/en/asked/?q=1", "/en/asked/"} {
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", target, nil))
	}
	if got := fmt.Sprint(drawings); got != "[/en/asked/ /en/asked/1 /en/asked/1]" {
		t.Errorf("drew %s", got)
	}
}

// Many readers at once get the same page.
func TestConcurrentReaders(t *testing.T) {
	h := testSite(t).Handler()
	var want string
	var readers sync.WaitGroup
	var once sync.Mutex
	for range 16 {
		readers.Go(func() {
			w := httptest.NewRecorder()
			r := httptest.NewRequest("GET", "/ur/", nil)
			r.Header.Set("Accept-Encoding", "br")
			h.ServeHTTP(w, r)
			once.Lock()
			defer once.Unlock()
			if want == "" {
				want = w.Body.String()
			}
			if w.Code != 200 || w.Body.String() != want {
				t.Errorf("answered %d, %d bytes; another reader got %d", w.Code, w.Body.Len(), len(want))
			}
		})
	}
	readers.Wait()
}

func TestShelf(t *testing.T) {
	s := shelf{room: 20}
	put := func(path string, size int) { s.put(path, &body{plain: make([]byte, size)}) }
	kept := func() (paths string) {
		for e := s.books.Front(); e != nil; e = e.Next() {
			paths += e.Value.(book).path
		}
		return fmt.Sprint(paths, " ", s.used)
	}
	steps := []struct {
		do   func()
		want string
	}{
		{func() { put("a", 4) }, "a 8"},
		{func() { put("b", 4) }, "ba 16"},
		{func() { put("b", 4) }, "ba 16"},
		{func() { s.get("a") }, "ab 16"},
		{func() { put("c", 6) }, "ca 20"},
		{func() { put("huge", 11) }, "ca 20"},
		{func() { put("d", 10) }, "d 20"},
	}
	for i, step := range steps {
		step.do()
		if got := kept(); got != step.want {
			t.Errorf("after step %d the shelf holds %s, want %s", i, got, step.want)
		}
	}
	if _, ok := s.get("a"); ok {
		t.Error("a is still there")
	}
}
