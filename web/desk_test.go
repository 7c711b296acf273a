package web

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/qrcode"
	"pavilion/static"
	"pavilion/templates"
)

// newPreview is a preview of content that has no public origin yet.
func newPreview() *Preview { return &Preview{Dir: "content", Draft: true} }

// draftSite is a site that is previewed so.
func draftSite(t testing.TB) *Site {
	t.Helper()
	s, err := New(DraftOrigin, testLibrary(t))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// spoilt is a fault in a line of Urdu, and the file in which it stands.
func spoilt() (fault.List, fstest.MapFS) {
	return fault.List{
			{File: "firms/oon.yaml", Line: 2, Column: 13, What: "Arabic kaf", Fix: "write ک <at once>"},
			{File: "story.yaml", Line: 9, Column: 1, What: "7 more faults from here on", Fix: "mend those before it", Untold: 7},
		}, fstest.MapFS{
			"firms/oon.yaml": {Data: []byte("slug: oon\nur: پاکستان كي فرم\n")},
		}
}

// at asks for a target as a browser on this machine does.
func at(t testing.TB, p *Preview, target string) *httptest.ResponseRecorder {
	t.Helper()
	return get(t, p, "http://127.0.0.1:8080"+target)
}

// TestPreviewFaults goes through a morning of editing: a start with faults, an
// edition, a slip, and its mending.
func TestPreviewFaults(t *testing.T) {
	p := newPreview()
	p.Fail(spoilt())
	told := []string{"8 faults", "content/firms/oon.yaml:2:13", "Arabic kaf", "write ک &lt;at once&gt;", "<pre dir=\"auto\">ur: پاکستان <mark>كي</mark> فرم</pre>"}
	check := func(target string, code int, want ...string) {
		t.Helper()
		w := at(t, p, target)
		if w.Code != code {
			t.Errorf("%s answers %d, want %d", target, w.Code, code)
		}
		for _, s := range want {
			if !strings.Contains(w.Body.String(), s) {
				t.Errorf("%s lacks %q:\n%s", target, s, w.Body)
			}
		}
	}
	for _, target := range []string{"/", "/en/", "/ur/firms/oon/", "/nowhere", "/readyz"} {
		check(target, http.StatusServiceUnavailable, told...)
	}
	check("/en/", http.StatusServiceUnavailable, `<noscript><meta http-equiv="refresh" content="2"></noscript>`)
	check("/desk/faults/", http.StatusOK, told...)
	for a := range static.All() {
		check(a.Path, http.StatusOK)
	}

	p.Show(draftSite(t), &content.Review{Faults: slices.Repeat(fault.List{{File: "site.yaml", Line: 3, What: "a doubtful word", Fix: "look at it", Warning: true}}, 3)})
	check("/en/", http.StatusOK, "Preview – not published", "3 warnings", `<link rel="stylesheet" href="`+static.Path("preview/preview.css"))
	check("/ur/", http.StatusOK, "مسودہ، ابھی شائع نہیں ہوا")
	check("/en/nowhere/", http.StatusNotFound, "Preview – not published")
	check("/nowhere", http.StatusNotFound, "Preview – not published")
	check("/desk/faults/", http.StatusOK, "No faults", `<li class="warning">`, "content/site.yaml:3:0", "a doubtful word", "look at it")
	if body := at(t, p, "/en/").Body.String(); strings.Contains(body, "/desk/faults/") {
		t.Error("a page without faults leads to them")
	}

	p.Fail(spoilt())
	check("/en/", http.StatusOK, `<a class="preview-count" href="/desk/faults/">8 faults`)
	check("/ur/firms/", http.StatusOK, "8 غلطیاں")
	check("/desk/faults/", http.StatusOK, told...)

	p.Fail(errors.New("the folder is gone"), nil)
	check("/en/", http.StatusOK, "One fault")
	check("/desk/faults/", http.StatusOK, "the folder is gone")

	p.Show(draftSite(t), new(content.Review))
	check("/desk/faults/", http.StatusOK, "No faults")
	if body := at(t, p, "/en/").Body.String(); strings.Contains(body, "/desk/faults/") || strings.Contains(body, "warnings") {
		t.Error("mended, a page still tells of faults")
	}
}

// TestPreviewIsItsOwn has nothing of a preview in any site, and no one but its
// editor served.
func TestPreviewIsItsOwn(t *testing.T) {
	s := newSite(t, testLibrary(t))
	public := getBody(t, s.Handler(), "/en/")
	for r := range s.All() {
		if strings.HasPrefix(r.Path, permalink.DeskRoot) || strings.Contains(r.Path, "preview") {
			t.Errorf("the site has %s", r.Path)
		}
	}
	for a := range static.Preview() {
		if strings.Contains(public, a.Path) {
			t.Errorf("a page of the site asks for %s", a.Name)
		}
		if w := get(t, s.Handler(), a.Path); w.Code != http.StatusNotFound {
			t.Errorf("the site answers %d at %s", w.Code, a.Path)
		}
	}
	if strings.Contains(public, "data-edition") {
		t.Error("a page of the site has the bar of previews")
	}

	p := newPreview()
	p.Show(draftSite(t), new(content.Review))
	for host, want := range map[string]int{
		"127.0.0.1:8080": 200, "localhost:8080": 200, "localhost": 200, "[::1]:8080": 200, "127.1.2.3": 200, "LOCALHOST:8080": 200,
		"preview.example": 403, "127.0.0.1.example:8080": 403, "10.0.0.1:8080": 403, "[::]": 403, "localhost.example": 403,
	} {
		for _, path := range []string{"/en/", "/desk/faults/"} {
			if w := get(t, p, "http://"+host+path); w.Code != want {
				t.Errorf("%s at %s answers %d, want %d", path, host, w.Code, want)
			}
		}
	}
	for _, target := range []string{"/data/firms.json", "/en/card.png", "/desk/faults/"} {
		h := at(t, p, target).Header()
		if h.Get("Access-Control-Allow-Origin") != "" || h.Get("Cross-Origin-Resource-Policy") != "same-origin" || h.Get("Content-Security-Policy") != policy(p.state.handler.site.opening().Hash) {
			t.Errorf("%s is given to other sites: %v", target, h)
		}
	}
	if got := at(t, p, "/favicon.svg").Header().Get("Cache-Control"); got != revalidate {
		t.Errorf("an editor who changes the colours sees the icon as before: %s", got)
	}
	for target, want := range map[string]int{"/desk/nothing": 404, "/desk/": 302} {
		if w := at(t, p, target); w.Code != want {
			t.Errorf("%s answers %d, want %d", target, w.Code, want)
		}
	}
}

// TestDraft has whatever leaves a preview say that it is one, until there is a
// public origin.
func TestDraft(t *testing.T) {
	draft, public := newPreview(), &Preview{}
	draft.Show(draftSite(t), new(content.Review))
	public.Show(newSite(t, testLibrary(t)), new(content.Review))
	const firm = "/firms/zarnab-loom-works/"
	for _, l := range lang.All {
		words, base := templates.Draft().In(l), "/"+l.String()
		page := parsePage(t, base+firm, at(t, draft, base+firm).Body.String())
		for _, n := range []*html.Node{page.all(atom.Aside)[0], page.all(atom.Figcaption)[0]} {
			if !strings.Contains(text(n), words) {
				t.Errorf("%s does not say that it is a preview: %q", base+firm, text(n))
			}
		}
		if contact := at(t, draft, base+firm+"contact.vcf").Body.String(); !strings.Contains(unfold(contact), words) || !strings.Contains(contact, DraftOrigin) {
			t.Errorf("the contact says nothing of it:\n%s", contact)
		}
		for _, path := range []string{"/card.png", firm + "card.png"} {
			if at(t, draft, base+path).Body.String() == at(t, public, base+path).Body.String() {
				t.Errorf("%s is that of the site", base+path)
			}
		}
		if body := at(t, public, base+firm).Body.String(); strings.Contains(body, words) {
			t.Errorf("%s is called a draft although it has a public origin", base+firm)
		}
		for _, path := range []string{"/card.png", firm + "contact.vcf"} {
			if got, want := at(t, public, base+path).Body.String(), getBody(t, newSite(t, testLibrary(t)).Handler(), base+path); got != want {
				t.Errorf("%s is not that of the site", base+path)
			}
		}
	}
	for path, of := range map[string]string{"/qr.svg": "/", "/f/oon/qr.svg": "/f/oon"} {
		want, err := qrcode.SVG(DraftOrigin+of, DraftOrigin+of)
		if got := at(t, draft, path).Body.String(); err != nil || got != want {
			t.Errorf("%s leads elsewhere than to %s: %v", path, DraftOrigin+of, err)
		}
	}
	for target, w := range map[string]*httptest.ResponseRecorder{"/en/": at(t, draft, "/en/"), "/ur/shortlist/?keep=oon": at(t, draft, "/ur/shortlist/?keep=oon")} {
		c := parsePage(t, target, w.Body.String())
		if !strings.Contains(text(c.all(atom.Body)[0]), DraftOrigin) {
			t.Errorf("%s does not show the address that is none", target)
		}
	}
}

// unfold joins the lines of a contact that were folded (RFC 6350).
func unfold(s string) string {
	return strings.NewReplacer("\r\n ", "", `\,`, ",", "\u2067", "", "\u2066", "", "\u2068", "", "\u2069", "").Replace(s)
}

// TestDeskEvents has a page be told of each change at once, for longer than the
// server gives to other requests, until the preview ends.
func TestDeskEvents(t *testing.T) {
	p := newPreview()
	p.Fail(spoilt())
	server := httptest.NewUnstartedServer(p)
	server.Config.ReadTimeout, server.Config.WriteTimeout = time.Second, time.Second // in which any machine answers
	server.Start()
	defer server.Close()
	r, err := http.Get(server.URL + "/desk/events")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if r.Header.Get("Content-Type") != "text/event-stream" || r.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("headers %v", r.Header)
	}
	lines := bufio.NewReader(r.Body)
	next := func() (state struct{ Edition, Reading string }) {
		t.Helper()
		for {
			line, err := lines.ReadString('\n')
			if err != nil {
				t.Fatal(err)
			}
			if data, ok := strings.CutPrefix(line, "data: "); ok {
				if err := json.Unmarshal([]byte(data), &state); err != nil {
					t.Fatal(err)
				}
				return state
			}
		}
	}
	first := next()
	if first.Edition != "" || first.Reading == "" {
		t.Errorf("at first %+v", first)
	}
	time.Sleep(1200 * time.Millisecond) // beyond both
	p.Show(draftSite(t), new(content.Review))
	second := next()
	if second.Edition == "" || second.Edition != second.Reading {
		t.Errorf("after an edition %+v", second)
	}
	p.Fail(spoilt())
	if third := next(); third.Edition != second.Edition || third.Reading == second.Reading {
		t.Errorf("after a fault %+v, before %+v", third, second)
	}
}

// TestPreviewServe ends although pages still follow it.
func TestPreviewServe(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := newPreview()
	p.Show(draftSite(t), new(content.Review))
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- p.Serve(ctx, ln) }()
	r, err := http.Get("http://" + ln.Addr().String() + "/desk/events")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if _, err := io.ReadAll(r.Body); err != nil {
		t.Error(err)
	}
}
