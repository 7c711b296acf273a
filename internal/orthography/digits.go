package orthography

import "fmt"

// digits finds digits of a second kind in a text.
func digits(t *text) {
	first := ""
	for _, c := range t.signs {
		kind := digitKind(c.r)
		switch {
		case kind == "" || kind == first:
		case first == "":
			first = kind
		default:
			t.fault(c.start, fmt.Sprintf("%s digit %c among %s digits", kind, c.r, first), "write all in one kind")
			return
		}
	}
}

func digitKind(r rune) string {
	switch {
	case r >= '0' && r <= '9':
		return "Latin"
	case r >= '٠' && r <= '٩':
		return "Arabic"
	case r >= '۰' && r <= '۹':
		return "Urdu"
	case is(r, digit):
		return "foreign"
	}
	return ""
}
