package orthography

import "fmt"

// quotes finds quotation marks that do not pair, each language having its own
// (CLDR 48): ” … “ and within them ’ … ‘ in Urdu, “ … ” and ‘ … ’ in English.
// A ’ that closes nothing is an apostrophe after a Latin letter.
func quotes(t *text) {
	var open []int // the marks not yet closed
	for i, c := range t.chars {
		if !is(c.r, quote) {
			continue
		}
		top := rune(0)
		if len(open) > 0 {
			top = t.at(open[len(open)-1])
		}
		switch {
		case in("\"'", c.r) && is(t.at(i-1), digit):
			right, _ := swap("\"'", "″′", c.r)
			t.fault(i, fmt.Sprintf("typewriter mark %c after a number", c.r), fmt.Sprintf("write %c if it is a measure, else %s", right, t.pairs()))
		case c.r == '"':
			t.fault(i, `typewriter quotation mark "`, "write "+t.pairs())
		case c.r == '\'':
			t.fault(i, "typewriter apostrophe '", "write ’")
		case t.opens(i):
			open = append(open, i)
		case t.apostrophe(i, top):
		case closes(top) == c.r && top != 0:
			open = open[:len(open)-1]
		case in(quotation, c.r):
			t.fault(i, fmt.Sprintf("quotation mark %c that closes nothing", c.r), "write "+t.pairs())
		}
	}
	for _, i := range open {
		t.fault(i, fmt.Sprintf("quotation mark %c that is never closed", t.at(i)), "write "+t.pairs())
	}
}

// pairs shows how the language of the text quotes.
func (t *text) pairs() string {
	if t.urdu() {
		return "” … “, or within them ’ … ‘"
	}
	return "“ … ”, or within them ‘ … ’"
}

// opens reports whether the i-th character opens a quotation.
func (t *text) opens(i int) bool {
	if t.urdu() {
		return t.at(i) == '”' || t.at(i) == '’' && !isLatin(t.at(i-1))
	}
	return in("“‘", t.at(i))
}

// apostrophe reports whether the i-th character is an apostrophe, top being
// the innermost mark not yet closed. At the end of an English word within
// ‘ … it is taken to close.
func (t *text) apostrophe(i int, top rune) bool {
	if t.at(i) != '’' {
		return false
	}
	if isLatin(t.at(i-1)) && isLatin(t.at(i+1)) {
		return true
	}
	return t.urdu() && isLatin(t.at(i-1)) || !t.urdu() && top != '‘'
}

// closes returns the mark that closes what the mark r opened.
func closes(r rune) rune {
	mark, _ := swap("”’“‘", "“‘”’", r)
	return mark
}
