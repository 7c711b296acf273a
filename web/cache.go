package web

import (
	"container/list"
	"sync"
	"unsafe"
)

// DefaultCacheBytes is how many bytes of what was rendered are kept unless told
// otherwise.
const DefaultCacheBytes = 64 << 20

// cache keeps responses, by path and encoding, up to a number of bytes: what was
// asked for longest ago goes first. Only those encodings are there that were
// asked for. The zero value with maxBytes is ready.
type cache struct {
	maxBytes int

	mu      sync.Mutex
	used    int       // bytes: the cost of all entries
	entries list.List // of *entry, the one asked for last in front
	byKey   map[cacheKey]*list.Element
}

// cacheKey names what is kept: what has no other form is kept as identity.
type cacheKey struct {
	path     string
	encoding encoding
}

// entry is a response in the cache.
type entry struct {
	key  cacheKey
	resp *response
	cost int // bytes
}

// entryBytes is what an entry takes beside its response: itself, its element,
// its key and its place in the map, of which up to a half is free.
const entryBytes = int(unsafe.Sizeof(entry{})+unsafe.Sizeof(list.Element{})) + 2*int(unsafe.Sizeof(cacheKey{})+unsafe.Sizeof(uintptr(0)))

// maxShare is the part of the cache that one response may take, so that a file
// for machines does not turn out all pages.
const maxShare = 4

// cost returns how many bytes a response takes.
func (resp *response) cost() int {
	n := int(unsafe.Sizeof(*resp)) + cap(resp.body.data) + len(resp.etag) + len(resp.body.tag) + cap(resp.header)*int(unsafe.Sizeof(field{}))
	if resp.packed != nil {
		n += int(unsafe.Sizeof(*resp.packed)) + cap(resp.packed.gzip)
	}
	for _, f := range resp.header {
		for _, value := range f.values {
			n += int(unsafe.Sizeof(value)) + len(value)
		}
	}
	return n
}

// get returns what is kept of path in an encoding, or in the only form that it
// has.
func (c *cache) get(path string, e encoding) (*response, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	found, ok := c.byKey[cacheKey{path, e}]
	if !ok && e != identity {
		found, ok = c.byKey[cacheKey{path, identity}]
		ok = ok && !found.Value.(*entry).resp.body.varies
	}
	if !ok {
		return nil, false
	}
	c.entries.MoveToFront(found)
	return found.Value.(*entry).resp, true
}

// put keeps the response of path in an encoding. It does nothing if that is kept
// already, or if too little would be kept beside it.
func (c *cache) put(path string, resp *response) {
	added := &entry{cacheKey{path, resp.body.encoding}, resp, resp.cost() + len(path) + entryBytes}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.byKey[added.key]; ok || added.cost > c.maxBytes/maxShare {
		return
	}
	if c.byKey == nil {
		c.byKey = map[cacheKey]*list.Element{}
	}
	c.byKey[added.key] = c.entries.PushFront(added)
	for c.used += added.cost; c.used > c.maxBytes; {
		oldest := c.entries.Remove(c.entries.Back()).(*entry)
		delete(c.byKey, oldest.key)
		c.used -= oldest.cost
	}
}
