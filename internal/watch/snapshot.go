package watch

import (
	"hash/maphash"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"time"

	"pavilion/internal/fault"
)

const (
	// maxDepth is how many folders deep files are looked for: symbolic links may
	// lead round in a circle.
	maxDepth = 5
	// maxRead is how much of a file is compared, in bytes: more than any file of
	// the content may hold.
	maxRead = 32 << 20
	// granularity is the most by which the time of a file's last change may be
	// too early: FAT counts two seconds as one.
	granularity = 3 * time.Second
)

// snapshot is what a folder holds, by path.
type snapshot map[string]entry

// entry is a file, a folder, or what is in the place of one.
type entry struct {
	info   fs.FileInfo // nil if err is not nil
	err    error       // why it is not known
	seen   time.Time   // when it was seen as info has it
	unread bool        // there is no sum yet
	sum    uint64      // of what a file holds
}

// timeTells reports whether a file cannot change any more and keep its time.
func (e entry) timeTells() bool { return e.seen.Sub(e.info.ModTime()) > granularity }

var seed = maphash.MakeSeed()

// look returns what the folder holds. What has not changed since the snapshot
// before is not read again. Without one, files are not read yet, whose time tells
// of each change: many are read in a while, for which nobody is to wait.
func (w *watcher) look(before snapshot) snapshot {
	s := snapshot{}
	w.add(s, w.dir, before, maxDepth)
	return s
}

// add adds to s what is at path, and below it as many folders deep.
func (w *watcher) add(s snapshot, path string, before snapshot, depth int) {
	info, err := os.Stat(path)
	if err != nil {
		s[path] = entry{err: err}
		return
	}
	if !info.IsDir() {
		s[path] = newEntry(path, info, before)
		return
	}
	list, err := os.ReadDir(path)
	s[path] = entry{info: info, err: err}
	if depth == 0 {
		return
	}
	addAll := func(s snapshot, list []fs.DirEntry) {
		for _, e := range list {
			if !w.ignored(e.Name()) {
				w.add(s, filepath.Join(path, e.Name()), before, depth-1)
			}
		}
	}
	half, rest := len(list)/2, snapshot{}
	var beside sync.WaitGroup // a program that starts waits for the first look
	beside.Go(func() { addAll(rest, list[half:]) })
	addAll(s, list[:half])
	beside.Wait()
	maps.Copy(s, rest)
}

// newEntry returns the entry of a file, which it reads unless it is as before.
func newEntry(path string, info fs.FileInfo, before snapshot) entry {
	e, was := entry{info: info, seen: time.Now()}, before[path]
	switch {
	case before == nil && e.timeTells():
		e.unread = true
		return e
	case was.info != nil && was.err == nil && same(info, was.info) && was.timeTells() && !was.unread:
		return was
	case info.Mode().IsRegular(): // reading another might never end
		e.sum, e.err = sum(path)
	}
	if was.unread { // and what it was is known only if it has not changed meanwhile
		if now, err := os.Stat(path); err != nil || !same(now, info) {
			return entry{info: now, err: err, seen: time.Now(), unread: true}
		}
	}
	return e
}

// same reports whether a file is the same as it was, as far as can be told
// without reading it.
func same(a, b fs.FileInfo) bool {
	return os.SameFile(a, b) && a.Mode() == b.Mode() && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}

func sum(path string) (uint64, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	var h maphash.Hash
	h.SetSeed(seed)
	_, err = io.Copy(&h, io.LimitReader(f, maxRead))
	return h.Sum64(), err
}

// equal reports whether two snapshots hold the same.
func (s snapshot) equal(t snapshot) bool {
	return maps.EqualFunc(s, t, func(a, b entry) bool {
		switch {
		case a.err != nil || b.err != nil:
			return fault.Reason(a.err) == fault.Reason(b.err)
		case a.info.IsDir() || b.info.IsDir():
			return a.info.IsDir() && b.info.IsDir()
		case a.unread || b.unread:
			return same(a.info, b.info)
		}
		return a.info.Mode().Type() == b.info.Mode().Type() && a.info.Size() == b.info.Size() && a.sum == b.sum
	})
}

// folders returns the folders of a snapshot.
func (s snapshot) folders() map[string]fs.FileInfo {
	all := map[string]fs.FileInfo{}
	for path, e := range s {
		if e.info != nil && e.info.IsDir() {
			all[path] = e.info
		}
	}
	return all
}
