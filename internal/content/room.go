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
	places map[any]place // of all values of the firm, of which few are kept
	pairs  []Pair        // its texts in the order of the model
	order  *firmOrder    // in which they are kept
}

func (c *checks) newRoom() *room { return &room{places: map[any]place{}, order: newFirmOrder(c.lib)} }
