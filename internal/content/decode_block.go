package content

import (
	"fmt"
	"reflect"
	"strings"

	"pavilion/internal/yamlread"
)

// block fills v with the block written at p: one key, the name of its kind,
// with what that kind has beneath.
func (l *loader) block(p place, v reflect.Value) {
	kinds := map[string]reflect.Type{}
	var names []string
	for name, t := range blockKinds() {
		kinds[name] = t
		names = append(names, name)
	}
	all := strings.Join(names, ", ")
	if p.node.Kind != yamlread.Mapping || len(p.node.Content) == 0 {
		l.fault(p, "a block of no kind", "write what it is: "+all)
		return
	}
	if len(p.node.Content) > 2 {
		l.fault(p, "a block of several kinds", "make a block of each")
		return
	}
	key := placed(p.src, p.node.Content[0])
	t, ok := kinds[key.node.Value]
	if !ok {
		l.fault(key, fmt.Sprintf("unknown kind of block %q", excerpt(key.node.Value)), remedy(key.node.Value, names, "use one of "+all))
		return
	}
	block := newBlock(t)
	l.value(placed(p.src, p.node.Content[1]), reflect.ValueOf(block).Elem())
	v.Set(reflect.ValueOf(block))
}

// newBlock returns an empty block of a kind.
func newBlock(t reflect.Type) Block { return reflect.New(t).Interface().(Block) }
