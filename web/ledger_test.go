package web

import (
	"flag"
	"fmt"
	"maps"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// ledger is the file of every address that the site ever promised, one a
// line. Lines are added and never taken out.
const ledger = "../internal/permalink/ledger.txt"

var update = flag.Bool("update", false, "add what this edition promises to the ledger")

// TestLedger finds every address ever promised where it was, or its reader led
// to where it went, and every address of this edition among the promised.
func TestLedger(t *testing.T) {
	h := shipped.handler(t)
	data, err := os.ReadFile(ledger)
	if err != nil {
		t.Fatal(err)
	}
	promised := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		promised[strings.TrimSpace(line)] = true
	}
	missing := slices.DeleteFunc(promises(h.site), func(address string) bool { return promised[address] })
	if *update {
		for _, address := range missing {
			promised[address] = true
		}
		all := strings.Join(slices.Sorted(maps.Keys(promised)), "\n") + "\n"
		if err := os.WriteFile(ledger, []byte(all), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if len(missing) > 0 {
		t.Errorf("not in the ledger yet:\n%s\nTo promise these addresses for good run\n\tgo test ./web -run TestLedger -update\nand commit internal/permalink/ledger.txt.",
			strings.Join(missing, "\n"))
	}
	for _, fault := range brokenPromises(t, h, slices.Sorted(maps.Keys(promised))) {
		t.Error(fault)
	}
	t.Logf("%d addresses", len(promised))
}

// promises returns what an edition promises: every address but those of files
// that only its own pages ask for, and on the pages every id of the content.
func promises(s *Site) []string {
	var all []string
	for r := range s.All() {
		if r.Audience != Pages {
			all = append(all, r.Path)
		}
	}
	within := func(r permalink.Route, ids ...content.ID) {
		for _, id := range ids {
			for _, l := range lang.All {
				all = append(all, r.In(l)+"#"+string(id))
			}
		}
	}
	for _, c := range s.lib.Story.Chapters {
		within(permalink.Story, c.ID)
		for _, b := range c.Blocks {
			within(permalink.Story, *b.Anchor())
		}
	}
	for _, section := range s.lib.About.Sections {
		within(permalink.About, section.ID)
		for _, n := range section.Notes {
			within(permalink.About, n.ID)
		}
	}
	for _, source := range s.lib.Sources {
		within(permalink.Sources, source.ID)
	}
	return all
}

// brokenPromises says of each address that no longer answers what to do about it.
func brokenPromises(t *testing.T, h http.Handler, addresses []string) (faults []string) {
	t.Helper()
	ids := map[string][]string{}
	for _, address := range addresses {
		path, id, _ := strings.Cut(address, "#")
		code, body := arrive(t, h, path)
		if code != http.StatusOK {
			faults = append(faults, fmt.Sprintf("%s was promised for good and answers %d. If a firm changed its slug, add the former one to the aliases in its file; nothing else may be taken away.", address, code))
			continue
		}
		if id == "" {
			continue
		}
		if ids[path] == nil {
			ids[path] = parsePage(t, path, body).ids(t)
		}
		if !slices.Contains(ids[path], id) {
			faults = append(faults, fmt.Sprintf("%s was promised for good, and the page has no element of that id any more. Give it back.", address))
		}
	}
	return faults
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

// A firm that changes its slug breaks all its addresses, unless the former
// slug is among its aliases; the new ones are to be promised in turn.
func TestLedgerNotices(t *testing.T) {
	before := slices.DeleteFunc(promises(newSite(t, testLibrary(t))), func(address string) bool {
		return !strings.Contains(address, "/rang-plus") && !strings.HasSuffix(address, "#valley")
	})
	files := secondFiles(t)
	const from, to = "firms/rang-plus.yaml", "firms/rang-and-more.yaml"
	replace(t, files, from, "slug: rang-plus", "slug: rang-and-more")
	files[to] = files[from]
	delete(files, from)
	replace(t, files, "story.yaml", "id: valley\n", "id: the-valley\n")
	renamed := newSite(t, loadLibrary(t, files))
	faults := strings.Join(brokenPromises(t, renamed.Handler(), before), "\n")
	for _, want := range []string{
		"/f/rang-plus was", "/f/rang-plus/qr.svg was", "/ur/firms/rang-plus/ was", "/en/firms/rang-plus/card.png was", "/en/firms/rang-plus/contact.vcf was",
		"add the former one to the aliases", "/ur/#valley was",
	} {
		if !strings.Contains(faults, want) {
			t.Errorf("the faults lack %q:\n%s", want, faults)
		}
	}
	replace(t, files, to, "slug: rang-and-more", "slug: rang-and-more\naliases: [rang-plus]\nfirst_slug: rang-plus")
	replace(t, files, "story.yaml", "id: the-valley\n", "id: the-valley\n    former: [valley]\n")
	mended := newSite(t, loadLibrary(t, files))
	if faults := brokenPromises(t, mended.Handler(), before); len(faults) > 0 {
		t.Errorf("with an alias: %q", faults)
	}
	if now := promises(mended); !slices.Contains(now, "/f/rang-and-more") || slices.Contains(before, "/f/rang-and-more") {
		t.Error("the new address is not to be promised")
	}
}
