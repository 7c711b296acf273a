package yamlread

// Reader reads texts one after the other into the same memory, so that the many
// files of a fair leave little to be collected. The zero value is ready for use.
type Reader struct {
	nodes   []Node
	content []*Node
}

// most is how many values a Reader has room for; of a longer text the rest has
// memory of its own. A firm's file has some 150.
const most = 512

// Read reads a text as the function does. What it returns holds until the next.
func (r *Reader) Read(text string) (root, second *Node, err error) {
	if r.nodes == nil {
		r.nodes = make([]Node, most)
	}
	s := scanner{rest: text, nodes: r.nodes, content: r.content}
	root = s.plain()
	if r.content = s.content[:0]; root != nil {
		return root, nil, nil
	}
	return byLibrary(text)
}
