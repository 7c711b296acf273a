package web

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"pavilion/internal/content"
)

// pavilion is a whole pavilion for tests.
type pavilion struct {
	name    string
	files   func(testing.TB) fstest.MapFS
	handler func(testing.TB) *handler // one for all tests, so that each card is drawn once
}

// pavilions are the shipped pavilion and the one on which the tests stand.
// What holds of any pavilion is tested on both.
var pavilions = []pavilion{
	newPavilion("shipped", func(t testing.TB) fstest.MapFS { return filesOf(t, content.Builtin()) }),
	newPavilion("second", secondFiles),
}

// fewFirms are the second pavilion with one firm alone and with none.
var fewFirms = []pavilion{
	newPavilion("one firm", func(t testing.TB) fstest.MapFS { return withFirms(secondFiles(t), "zarnab-loom-works") }),
	newPavilion("no firm", func(t testing.TB) fstest.MapFS { return withFirms(secondFiles(t)) }),
}

// every is both pavilions, and the second where it is small.
var every = slices.Concat(pavilions, fewFirms)

// full is content with every block and every field there is, and pieces of
// either script in the other.
var full = newPavilion("full", func(t testing.TB) fstest.MapFS {
	return filesOf(t, os.DirFS("../internal/content/testdata/full"))
})

func newPavilion(name string, files func(testing.TB) fstest.MapFS) pavilion {
	var shared *handler
	var once sync.Once
	return pavilion{name, files, func(t testing.TB) *handler {
		t.Helper()
		once.Do(func() { shared = newSite(t, loadLibrary(t, files(t))).handler() })
		if shared == nil {
			t.Fatalf("the %s pavilion does not load", name)
		}
		return shared
	}}
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

// withFirms takes from files every firm but those named, and their logos.
func withFirms(files fstest.MapFS, slugs ...string) fstest.MapFS {
	for name := range files {
		stem := strings.TrimSuffix(path.Base(name), path.Ext(name))
		if dir := path.Dir(name); (dir == "firms" || dir == "logos") && !slices.Contains(slugs, stem) {
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

// addFirm adds a firm with the least that a firm can have.
func addFirm(files fstest.MapFS, slug, name string) {
	files["firms/"+slug+".yaml"] = &fstest.MapFile{Data: []byte("slug: " + slug + "\nname: {ur: کارخانہ, en: " + name + "}\n" +
		"summary: {ur: ایک کارخانہ۔, en: A workshop.}\nupdated: 2027-01-01\n")}
}
