// Package watch tells when the files of a folder have changed, however they
// were changed: saved in place or by renaming, the whole folder exchanged, or a
// symbolic link on the way to it.
//
// Looking at the folder is what finds changes. What the operating system tells
// of it only has us look at once: folders on networks, in containers and in
// Windows as seen from Linux tell of nothing, and no system tells of all.
package watch

import (
	"context"
	"time"
)

const (
	// rest is how long a folder must stay as it is before a change is told: many
	// editors save in several steps, and many files are copied one by one.
	rest = 100 * time.Millisecond
	// longest is how long a change is held back by others that follow it.
	longest = 5 * time.Second
	// interval is the time from one look to the next. Where a look takes long,
	// as on a slow network or at very many files, it is so much longer that looking
	// takes a hundredth of the time.
	interval = 500 * time.Millisecond
	share    = 100
)

// Folder returns a channel that tells of each change of the files of dir since
// the call, once the folder has come to rest. Changes that nobody has yet been
// told of are one. A file saved as it was has not changed, but in the first
// moments, in which that is not known; and files with an ignored name are passed
// over. That dir is gone or cannot be read is a change like any other. Watching
// ends when ctx is done.
func Folder(ctx context.Context, dir string, ignored func(name string) bool) <-chan struct{} {
	changes := make(chan struct{}, 1)
	w := watcher{dir: dir, ignored: ignored, changes: changes, woken: make(chan struct{}, 1)}
	began := time.Now()
	w.told = w.look(nil)
	w.listen(w.told)
	go w.run(ctx, pause(began))
	return changes
}

// watcher watches one folder.
type watcher struct {
	dir     string
	ignored func(name string) bool
	told    snapshot // the folder as it was last told of
	changes chan<- struct{}
	woken   chan struct{} // the operating system tells of a change
	events  *events       // nil if it cannot tell
	deaf    bool          // it cannot, and that has been said
}

// pause returns the time to the next look, after one that began then.
func pause(began time.Time) time.Duration { return max(interval, share*time.Since(began)) }

// run watches from the first look on, after which it waits.
func (w *watcher) run(ctx context.Context, wait time.Duration) {
	defer func() { w.events.close() }()
	for w.sleep(ctx, wait) {
		began := time.Now()
		now := w.look(w.told)
		wait = pause(began)
		w.listen(now)
		if now.equal(w.told) {
			w.told = now // with what was read of files that were only touched
			continue
		}
		if now = w.settle(ctx, now); ctx.Err() != nil {
			return
		}
		if now.equal(w.told) { // and has changed back
			continue
		}
		w.told = now
		select {
		case w.changes <- struct{}{}:
		default: // the change before has not been taken yet
		}
	}
}

// sleep waits so long, or until it is woken, and reports whether to go on.
func (w *watcher) sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-w.woken:
	case <-timer.C:
	}
	return ctx.Err() == nil
}

// settle returns the folder as it is when it has come to rest.
func (w *watcher) settle(ctx context.Context, now snapshot) snapshot {
	for began := time.Now(); time.Since(began) < longest; {
		select {
		case <-ctx.Done():
			return now
		case <-time.After(rest):
		}
		next := w.look(now)
		w.listen(next)
		if next.equal(now) {
			return next
		}
		now = next
	}
	return now
}
