package orthography

import "fmt"

// quotes finds quotation marks that do not pair, each language having its own
// (CLDR 48): ” … “ and within them ’ … ‘ in Urdu, “ … ” and ‘ … ’ in English.
// A ’ that closes nothing is an apostrophe after a Latin letter.
func quotes(t *text) {
	var open []char // the marks not yet closed
	for _, c := range t.signs {
		if c.class&quote == 0 {
			continue
		}
		top := rune(0)
		if len(open) > 0 {
			top = open[len(open)-1].r
		}
		switch {
		case in("\"'", c.r) && is(t.before(c.start), digit):
			right, _ := swap("\"'", "″′", c.r)
			t.fault(c.start, fmt.Sprintf("typewriter mark %c after a number", c.r), fmt.Sprintf("write %c if it is a measure, else %s", right, t.pairs()))
		case c.r == '"':
			t.fault(c.start, `typewriter quotation mark "`, "write "+t.pairs())
		case c.r == '\'':
			t.fault(c.start, "typewriter apostrophe '", "write ’")
		case t.opens(c):
			open = append(open, c)
		case t.apostrophe(c, top):
		case closes(top) == c.r:
			open = open[:len(open)-1]
		case in(quotation, c.r):
			t.fault(c.start, fmt.Sprintf("quotation mark %c that closes nothing", c.r), "write "+t.pairs())
		}
	}
	for _, c := range open {
		t.fault(c.start, fmt.Sprintf("quotation mark %c that is never closed", c.r), "write "+t.pairs())
	}
}

// pairs shows how the language of the text quotes.
func (t *text) pairs() string {
	if t.urdu() {
		return "” … “, or within them ’ … ‘"
	}
	return "“ … ”, or within them ‘ … ’"
}

// opens reports whether a character opens a quotation.
func (t *text) opens(c char) bool {
	if t.urdu() {
		return c.r == '”' || c.r == '’' && !isLatin(t.before(c.start))
	}
	return in("“‘", c.r)
}

// apostrophe reports whether a character is an apostrophe, top being
// the innermost mark not yet closed. At the end of an English word within
// ‘ … it is taken to close.
func (t *text) apostrophe(c char, top rune) bool {
	if c.r != '’' {
		return false
	}
	if isLatin(t.before(c.start)) && isLatin(t.from(c.end)) {
		return true
	}
	return t.urdu() && isLatin(t.before(c.start)) || !t.urdu() && top != '‘'
}

// closes returns the mark that closes what the mark r opened.
func closes(r rune) rune {
	switch r {
	case '”':
		return '“'
	case '“':
		return '”'
	case '’':
		return '‘'
	case '‘':
		return '’'
	}
	return 0
}
