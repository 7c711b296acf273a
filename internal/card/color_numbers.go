package card

// colorNumbers gives each colour a number: a hash table with open addressing,
// which is asked for every run of a picture's pixels and takes a third of the
// time of a map. The zero value is ready.
type colorNumbers struct {
	slots []colorNumber // as many as a power of two
	used  int
}

// colorNumber is a colour, as one word, and one more than its number; 0 is none.
type colorNumber struct {
	color uint32
	after int32
}

// number returns the number of a colour, which is next if it has none yet.
func (n *colorNumbers) number(color uint32, next int) int {
	if 2*n.used >= len(n.slots) {
		n.grow()
	}
	slot := n.slot(color)
	if slot.after == 0 {
		*slot = colorNumber{color, int32(next) + 1}
		n.used++
	}
	return int(slot.after) - 1
}

// slot returns where a colour is, or would be.
func (n *colorNumbers) slot(color uint32) *colorNumber {
	const spread = 0x9e3779b1 // of the golden ratio, so that near colours lie apart
	mask := uint32(len(n.slots) - 1)
	for i := color * spread >> 8; ; i++ {
		if s := &n.slots[i&mask]; s.after == 0 || s.color == color {
			return s
		}
	}
}

// grow makes room for twice as many colours.
func (n *colorNumbers) grow() {
	before := n.slots
	n.slots = make([]colorNumber, max(4096, 2*len(before)))
	for _, s := range before {
		if s.after != 0 {
			*n.slot(s.color) = s
		}
	}
}

// clear forgets all colours.
func (n *colorNumbers) clear() {
	clear(n.slots)
	n.used = 0
}
