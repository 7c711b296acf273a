package web

import (
	"bytes"
	"maps"
	"mime"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// staticHost serves an export as the documentation of Netlify and Cloudflare Pages
// has it: a forced redirect comes first, then the file, with the headers of
// every pattern that matches.
type staticHost struct {
	dir       string
	basePath  string
	redirects map[string]string // of the lines "301!"
	leading   map[string]string // of the lines "302", by what the address begins with
	gone      map[string]string // of the lines "410!"
	rules     []staticRule
}

type staticRule struct {
	pattern *regexp.Regexp
	header  http.Header
}

// newStaticHost exports a site and reads what it says to hosts.
func newStaticHost(t *testing.T, s *Site) *staticHost {
	t.Helper()
	notShort(t)
	h := &staticHost{dir: filepath.Join(t.TempDir(), "site"), basePath: s.BasePath(), redirects: map[string]string{}, leading: map[string]string{}, gone: map[string]string{}}
	if _, err := (Exporter{Site: s}).Write(t.Context(), h.dir); err != nil {
		t.Fatal(err)
	}
	redirects, headers := h.lines(t, "_redirects"), h.lines(t, "_headers")
	for _, line := range redirects {
		switch f := strings.Fields(line); {
		case len(f) == 3 && f[2] == "301!":
			h.redirects[f[0]] = f[1]
		case len(f) == 3 && f[2] == "302":
			h.leading[strings.TrimSuffix(f[0], "*")] = f[1]
		case len(f) == 3 && f[2] == "410!":
			h.gone[f[0]] = f[1]
		default:
			t.Errorf("_redirects says %q", line)
		}
	}
	matching := strings.NewReplacer(`:slug`, `[^/]+`, `\*`, `.*`)
	for _, line := range headers {
		name, value, ok := strings.Cut(strings.TrimPrefix(line, "  "), ": ")
		switch {
		case len(line) > 2000:
			t.Errorf("a line of %d characters, of which Cloudflare reads 2000", len(line))
		case strings.HasPrefix(line, "/"):
			pattern := "^" + matching.Replace(regexp.QuoteMeta(line)) + "$"
			h.rules = append(h.rules, staticRule{regexp.MustCompile(pattern), http.Header{}})
		case ok && len(h.rules) > 0:
			h.rules[len(h.rules)-1].header.Set(name, value)
		default:
			t.Errorf("_headers says %q", line)
		}
	}
	if len(h.rules) > 100 || len(redirects) > 2000 {
		t.Errorf("%d patterns and %d redirects, of which Cloudflare reads 100 and 2000", len(h.rules), len(redirects))
	}
	return h
}

func (h *staticHost) lines(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(h.dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.FieldsFunc(string(data), func(r rune) bool { return r == '\n' })
}

func (h *staticHost) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if to, ok := h.redirects[r.URL.Path]; ok {
		http.Redirect(w, r, withQuery(to, r.URL.RawQuery), http.StatusMovedPermanently)
		return
	}
	for begin, to := range h.leading {
		if strings.HasPrefix(r.URL.Path, begin) {
			http.Redirect(w, r, withQuery(to, r.URL.RawQuery), http.StatusFound)
			return
		}
	}
	status, address := http.StatusOK, r.URL.Path
	if page, ok := h.gone[address]; ok {
		status, address = http.StatusGone, page
	}
	name := filepath.Join(h.dir, filepath.FromSlash(path.Clean(strings.TrimPrefix(address, h.basePath))))
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		name = filepath.Join(name, "index.html")
	}
	data, err := os.ReadFile(name)
	if err != nil {
		status, name = http.StatusNotFound, filepath.Join(h.dir, "404.html")
		data, _ = os.ReadFile(name)
	}
	w.Header().Set("Content-Type", mime.TypeByExtension(filepath.Ext(name)))
	own := http.Header{}
	for _, rule := range h.rules {
		if rule.pattern.MatchString(address) {
			for name := range rule.header {
				own.Add(name, rule.header.Get(name))
			}
		}
	}
	for name, values := range own {
		w.Header().Set(name, strings.Join(values, ", "))
	}
	w.WriteHeader(status)
	w.Write(data)
}

// TestHosts asks a host that has the export for everything that the server
// has: it answers with the same status, headers and body.
func TestHosts(t *testing.T) {
	t.Parallel()
	onEach(t, pavilions, func(t *testing.T, h *handler) { compareHost(t, h, newStaticHost(t, h.site)) })
	t.Run("path", func(t *testing.T) {
		h := mount(t)
		compareHost(t, h, newStaticHost(t, h.site))
	})
}

// compareHost asks a host that has the export of a site, in an encoding, for
// everything that its server has.
func compareHost(t *testing.T, h *handler, host http.Handler, accept ...string) {
	t.Helper()
	for r := range h.site.All() {
		address := h.site.link(r.Path)
		served, exported := get(t, h, address, accept...), get(t, host, address, accept...)
		want, got := served.Header(), exported.Header()
		switch {
		case r.Negotiate: // the reader chooses
			if exported.Code != http.StatusOK || exported.Body.String() != renderPage(t, r) || got.Get("X-Robots-Tag") != want.Get("X-Robots-Tag") {
				t.Errorf("%s answers %d, %v", address, exported.Code, got)
			}
			continue
		case r.MovedTo != "":
			if exported.Code != served.Code || got.Get("Location") != want.Get("Location") {
				t.Errorf("%s answers %d, %s", address, exported.Code, got.Get("Location"))
			}
			continue
		case served.Body.Len() == 0: // an answer to no question
			continue
		}
		if exported.Code != served.Code || !bytes.Equal(exported.Body.Bytes(), served.Body.Bytes()) {
			t.Errorf("%s answers %d, and other bytes", address, exported.Code)
		}
		compareHeaders(t, r, want, got)
	}
}

// compareHeaders compares what a host that has the export answers for r with
// what its server does.
func compareHeaders(t *testing.T, r Resource, want, got http.Header) {
	t.Helper()
	names := slices.Collect(maps.Keys(want))
	for _, name := range slices.AppendSeq(names, maps.Keys(got)) {
		if hostsOwn(r, name) || r.Gone != "" && name == "X-Robots-Tag" { // the page itself asks not to be listed
			continue
		}
		if got.Get(name) != want.Get(name) {
			t.Errorf("%s has %s %q, want %q", r.Path, name, got.Get(name), want.Get(name))
		}
	}
}

// hostsOwn reports whether a header is left to the host: what depends on the
// form that it sends; under what name each of many files is kept; and, in the
// folder of pictures of which other sites may show some, who may not.
func hostsOwn(r Resource, name string) bool {
	switch name {
	case "Accept-Ranges", "Connection", "Content-Length", "Date", "Etag", "Last-Modified", "Server", "Vary":
		return true
	case "Content-Disposition":
		return r.Pattern != ""
	case "Cross-Origin-Resource-Policy":
		return r.Immutable && r.Pattern == ""
	}
	return false
}

// TestFormerAddresses looks at what stands at former addresses for hosts that
// know no redirects: of pages a page that leads on, of files the file.
func TestFormerAddresses(t *testing.T) {
	s := newSite(t, testLibrary(t))
	host := newStaticHost(t, s)
	clear(host.redirects)
	for r := range s.All() {
		to, ok := s.resource(r.MovedTo)
		if !ok || to.Gone != "" {
			continue
		}
		former, now := get(t, host, r.Path), get(t, host, r.MovedTo)
		if former.Code != http.StatusOK || former.Header().Get("Content-Type") != now.Header().Get("Content-Type") {
			t.Errorf("%s answers %d, %s", r.Path, former.Code, former.Header().Get("Content-Type"))
		}
		body := former.Body.String()
		if to.Type == page && !strings.Contains(body, `content="0; url=`+r.MovedTo+`"`) || to.Type != page && body != now.Body.String() {
			t.Errorf("%s does not give what is at %s", r.Path, r.MovedTo)
		}
	}
}
