package web

import (
	"container/list"
	"sync"
)

// cache keeps what was rendered, by path, up to a number of bytes: what was
// asked for longest ago goes first. The zero value with maxBytes is ready.
type cache struct {
	maxBytes int

	mu      sync.Mutex
	used    int       // bytes: the cost of all entries
	entries list.List // of *entry, the one asked for last in front
	byPath  map[string]*list.Element
}

// entry is a body in the cache.
type entry struct {
	path string
	body *body
	cost int // bytes held, in every form made so far
}

// get returns what is kept of path.
func (c *cache) get(path string) (*body, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.byPath[path]
	if !ok {
		return nil, false
	}
	c.entries.MoveToFront(e)
	return e.Value.(*entry).body, true
}

// put keeps the body of path, of which nobody else knows yet. It does nothing
// if path is kept already, or if there would be room for nothing else.
func (c *cache) put(path string, b *body) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.byPath[path]; ok || cap(b.data) > c.maxBytes {
		return
	}
	if c.byPath == nil {
		c.byPath = map[string]*list.Element{}
	}
	b.onGrow = func(bytes int) { c.grow(path, b, bytes) }
	c.byPath[path] = c.entries.PushFront(&entry{path: path, body: b})
	c.charge(c.byPath[path], cap(b.data))
}

// grow counts what a form that was made later adds to a body.
func (c *cache) grow(path string, b *body, bytes int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.byPath[path]; ok && e.Value.(*entry).body == b {
		c.charge(e, bytes)
	}
}

// charge adds to the cost of an entry, and evicts until all fit.
func (c *cache) charge(e *list.Element, bytes int) {
	e.Value.(*entry).cost += bytes
	c.used += bytes
	for c.used > c.maxBytes {
		oldest := c.entries.Remove(c.entries.Back()).(*entry)
		delete(c.byPath, oldest.path)
		c.used -= oldest.cost
	}
}
