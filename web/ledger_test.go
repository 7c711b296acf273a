package web

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// standAlone are the addresses that every pavilion has and that no ledger
// needs to list. None of them may be taken away.
var standAlone = []string{
	"/", "/qr.svg", "/favicon.ico", "/favicon.svg", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt",
	"/data/firms.csv", "/data/firms.json", "/data/firms.schema.json", "/data/firms.index.json",
	"/en/", "/en/about/", "/en/card.png", "/en/feed.xml", "/en/firms/", "/en/search/", "/en/shortlist/",
	"/en/shortlist/contacts.vcf", "/en/sources/", "/manifest.en.webmanifest",
	"/ur/", "/ur/about/", "/ur/card.png", "/ur/feed.xml", "/ur/firms/", "/ur/search/", "/ur/shortlist/",
	"/ur/shortlist/contacts.vcf", "/ur/sources/", "/manifest.ur.webmanifest",
}

// TestPromises asks for everything for which a line of the ledger stands: it is
// there, or its reader is led to where it went or told that it is gone. And the
// ledger, with what stands alone, leaves nothing out that others may link to.
func TestPromises(t *testing.T) {
	onEach(t, every, func(t *testing.T, h *handler) {
		promised := map[string]bool{}
		ids := map[string][]string{}
		for _, address := range slices.Concat(standAlone, stoodFor(h.site.lib.Promises())) {
			path, id, _ := strings.Cut(address, "#")
			promised[path] = true
			code, body := arrive(t, h, path)
			if code != http.StatusOK && !gone(h.site.lib, path) {
				t.Errorf("%s is promised and answers %d", address, code)
			}
			if id == "" {
				continue
			}
			if ids[path] == nil {
				ids[path] = parsePage(t, path, body).ids(t)
			}
			if !slices.Contains(ids[path], id) {
				t.Errorf("%s is promised, and the page has no element of that id", address)
			}
		}
		for r := range h.site.All() {
			if r.Pattern == permalink.FirmsParts {
				continue // the index says which parts there are
			}
			if r.Audience != Pages && !r.Immutable && !promised[r.Path] {
				t.Errorf("%s is promised by nothing", r.Path)
			}
		}
		t.Logf("%d addresses", len(promised))
	})
}

// stoodFor returns every address for which lines of the ledger stand.
func stoodFor(lines []string) (addresses []string) {
	for _, line := range lines {
		slug, isFirm := strings.CutPrefix(line, permalink.Neutral(""))
		if !isFirm {
			addresses = append(addresses, line, strings.Replace(line, permalink.Story.In(lang.Urdu), permalink.Story.In(lang.English), 1))
			continue
		}
		addresses = append(addresses, line, permalink.QR(slug), permalink.FirmJSON(slug))
		for _, l := range lang.All {
			firm := permalink.Firm(slug)
			addresses = append(addresses, firm.In(l), firm.Card(l), firm.Contact(l))
		}
	}
	return addresses
}

// gone reports whether a path is of a firm that has left.
func gone(lib *content.Library, path string) bool {
	address, _ := permalink.Promise(path)
	return slices.ContainsFunc(lib.Withdrawn, func(f content.Firm) bool {
		return slices.ContainsFunc(append(f.Aliases, f.Slug), func(s content.Slug) bool { return address == permalink.Neutral(string(s)) })
	})
}

// arrive follows the permanent redirects of a path, and one by the reader's
// language, and returns how it ends.
func arrive(t *testing.T, h http.Handler, path string) (code int, body string) {
	for range 4 {
		w := get(t, h, path)
		switch w.Code {
		case http.StatusMovedPermanently, http.StatusFound, http.StatusPermanentRedirect:
			path = w.Header().Get("Location")
		default:
			return w.Code, w.Body.String()
		}
	}
	return http.StatusLoopDetected, ""
}

// A chapter, a section and a source that change their ids, and say so, are
// found under the former ones.
func TestFormerIDs(t *testing.T) {
	files := secondFiles(t)
	before := testLibrary(t)
	story, about, source := before.Story.Chapters[0].ID, before.About.Sections[0].ID, before.Sources[0].ID
	text := fmt.Sprintf("/ur/#%s\n/en/about/#%s\n/en/sources/#%s\n", story, about, source)
	files[content.PublishedFile] = &fstest.MapFile{Data: []byte(text)}
	rename := func(name string, id content.ID, former string) {
		replace(t, files, name, fmt.Sprintf("id: %s\n", id), fmt.Sprintf("id: %s-now\n%s", id, former))
	}
	rename("story.yaml", story, fmt.Sprintf("    former: [%s]\n", story))
	rename("about.yaml", about, fmt.Sprintf("    former: [%s]\n", about))
	h := newSite(t, loadLibrary(t, files)).Handler()
	for _, address := range stoodFor(strings.Fields(text)) {
		path, id, _ := strings.Cut(address, "#")
		if !slices.Contains(getPage(t, h, path).ids(t), id) {
			t.Errorf("%s is gone", address)
		}
	}
}
