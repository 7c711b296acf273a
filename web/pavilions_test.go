package web

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"pavilion/internal/content"
	"pavilion/internal/sample"
	"pavilion/templates"
)

// pavilion is a whole pavilion for tests. It is loaded once, and has one handler
// for all tests, so that each card and picture is made once.
type pavilion struct {
	name    string
	files   func(testing.TB) fstest.MapFS
	library func(testing.TB) *content.Library
	handler func(testing.TB) *handler
}

var (
	shipped = newPavilion("shipped", func(t testing.TB) fstest.MapFS { return filesOf(t, content.Builtin()) })
	second  = newPavilion("second", secondFiles)
	oneFirm = newPavilion("one firm", func(t testing.TB) fstest.MapFS { return withFirms(secondFiles(t), "zarnab-loom-works") })
	noFirm  = newPavilion("no firm", func(t testing.TB) fstest.MapFS { return withFirms(secondFiles(t)) })

	// large has a directory in parts: a letter on several pages, names that
	// begin with no letter or in the other script, values in more than one
	// spelling and script. Its sources are in parts, too, as firms have their own.
	large = newPavilion("large", largeFiles)

	// full has every block and every field there is, and pieces of either
	// script in the other.
	full = newPavilion("full", func(t testing.TB) fstest.MapFS {
		return filesOf(t, os.DirFS("../internal/content/testdata/full"))
	})
)

// What holds of any pavilion is tested on the shipped one and the second; what
// may depend on how many firms there are, on these and two small ones.
var (
	pavilions = []pavilion{shipped, second}
	fewFirms  = []pavilion{oneFirm, noFirm}
	every     = []pavilion{shipped, second, oneFirm, noFirm}
)

func newPavilion(name string, files func(testing.TB) fstest.MapFS) pavilion {
	p := pavilion{name: name, files: files}
	p.library = once(name, func(t testing.TB) *content.Library { return loadLibrary(t, files(t)) })
	p.handler = once(name, func(t testing.TB) *handler {
		h := newSite(t, p.library(t)).handler(DefaultCacheBytes)
		h.limits = limits{} // the race detector has a browser wait longer for a turn than a reader would
		return h
	})
	return p
}

// once returns a function that makes a value the first time it is called.
func once[T any](name string, make func(testing.TB) *T) func(testing.TB) *T {
	var first sync.Once
	var value *T
	return func(t testing.TB) *T {
		t.Helper()
		first.Do(func() { value = make(t) })
		if value == nil {
			t.Fatalf("there is no %s pavilion: an earlier test says why", name)
		}
		return value
	}
}

// onEach runs a test on each of the pavilions.
func onEach(t *testing.T, all []pavilion, test func(t *testing.T, h *handler)) {
	t.Helper()
	for _, p := range all {
		t.Run(p.name, func(t *testing.T) { test(t, p.handler(t)) })
	}
}

// secondFiles are the files of the pavilion on which the tests stand, to be
// changed at will.
func secondFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	return filesOf(t, os.DirFS("../internal/content/testdata/second"))
}

// filesOf returns the files of a folder, to be changed at will.
func filesOf(t testing.TB, folder fs.FS) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(folder, name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func largeFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	dir := t.TempDir()
	if err := sample.Write(dir, 150); err != nil {
		t.Fatal(err)
	}
	files := filesOf(t, os.DirFS(dir))
	for n := range 2*templates.PerPage + 1 {
		addFirm(files, n)
		addSource(files, fmt.Sprintf("firm-%d", n), fmt.Sprintf("firm-%d-letter", n))
	}
	for slug, more := range map[string]string{
		"numbers":   `name: {ur: 7 ستارے ایکسپورٹ اینڈ امپورٹ کارپوریشن آف ساؤتھ ایشیا, en: 7 Stars Export and Import Corporation of South Asia}`,
		"more":      `name: {ur: 8 دریا ایکسپورٹ اینڈ امپورٹ کارپوریشن آف ساؤتھ ایشیا, en: 8 Rivers Export and Import Corporation of South Asia}`,
		"other-way": `name: {ur: QBS, en: QBS}`,
		"hall-two":  "name: {ur: ہال والے, en: Hallers}\nhall: {ur: ہال 10, en: Hall 10}",
		"hall-nine": "name: {ur: ہال نو, en: Nine}\nhall: {ur: ہال 9, en: Hall 9}",
		"hall-bare": "name: {ur: ہال بے, en: Bare}\nhall: {ur: بی, en: B}",
		"shouted":   "name: {ur: لاہوری, en: Shouted}\ncity: {ur: لاہور, en: LAHORE}",
		"unwritten": "name: {ur: بے شہر, en: Unwritten}\ncity: {ur: بیجنگ, en: 北京}",
	} {
		files["firms/"+slug+".yaml"] = &fstest.MapFile{Data: []byte("slug: " + slug + "\n" + more +
			"\nsummary: {ur: ایک کارخانہ۔, en: A workshop.}\nupdated: 2027-01-01\n")}
	}
	addSource(files, "numbers", "7-stars")
	replace(t, files, "site.yaml", "  - id: firms\n", "  - id: firms\n    former: [no-letter]\n")
	return files
}

// withFirms takes from files every firm but those named, with its logo, which
// is called after it.
func withFirms(files fstest.MapFS, slugs ...string) fstest.MapFS {
	for name := range files {
		slug := strings.TrimSuffix(path.Base(name), path.Ext(name))
		if folder := path.Dir(name); (folder == "firms" || folder == "logos") && !slices.Contains(slugs, slug) {
			delete(files, name)
		}
	}
	return files
}

// replace puts one text for another, which must stand there once.
func replace(t testing.TB, files fstest.MapFS, name, was, is string) {
	t.Helper()
	data := string(files[name].Data)
	if n := strings.Count(data, was); n != 1 {
		t.Fatalf("%s holds %d times %q", name, n, was)
	}
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(data, was, is, 1))}
}

// addFirm adds the firm firm-n, with the least that a firm can have.
func addFirm(files fstest.MapFS, n int) {
	files[fmt.Sprintf("firms/firm-%d.yaml", n)] = &fstest.MapFile{Data: fmt.Appendf(nil,
		"slug: firm-%d\nname: {ur: کارخانہ %[1]d, en: Firm %[1]d}\nsummary: {ur: ایک کارخانہ۔, en: A workshop.}\nupdated: 2027-01-01\n", n)}
}

// addSource adds a source of a firm's own, on which its stand rests beside the
// list of the organisers.
func addSource(files fstest.MapFS, firm, id string) {
	add := func(name, format string, args ...any) {
		files[name] = &fstest.MapFile{Data: fmt.Appendf(slices.Clone(files[name].Data), format, args...)}
	}
	add("firms/"+firm+".yaml", "stand: {ur: B12, en: B12}\nsources: {stand: [%s, sample-list]}\n", id)
	add("sources.yaml", "\n- id: %s\n  kind: firms\n  publisher: {ur: کارخانہ %[2]s, en: The firm %[2]s}\n  takes: {ur: سٹال کا نمبر۔, en: The number of the stand.}\n", id, firm)
}
