package watch

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// folder is a folder of content as people change it.
type folder struct {
	testing.TB
	dir string
}

func newFolder(t testing.TB) folder {
	f := folder{t, filepath.Join(t.TempDir(), "content")}
	f.mkdir("firms")
	f.write("site.yaml", "name: one")
	f.write("firms/oon.yaml", "slug: oon")
	return f
}

func (f folder) path(name string) string { return filepath.Join(f.dir, name) }

func (f folder) check(err error) {
	f.Helper()
	if err != nil {
		f.Fatal(err)
	}
}

func (f folder) mkdir(name string) {
	f.Helper()
	f.check(os.MkdirAll(f.path(name), 0o755))
}

func (f folder) write(name, text string) {
	f.Helper()
	f.check(os.WriteFile(f.path(name), []byte(text), 0o644))
}

func (f folder) rename(from, to string) {
	f.Helper()
	f.check(os.Rename(f.path(from), f.path(to)))
}

func (f folder) remove(name string) {
	f.Helper()
	f.check(os.RemoveAll(f.path(name)))
}

func (f folder) link(to, name string) {
	f.Helper()
	f.check(os.Symlink(to, f.path(name)))
}

// ignored passes over what package content does.
func ignored(name string) bool { return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") }

// await waits for a change to be told.
func await(t testing.TB, changes <-chan struct{}, what string) {
	t.Helper()
	select {
	case <-changes:
	case <-time.After(time.Minute):
		t.Fatalf("%s: no change was told", what)
	}
}

// saves are the ways in which programs save "two" into site.yaml.
var saves = []struct {
	name string
	save func(f folder)
}{
	{"in place", func(f folder) { f.write("site.yaml", "name: two") }},
	{"longer in place", func(f folder) { f.write("site.yaml", "name: two and more") }},
	{"Vim, with backupcopy=no", func(f folder) {
		f.write("4913", "")
		f.remove("4913")
		f.rename("site.yaml", "site.yaml~")
		f.write("site.yaml", "name: two")
		f.remove("site.yaml~")
	}},
	{"Emacs", func(f folder) {
		f.link("editor@host.1:1", ".#site.yaml")
		f.rename("site.yaml", "site.yaml~")
		f.write("site.yaml", "name: two")
		f.remove(".#site.yaml")
	}},
	{"GNOME, and others by a new file", func(f folder) {
		f.write(".goutputstream-A1B2C3", "name: two")
		f.rename(".goutputstream-A1B2C3", "site.yaml")
	}},
	{"JetBrains", func(f folder) {
		f.write("site.yaml___jb_tmp___", "name: two")
		f.rename("site.yaml", "site.yaml___jb_old___")
		f.rename("site.yaml___jb_tmp___", "site.yaml")
		f.remove("site.yaml___jb_old___")
	}},
	{"with the time of before", func(f folder) {
		info, err := os.Stat(f.path("site.yaml"))
		f.check(err)
		f.write("site.yaml", "name: two")
		f.check(os.Chtimes(f.path("site.yaml"), time.Time{}, info.ModTime()))
	}},
	{"a new firm", func(f folder) { f.write("firms/two.yaml", "slug: two") }},
	{"a new folder", func(f folder) {
		f.mkdir("images/two")
		f.write("images/two/two.svg", "<svg/>")
	}},
	{"a file removed", func(f folder) { f.remove("firms/oon.yaml") }},
	{"a copy left beside", func(f folder) { f.write("site.yaml.bak", "name: one") }},
	{"the folder exchanged", func(f folder) {
		f.mkdir("../new")
		f.write("../new/site.yaml", "name: two")
		f.rename("", "../old")
		f.rename("../new", "")
	}},
	{"the folder made anew", func(f folder) {
		f.remove("")
		f.mkdir("")
		f.write("site.yaml", "name: two")
	}},
	{"the folder gone", func(f folder) { f.remove("") }},
}

func TestFolder(t *testing.T) {
	for _, deaf := range []bool{false, true} {
		for _, tt := range saves {
			t.Run(fmt.Sprintf("%s, deaf %v", tt.name, deaf), func(t *testing.T) {
				t.Parallel()
				f := newFolder(t)
				changes := follow(t, f.dir, deaf)
				tt.save(f)
				await(t, changes, "saved")
				// Whatever was done, what follows is told too.
				f.mkdir("later")
				f.write("later/three.yaml", "name: three")
				await(t, changes, "a file in it")
			})
		}
	}
}

// follow watches a folder, with what the operating system tells or without.
func follow(t *testing.T, dir string, deaf bool) <-chan struct{} {
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	if !deaf {
		return Folder(ctx, dir, ignored)
	}
	changes := make(chan struct{}, 1)
	w := watcher{dir: dir, ignored: ignored, changes: changes, woken: make(chan struct{}, 1), deaf: true}
	w.told = w.look(nil)
	go w.run(ctx, interval)
	return changes
}

// TestLinks follows folders that are reached over symbolic links, which are
// exchanged as tools do that deploy a site.
func TestLinks(t *testing.T) {
	t.Run("release", func(t *testing.T) {
		t.Parallel()
		f := newFolder(t)
		f.mkdir("../releases/1")
		f.mkdir("../releases/2")
		f.write("../releases/1/site.yaml", "name: one")
		f.write("../releases/2/site.yaml", "name: two")
		f.link("releases/1", "../current")
		changes := follow(t, f.path("../current"), false)
		f.link("releases/2", "../next")
		f.rename("../next", "../current")
		await(t, changes, "another release")
		f.write("../releases/2/site.yaml", "name: three")
		await(t, changes, "an edit of that release")
	})
	t.Run("ConfigMap", func(t *testing.T) {
		t.Parallel()
		f := newFolder(t)
		f.remove("")
		for _, version := range []string{"..one", "..two"} {
			f.mkdir(version + "/firms")
			f.write(version+"/site.yaml", "name: "+version)
			f.write(version+"/firms/oon.yaml", "slug: oon")
		}
		f.link("..one", "..data")
		f.link("..data/site.yaml", "site.yaml")
		f.link("..data/firms", "firms")
		changes := follow(t, f.dir, false)
		f.link("..two", "..data_tmp")
		f.rename("..data_tmp", "..data")
		f.remove("..one")
		await(t, changes, "another version")
	})
	t.Run("circle", func(t *testing.T) {
		t.Parallel()
		f := newFolder(t)
		f.link("..", "firms/all")
		changes := follow(t, f.dir, false)
		f.write("site.yaml", "name: two")
		await(t, changes, "saved")
	})
}

// TestSame has what changes nothing be no change.
func TestSame(t *testing.T) {
	for name, save := range map[string]func(f folder){
		"saved as it was": func(f folder) { f.write("site.yaml", "name: one") },
		"touched":         func(f folder) { f.check(os.Chtimes(f.path("site.yaml"), time.Now(), time.Now().Add(time.Hour))) },
		"by another name and back": func(f folder) {
			f.rename("site.yaml", "x.yaml")
			f.rename("x.yaml", "site.yaml")
		},
		"a copy of it": func(f folder) {
			f.write("x.yaml", "name: one")
			f.rename("x.yaml", "site.yaml")
		},
		"an editor's own files": func(f folder) {
			f.write(".site.yaml.swp", "b0VIM")
			f.write("site.yaml~", "name: none")
			f.link("editor@host.1:1", ".#site.yaml")
			f.mkdir(".git/objects")
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, old := range []bool{false, true} {
				f := newFolder(t)
				if old {
					f.age()
				}
				w := watcher{dir: f.dir, ignored: ignored}
				before := w.look(w.look(nil))
				save(f)
				if now := w.look(before); !now.equal(before) {
					t.Errorf("was %v, is %v", before, now)
				}
			}
		})
	}
}

// TestReadsWhatChanged has files that stayed as they were be read once, and not
// before the second look.
func TestReadsWhatChanged(t *testing.T) {
	f := newFolder(t)
	f.age()
	site, firm := f.path("site.yaml"), f.path("firms/oon.yaml")
	w := watcher{dir: f.dir, ignored: ignored}
	first := w.look(nil)
	if !first[site].unread || !first[firm].unread {
		t.Error("files were read at the first look")
	}
	second := w.look(first)
	if second[site].unread || second[firm].unread || !second.equal(first) {
		t.Error("the second look did not read, or finds another folder")
	}
	f.write("site.yaml", "name: two")
	third := w.look(second)
	if third[firm].seen != second[firm].seen {
		t.Error("the firm was read again")
	}
	if third.equal(second) || third.equal(first) {
		t.Error("nothing has changed")
	}
}

// TestChangedBeforeItWasRead has files be changed before it is known what they held.
func TestChangedBeforeItWasRead(t *testing.T) {
	for _, tt := range saves {
		if tt.name == "with the time of before" { // of which nothing tells but what it held
			continue
		}
		t.Run(tt.name, func(t *testing.T) {
			f := newFolder(t)
			f.age()
			w := watcher{dir: f.dir, ignored: ignored}
			first := w.look(nil)
			tt.save(f)
			if w.look(first).equal(first) {
				t.Error("nothing has changed")
			}
		})
	}
	t.Run("while it is read", func(t *testing.T) {
		f := newFolder(t)
		f.age()
		w := watcher{dir: f.dir, ignored: ignored}
		first, path := w.look(nil), f.path("site.yaml")
		was := first[path].info
		f.write("site.yaml", "name: two")
		second := snapshot{path: newEntry(path, was, first)} // as if it were saved when its time had been asked for
		if second.equal(snapshot{path: first[path]}) {
			t.Error("nothing has changed")
		}
	})
}

// age has the files have been saved long ago.
func (f folder) age() {
	f.Helper()
	old := time.Now().Add(-time.Hour)
	for _, name := range []string{"site.yaml", "firms/oon.yaml"} {
		f.check(os.Chtimes(f.path(name), old, old))
	}
}

// TestRestless has a folder that never comes to rest be told of all the same.
func TestRestless(t *testing.T) {
	t.Parallel()
	f := newFolder(t)
	changes := follow(t, f.dir, false)
	for i := 0; ; i++ {
		f.write("site.yaml", fmt.Sprint("name: ", i))
		select {
		case <-changes:
			return
		case <-time.After(rest / 10):
		}
		if i > 60*int(time.Second/rest)*10 {
			t.Fatal("no change was told in a minute")
		}
	}
}

// TestEnd has watching end with its context.
func TestEnd(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	w := watcher{dir: newFolder(t).dir, ignored: ignored, woken: make(chan struct{}, 1)}
	w.told = w.look(nil)
	w.listen(w.told)
	events := w.events
	cancel()
	w.run(ctx, interval)
	for range events.watcher.Events { // until it is closed
	}
}
