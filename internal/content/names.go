package content

import "fmt"

// names are the names taken in one space, each with its first use; nil where
// the page itself takes it.
type names[T ~string] map[T]*T

// page returns the names taken on every page, as the templates use them for
// its parts, and those taken on one page besides.
func page(taken ...ID) names[ID] {
	ids := names[ID]{"title": nil, "content": nil, "q": nil, "list": nil}
	for _, id := range taken {
		ids[id] = nil
	}
	return ids
}

// once notes a name that is taken already.
func once[T ~string](c *checks, seen names[T], kind string, name *T) {
	switch first, taken := seen[*name]; {
	case *name == "":
	case !taken:
		seen[*name] = name
	case first == nil:
		c.faultOf(name, fmt.Sprintf("the %s %q, which the page itself uses", kind, *name), "choose another")
	default:
		at := c.places[first]
		c.faultOf(name, fmt.Sprintf("the %s %q a second time", kind, *name),
			fmt.Sprintf("choose another: the first is at %s:%d", at.src.name, at.node.Line))
	}
}
