package content

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"

	"pavilion/internal/lang"
	"pavilion/internal/orthography"
	"pavilion/internal/yamlread"
)

// wholeNumber is a whole number written plainly.
var wholeNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]{0,8})$`)

// escapeLetter is a letter after a \ that stands for a character, as the n of
// \n does; perhaps the \ was meant for itself.
var escapeLetter = regexp.MustCompile(`^\\[0abtnvfreNLP_]`)

// scalar fills a value written as one piece of text, taken as it is written:
// what YAML would make of it (no is false, 010 is 8) is passed over.
func (l *loader) scalar(p place, v reflect.Value) {
	s := p.node.Value
	if !l.keep {
		s = l.texts.clone(s) // it is part of the file, and would keep that
	}
	kind, example := wanted(v)
	if p.node.Kind != yamlread.Scalar || isEmpty(p.node) {
		fix := example + ", or remove it"
		if p.node.Style == yamlread.Flow {
			fix = example + "; put a text that begins with { or [ in quotation marks"
		} else if _, quote := p.nothing(); quote != "" {
			fix = quote + ", or remove it"
		}
		l.fault(p, found(p.node)+" where "+kind+" should stand", fix)
		return
	}
	if into, ok := v.Addr().Interface().(parser); ok {
		if l.tooLong(p, s, maxWord) {
			l.badForm[into] = true
			return
		}
		if what, fix := into.parse(s); what != "" {
			l.fault(p, what, fix)
			l.badForm[into] = true
		}
		return
	}
	ok := true
	switch v.Kind() {
	case reflect.Int:
		if ok = wholeNumber.MatchString(s); ok {
			n, _ := strconv.Atoi(s)
			v.SetInt(int64(n))
		}
	case reflect.Bool:
		v.SetBool(s == "true")
		ok = s == "true" || s == "false"
	default:
		v.SetString(s)
		l.mistyped(p, orthography.Controls(s))
	}
	if !ok {
		l.fault(p, fmt.Sprintf("%q where %s should stand", excerpt(s), kind), example)
		delete(l.places, v.Addr().Interface()) // there is no number to judge further
	}
}

// wanted says what should be written for v, and how.
func wanted(v reflect.Value) (kind, example string) {
	if v.Type() == reflect.TypeFor[Color]() {
		return "a colour", `write it as "#0a5c36", in quotation marks`
	}
	switch v.Kind() {
	case reflect.Int:
		return "a whole number", "write digits alone, such as 12"
	case reflect.Bool:
		return "true or false", "write one of these"
	case reflect.Struct:
		return "a date", "write it as 2025-09-14"
	}
	return "a text", "write one"
}

// text notes what is mistyped in either half of a text.
func (l *loader) text(t *lang.Text) {
	for _, in := range lang.All {
		half := &t.Ur
		if in == lang.English {
			half = &t.En
		}
		l.mistyped(l.places[half], orthography.Check(in, *half))
		l.cutShort(l.places[half], true)
	}
}

// title notes what is mistyped in a title.
func (l *loader) title(t *Title) {
	in, ok := lang.Parse(t.Lang)
	switch {
	case ok:
		l.mistyped(l.places[&t.Text], orthography.Check(in, t.Text))
		l.cutShort(l.places[&t.Text], true)
	case t.Lang != "":
		l.faultOf(&t.Lang, fmt.Sprintf("a title in %q", excerpt(t.Lang)), "write ur or en, or leave out the title")
	}
}

// mistyped notes the faults of the text written at p.
func (l *loader) mistyped(p place, faults []orthography.Fault) {
	if len(faults) == 0 {
		return
	}
	within := p.locator()
	for _, f := range faults {
		line, column := within.at(f.Offset)
		if p.node.Style == yamlread.DoubleQuoted && escapeLetter.MatchString(within.rest) {
			f.Fix += `; in "quotation marks" a \ stands for more, so write \\ or use 'single' ones`
		}
		l.faultAt(p.src, line, column, f.What, f.Fix)
	}
}
