package content

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"

	"pavilion/internal/lang"
	"pavilion/internal/yamlread"
)

// parser is a value written as one scalar that has a form of its own. What
// parse returns says what is wrong with s and what to do; empty if nothing.
type parser interface {
	parse(s string) (what, fix string)
}

// checker is a group of keys that must agree with each other. It is asked only
// when each of them is right in itself; at points to the guilty value.
type checker interface {
	check() (at any, what, fix string)
}

// value fills v with what was written at p, noting every fault of it.
func (l *loader) value(p place, v reflect.Value) {
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	into := v.Addr().Interface()
	l.places[into] = p
	if !l.withoutTags(p) {
		delete(l.places, into)
		return
	}
	before := len(l.faults)
	_, form := into.(parser)
	switch {
	case v.Kind() == reflect.Interface:
		l.block(p, v)
		return
	case v.Type() == reflect.TypeFor[[]FieldSources]():
		l.fieldSources(p, into.(*[]FieldSources))
	case v.Kind() == reflect.Struct && !form:
		l.keys(p, v)
	case v.Kind() == reflect.Slice:
		l.list(p, v)
	default:
		l.scalar(p, v)
	}
	switch into := into.(type) {
	case *lang.Text:
		l.text(into)
	case *Title:
		l.title(into)
	}
	if c, ok := into.(checker); ok && len(l.faults) == before {
		if at, what, fix := c.check(); what != "" {
			l.faultOf(at, what, fix)
		}
	}
}

// withoutTags refuses the parts of YAML that the content has no use for.
func (l *loader) withoutTags(p place) bool {
	const quote = "put a text that begins with %s in quotation marks; else %s"
	switch {
	case p.node.Kind == yamlread.Alias:
		l.fault(p, "an alias, *"+excerpt(p.node.Value), fmt.Sprintf(quote, "*", "write the value itself"))
	case p.node.Marks == nil:
		return true
	case p.node.Marks.Anchor != "":
		l.fault(p, "an anchor, &"+excerpt(p.node.Marks.Anchor), fmt.Sprintf(quote, "&", "remove it"))
	default:
		l.fault(p, "a tag, "+excerpt(p.node.Marks.Tag), fmt.Sprintf(quote, "!", "remove it"))
	}
	return false
}

// list fills a slice from a list, which must not be empty.
func (l *loader) list(p place, v reflect.Value) {
	if p.node.Kind != yamlread.Sequence || isEmpty(p.node) {
		l.fault(p, found(p.node)+" where a list should stand", "write each entry after a hyphen")
		return
	}
	if l.tooMany(p, v) {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(p.node.Content), len(p.node.Content)))
	for i, entry := range p.node.Content {
		at, into := placed(p.src, entry), v.Index(i)
		l.value(at, into)
		if word, ok := into.Addr().Interface().(*string); ok {
			l.tooLong(at, *word, maxName)
			l.cutShort(at, true)
		}
	}
}

// isEmpty reports whether nothing is written at n, not even a text of blanks.
func isEmpty(n *yamlread.Node) bool {
	switch n.Kind {
	case yamlread.Scalar:
		return n.Null || !strings.ContainsFunc(n.Value, isInk)
	case yamlread.Alias:
		return false
	}
	return len(n.Content) == 0
}

// isInk reports whether a character is no blank.
func isInk(r rune) bool { return !unicode.IsSpace(r) }

// isNull reports whether a word is written at n by which YAML means nothing.
func isNull(n *yamlread.Node) bool { return n.Null && n.Value != "" }

// found says what is written at n.
func found(n *yamlread.Node) string {
	switch {
	case isNull(n):
		return n.Value + ", which YAML takes for nothing,"
	case isEmpty(n):
		return "nothing"
	case n.Kind == yamlread.Mapping:
		return "a group of keys"
	case n.Kind == yamlread.Sequence:
		return "a list"
	}
	return fmt.Sprintf("%.40q", n.Value)
}
