package content

import (
	"bytes"

	"pavilion/internal/yamlread"
)

// room is the memory in which one goroutine reads firms, one after the other:
// what is in it holds until the next, but for what its loader knows of them all.
type room struct {
	*loader
	file   bytes.Buffer  // as it was read
	values []Value       // of the firm's fields
	kept   []placedValue // those values of the firm that are judged later
	kinds  taken[ID]     // of its sections
	ids    taken[ID]     // of what is on its page
	pairs  []Pair        // its texts in the order of the model
	order  *firmOrder    // in which they are kept
}

// newFileRoom returns a room in which files are opened.
func (c *checks) newFileRoom() *room { return &room{loader: c.part()} }

// newFirmRoom returns one in which they are read.
func (c *checks) newFirmRoom() *room {
	r := c.newFileRoom()
	r.yaml = new(yamlread.Reader)
	r.values = make([]Value, 0, len(c.fields))
	r.kinds, r.ids = taken[ID]{}, taken[ID]{}
	r.order = newFirmOrder(c.lib)
	return r
}

// inRooms calls do with each number below n, several at once, each goroutine in a
// room of its own, and takes over what is known there in the end.
func (c *checks) inRooms(n int, newRoom func() *room, do func(r *room, i int)) {
	for _, r := range parallelIn(n, newRoom, do) {
		clear(r.places) // of the last firm
		c.join(r.loader)
	}
}
