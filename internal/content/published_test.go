package content

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestPublished finds in the ledger of our own content every address of it.
// That none of those in the ledger is lost, Load says.
func TestPublished(t *testing.T) {
	const folder = "data"
	lib, err := Load(t.Context(), os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		root := openRoot(t, folder)
		if _, err := RecordPublished(root, lib); err != nil {
			t.Fatal(err)
		}
	}
	ledger := readFile(t, folder)
	for _, address := range lib.Promises() {
		if !strings.Contains(ledger, "\n"+address+"\n") {
			t.Errorf("%s is not in the ledger. To promise it for good run\n\tgo test ./internal/content -run TestPublished -update\nand commit data/%s.", address, PublishedFile)
		}
	}
}

// However a ledger was spoiled on its way, each address is read once, and the
// next write puts all in order.
func TestLedgerIsTolerant(t *testing.T) {
	const want = "/f/example-bare\n/f/example-full\n"
	for name, text := range map[string]string{
		"in order":          "/f/example-bare\n/f/example-full\n",
		"merged":            "/f/example-full\n/f/example-bare\n",
		"doubled":           "/f/example-full\n/f/example-bare\n/f/example-full\n",
		"Windows":           "\ufeff/f/example-full\r\n/f/example-bare\r\n",
		"old Macintosh":     "/f/example-full\r/f/example-bare",
		"no end":            "/f/example-full\n/f/example-bare",
		"blanks":            "  /f/example-full \t\n\n\n/f/example-bare\u00a0\n",
		"capitals":          "/F/Example-Full\n/f/EXAMPLE-BARE\n",
		"addresses":         "https://pavilion.example/f/example-full\nHTTPS://Pavilion.Example/en/firms/example-bare/?from=mail\n",
		"what a firm has":   "/f/example-full/qr.svg\n/ur/firms/example-bare/contact.vcf\n/en/firms/example-bare/card.png\n",
		"out of a sentence": "/f/example-full۔\n/f/example-bare.\n",
	} {
		l := loaderOf(t, fstest.MapFS{PublishedFile: {Data: []byte(text)}})
		all := l.readLedger()
		all.add(nil)
		if got := all.String(); got != want || len(l.faults) > 0 {
			t.Errorf("%s: read as\n%sfaults: %v", name, got, l.faults)
		}
	}
}

// The remark above an address goes where it goes; others stay at the head.
func TestLedgerKeepsRemarks(t *testing.T) {
	const text = "# Ours.\n#\n# Do not touch.\n\n# the first of all\n/f/zebra\n#left in 2027\n/f/ant\n# a last word\n"
	l := loaderOf(t, fstest.MapFS{PublishedFile: {Data: []byte(text)}})
	all := l.readLedger()
	if n := all.add([]string{"/f/bee", "/f/ant"}); n != 1 {
		t.Errorf("%d added", n)
	}
	const want = "# Ours.\n#\n# Do not touch.\n# a last word\n\n#left in 2027\n/f/ant\n/f/bee\n# the first of all\n/f/zebra\n"
	if diff := cmp.Diff(want, all.String()); diff != "" {
		t.Errorf("the ledger (-want +got):\n%s", diff)
	}
	again := loaderOf(t, fstest.MapFS{PublishedFile: {Data: []byte(all.String())}})
	kept := again.readLedger()
	if diff := cmp.Diff(all.String(), kept.String()); diff != "" {
		t.Errorf("read again (-want +got):\n%s", diff)
	}
}

func TestRecordPublished(t *testing.T) {
	folder := copyOf(t, "testdata/second")
	lib := loadFrom(t, folder)
	root := openRoot(t, folder)
	added, err := RecordPublished(root, lib)
	if want := len(lib.Promises()); err != nil || added != want {
		t.Fatalf("%d were added, want %d; %v", added, want, err)
	}
	text := readFile(t, folder)
	for _, want := range []string{"# ", "\n/f/oon\n", "\n/f/zarnab-looms\n", "\n/f/neelum-felt\n", "\n/ur/#valley\n", "\n/ur/about/#", "\n/ur/sources/#council-stands\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("the ledger lacks %q", want)
		}
	}
	if lines := strings.Split(strings.TrimSpace(text[strings.Index(text, "\n\n")+2:]), "\n"); !slices.IsSorted(lines) {
		t.Errorf("not in order:\n%s", text)
	}

	// A second time there is nothing to add, and the file stays as it is.
	path := filepath.Join(folder, PublishedFile)
	untidy := text + "/f/OON \r\n"
	write(t, path, untidy)
	if added, err := RecordPublished(root, loadFrom(t, folder)); added != 0 || err != nil || readFile(t, folder) != untidy {
		t.Errorf("a second time %d were added; %v", added, err)
	}

	// A ledger that cannot be understood is not overwritten.
	broken := text + "<<<<<<< HEAD\n"
	write(t, path, broken)
	if _, err := RecordPublished(root, lib); err == nil || readFile(t, folder) != broken {
		t.Errorf("a broken ledger: %v, and now\n%s", err, readFile(t, folder))
	}
	if entries, err := os.ReadDir(folder); err != nil || slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return strings.HasPrefix(e.Name(), ".") }) {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

// A folder into which nothing can be written is an error and nothing more.
func TestRecordPublishedFails(t *testing.T) {
	folder := copyOf(t, "testdata/second")
	lib := loadFrom(t, folder)
	root := openRoot(t, folder)
	if err := os.Mkdir(filepath.Join(folder, PublishedFile), 0o755); err != nil {
		t.Fatal(err)
	}
	if added, err := RecordPublished(root, lib); err == nil || added != 0 {
		t.Errorf("%d added, %v", added, err)
	}
}

// What was promised stays promised: through another slug, a withdrawal and a
// return.
func TestPromiseThroughTime(t *testing.T) {
	folder := copyOf(t, "testdata/second")
	if _, err := RecordPublished(openRoot(t, folder), loadFrom(t, folder)); err != nil {
		t.Fatal(err)
	}
	at := func(name string) string { return filepath.Join(folder, "firms", name+".yaml") }
	data, err := os.ReadFile(at("rang-plus"))
	if err != nil {
		t.Fatal(err)
	}
	was := string(data)
	steps := []struct{ name, file, text, fault string }{
		{"taken out", "", "", PublishedFile + ":"},
		{"another slug", "rang-and-more", strings.Replace(was, "slug: rang-plus", "slug: rang-and-more", 1), "firms/rang-and-more.yaml:2:7: /f/rang-plus was published"},
		{"with an alias", "rang-and-more", strings.Replace(was, "slug: rang-plus", "slug: rang-and-more\naliases: [rang-plus]\nfirst_slug: rang-plus", 1), ""},
		{"withdrawn", "rang-plus", was + "withdrawn: {date: 2027-06-03, note: {ur: اب نہیں۔, en: No more.}}\n", ""},
		{"back again", "rang-plus", was, ""},
	}
	for _, step := range steps {
		os.Remove(at("rang-plus"))
		os.Remove(at("rang-and-more"))
		if step.file != "" {
			write(t, at(step.file), step.text)
		}
		lib, err := Load(t.Context(), os.DirFS(folder))
		if (step.fault == "") != (err == nil) || err != nil && !strings.HasPrefix(err.Error(), step.fault) {
			t.Errorf("%s: %v", step.name, err)
		}
		if lib != nil && (lib.Firm("rang-plus") == nil) != (step.name == "withdrawn") {
			t.Errorf("%s: the firm is %v", step.name, lib.Firm("rang-plus"))
		}
	}
}

func loaderOf(t *testing.T, fsys fs.FS) *loader {
	return newLoader(t.Context(), fsys)
}

func openRoot(t *testing.T, folder string) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

// readFile returns the ledger of a folder.
func readFile(t *testing.T, folder string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, PublishedFile))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// What the small pavilion tells its organiser to remove is promised to nobody;
// all else in it is.
func TestRecordPublishedLeavesSamples(t *testing.T) {
	lib, err := Load(context.Background(), Blank())
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, address := range lib.Promises() {
		if sampleAddress.MatchString(address) {
			left = append(left, address)
		}
	}
	const want = "/f/example-workshop /f/your-firm /ur/#who-is-here-sample /ur/sources/#sample-list"
	if got := strings.Join(left, " "); got != want {
		t.Errorf("of the sample, not promised: %s, want %s", got, want)
	}
}
