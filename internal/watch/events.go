package watch

import (
	"errors"
	"io/fs"
	"log/slog"
	"maps"
	"os"

	"github.com/fsnotify/fsnotify"
)

// events is what the operating system tells of some folders.
type events struct {
	watcher *fsnotify.Watcher
	folders map[string]fs.FileInfo
}

// listen has w woken by what happens in the folders of a snapshot. Where that
// cannot be had, as where the system allows no more, it says so once: looking
// goes on.
func (w *watcher) listen(s snapshot) {
	folders := s.folders()
	if w.deaf || w.events.of(folders) {
		return
	}
	w.events.close()
	var err error
	if w.events, err = newEvents(folders, w.woken); err != nil {
		w.deaf = true
		slog.Warn("the system does not tell of changes in the content; it is looked at every half second instead", "dir", w.dir, "err", err)
	}
}

// newEvents has woken told of what happens in folders.
func newEvents(folders map[string]fs.FileInfo, woken chan<- struct{}) (*events, error) {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	e := &events{watcher, folders}
	for name := range folders {
		if err := watcher.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			e.close()
			return nil, err
		}
	}
	go e.forward(woken)
	return e, nil
}

// forward wakes whoever is not awake already, until e is closed. That events
// were lost is reason enough to look.
func (e *events) forward(woken chan<- struct{}) {
	for {
		select {
		case _, ok := <-e.watcher.Events:
			if !ok {
				return
			}
		case _, ok := <-e.watcher.Errors:
			if !ok {
				return
			}
		}
		select {
		case woken <- struct{}{}:
		default:
		}
	}
}

// of reports whether e tells of these folders, and of no others. A folder that
// was removed is no longer watched, even if there is another in its place.
func (e *events) of(folders map[string]fs.FileInfo) bool {
	return e != nil && maps.EqualFunc(folders, e.folders, os.SameFile) && len(e.watcher.WatchList()) == len(folders)
}

// close ends what e tells; e may be nil.
func (e *events) close() {
	if e != nil {
		e.watcher.Close()
	}
}
