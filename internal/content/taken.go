package content

import "fmt"

// taken are the names that are taken in one space, each with its first use;
// nil where the page itself takes it.
type taken[T ~string] map[T]*T

// onPage returns the ids taken on every page, as the templates use them for
// its parts, and those taken on one page besides.
func onPage(ids ...ID) taken[ID] {
	t := taken[ID]{"title": nil, "content": nil, "q": nil, "list": nil, "band": nil}
	for _, id := range ids {
		t[id] = nil
	}
	return t
}

// once notes a name that is taken already.
func once[T ~string](c *checks, t taken[T], kind string, name *T) {
	switch first, there := t[*name]; {
	case *name == "":
	case !there:
		t[*name] = name
	case first == nil:
		c.faultOf(name, fmt.Sprintf("the %s %q, which the page itself uses", kind, excerpt(string(*name))), "choose another")
	default:
		at := c.places[first]
		c.faultOf(name, fmt.Sprintf("the %s %q a second time", kind, excerpt(string(*name))),
			fmt.Sprintf("choose another: the first is at %s:%d", at.src.name, at.line))
	}
}
