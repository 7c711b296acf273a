package content

import (
	"fmt"
	"reflect"

	"pavilion/internal/lang"
	"pavilion/internal/orthography"
)

// The most that may be written, more than anybody needs: beyond it something
// went wrong, and pages, cards and the program itself would suffer.
const (
	maxName     = 200     // characters of a name, a title or a label
	maxProse    = 5000    // characters of a text of sentences
	maxWord     = 2000    // characters of an address, a number or a code
	maxSlug     = 80      // characters of a slug or an id
	maxEntries  = 1000    // entries of a list
	maxChapters = 100     // chapters of the story
	maxFirms    = 100_000 // firms, more than any fair has
	maxSources  = 200_000 // sources: each firm may have told something, and printed something
)

// lengths notes halves of a text that are too long, and of prose one that is
// too short to say what the other says.
func (l *loader) lengths(t *lang.Text, prose bool) {
	most := maxName
	if prose {
		most = maxProse
	}
	for _, half := range []*string{&t.Ur, &t.En} {
		if at, written := l.places[half]; written {
			l.tooLong(at, *half, most)
			if !prose && orthography.Quoted(*half) {
				l.fault(at, "a whole text in curly quotation marks, which do not quote in YAML", `write " instead, or leave them out`)
			}
		}
	}
	if !prose {
		return
	}
	switch short, ok := orthography.Shorter(*t); {
	case !ok:
	case short == lang.Urdu:
		l.faultOf(&t.Ur, "less than a third as long as the same in English", "say all of it in both")
	default:
		l.faultOf(&t.En, "less than a third as long as the same in Urdu", "say all of it in both")
	}
}

// tooLong notes and reports whether a text has more characters than it may.
func (l *loader) tooLong(p place, s string, most int) bool {
	n := runes(s)
	if n > most {
		l.fault(p, fmt.Sprintf("%d characters", n), fmt.Sprintf("write at most %d", most))
	}
	return n > most
}

// tooMany notes and reports whether a list has more entries than it may.
func (l *loader) tooMany(p place, list reflect.Value) bool {
	most := mostEntries(list.Type())
	n := len(p.node.Content)
	if n > most {
		l.fault(p, fmt.Sprintf("%d entries", n), fmt.Sprintf("keep at most %d", most))
	}
	return n > most
}

// mostEntries returns how many entries a list of a type may have.
func mostEntries(list reflect.Type) int {
	switch list {
	case reflect.TypeFor[[]Chapter]():
		return maxChapters
	case reflect.TypeFor[[]Source]():
		return maxSources
	}
	return maxEntries
}

// textOf returns the text that a value of the model is or points to, or nil.
func textOf(v reflect.Value) *lang.Text {
	if v.Kind() != reflect.Pointer {
		v = v.Addr() // as a value it would be copied
	}
	t, _ := v.Interface().(*lang.Text)
	return t
}

// excerpt returns a text as faults name it: its beginning, if it is long.
func excerpt(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}
