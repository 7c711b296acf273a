package content

import (
	"bytes"

	"pavilion/internal/yamlread"
)

// room is the memory in which one goroutine reads firms, one after the other:
// what is in it holds until the next, but for texts.
type room struct {
	file   bytes.Buffer // as it was read
	yaml   yamlread.Reader
	texts  texts         // of the firms, which stay
	values []Value       // of the firm's fields
	places map[any]place // of all values of the firm
	kept   []placedValue // those that are judged later
	kinds  taken[ID]     // of its sections
	ids    taken[ID]     // of what is on its page
	pairs  []Pair        // its texts in the order of the model
	order  *firmOrder    // in which they are kept
}

func (c *checks) newRoom() *room {
	return &room{values: make([]Value, 0, len(c.fields)), places: map[any]place{}, kinds: taken[ID]{}, ids: taken[ID]{}, order: newFirmOrder(c.lib)}
}
