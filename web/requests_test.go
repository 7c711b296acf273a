package web

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pavilion/static"
)

// TestRequests sends the requests of testdata/*.txt and checks the answers.
//
// A file is made of cases parted by blank lines; a line that begins with # is
// a comment. The first line of a case is the method and the target, the
// next may add headers, and the others are checks:
//
//	GET /ur/
//	with Accept-Encoding: br
//	code == 200
//	header Vary == Accept-Encoding
//	body contains <h1
//
// What is checked is the code, a header, the redirect's target or the body,
// decoded. An operator is ==, !=, contains, !contains or ~, for a regular
// expression. A missing header is the empty text. Without a check of the code
// it must be 200. {css/site.css} stands for the address of a static file, and
// {etag} for the entity tag of the answer before.
//
// Whatever its checks, the answer to each case carries the headers that every
// answer has, and HEAD is answered like GET but without a body.
func TestRequests(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("files %v, error %v", files, err)
	}
	s := newSite(t, testLibrary(t), brokenResources()...)
	h := s.Handler()
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var etag string
			for i, line := range strings.Split(string(data), "\n\n") {
				c := s.parseCase(t, line, etag)
				if c.method == "" {
					continue
				}
				t.Run(fmt.Sprintf("%d %s %s", i, c.method, c.target), func(t *testing.T) {
					etag = c.run(t, h)
				})
			}
		})
	}
}

// requestCase is one request with the checks of its answer.
type requestCase struct {
	method, target string
	header         http.Header
	checks         []string
}

var placeholder = regexp.MustCompile(`\{[a-z]+[^}\s]*\}`)

func (s *Site) parseCase(t *testing.T, text, etag string) requestCase {
	t.Helper()
	c := requestCase{header: http.Header{}}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		line = placeholder.ReplaceAllStringFunc(line, func(name string) string {
			if name == "{etag}" {
				return etag
			}
			return static.Path(strings.Trim(name, "{}"))
		})
		verb, rest, _ := strings.Cut(line, " ")
		switch {
		case c.method == "":
			c.method, c.target = verb, rest
		case verb == "with":
			name, value, _ := strings.Cut(rest, ": ")
			c.header.Add(name, value)
		default:
			c.checks = append(c.checks, line)
		}
	}
	return c
}

// run sends the request, checks the answer and returns its entity tag.
func (c requestCase) run(t *testing.T, h http.Handler) string {
	resp, body := c.do(t, h, c.method)
	invariants(t, resp, body)
	if c.method == http.MethodGet {
		head, none := c.do(t, h, http.MethodHead)
		if diff := cmp.Diff(resp.Header, head.Header); diff != "" || head.StatusCode != resp.StatusCode || len(none) > 0 {
			t.Errorf("HEAD is answered %d and %d bytes, GET %d; headers:\n%s", head.StatusCode, len(none), resp.StatusCode, diff)
		}
	}
	text := decode(t, resp, body)
	code := false
	for _, check := range c.checks {
		code = code || strings.HasPrefix(check, "code ")
		verify(t, check, resp, text)
	}
	if !code && resp.StatusCode != http.StatusOK {
		t.Errorf("code is %d", resp.StatusCode)
	}
	return resp.Header.Get("Etag")
}

func (c requestCase) do(t *testing.T, h http.Handler, method string) (*http.Response, []byte) {
	t.Helper()
	r := httptest.NewRequest(method, c.target, nil)
	maps.Copy(r.Header, c.header)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result(), w.Body.Bytes()
}
