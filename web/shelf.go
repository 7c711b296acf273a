package web

import (
	"container/list"
	"sync"
)

// shelf keeps what was drawn last, by path, as far as there is room.
type shelf struct {
	room int // bytes

	mu    sync.Mutex
	used  int
	books list.List // of book, the one asked for last in front
	at    map[string]*list.Element
}

// book is a body on the shelf.
type book struct {
	path string
	body *body
}

// size is the room a book takes: its encodings, made later, are hardly ever
// larger together than the plain form.
func (b book) size() int { return 2 * len(b.body.plain) }

// get returns what was kept of path.
func (s *shelf) get(path string) (*body, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, ok := s.at[path]
	if !ok {
		return nil, false
	}
	s.books.MoveToFront(e)
	return e.Value.(book).body, true
}

// put keeps the body of path, and lets go of what nobody asked for longest.
func (s *shelf) put(path string, body *body) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := book{path, body}
	if _, ok := s.at[path]; ok || b.size() > s.room {
		return
	}
	if s.at == nil {
		s.at = map[string]*list.Element{}
	}
	s.at[path] = s.books.PushFront(b)
	s.used += b.size()
	for s.used > s.room {
		old := s.books.Remove(s.books.Back()).(book)
		delete(s.at, old.path)
		s.used -= old.size()
	}
}
