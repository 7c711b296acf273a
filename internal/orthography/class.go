package orthography

import "unicode"

// class is what a character is to the rules: any of these.
type class uint16

const (
	letter     class = 1 << iota
	arabic           // a letter of the Arabic script
	latin            // a letter of the Latin script
	digit            // of any script
	mark             // that stands on the letter before it
	space            // the plain one
	otherSpace       // one of another width, or a joiner
	stop             // that ends or parts sentences
	latinStop        // one that Urdu has another for
	urduStop         // one that English has another for
	opening          // a bracket or the like
	quote            // a quotation mark, an apostrophe, or what typewriters have for them
	unfit            // for any text
	dubious          // a letter that is none of Urdu, or not everywhere
	copied           // that begins or ends what pasted finds
)

// is reports whether r is any of these.
func is(r rune, any class) bool { return classOf(r)&any != 0 }

// classOf returns all that r is.
func classOf(r rune) class {
	switch {
	case 0 <= r && r < endOfCommon:
		return commonClasses[r]
	case firstSign <= r && int(r-firstSign) < len(signClasses):
		return signClasses[r-firstSign]
	}
	return classify(r)
}

// The classes of the characters that texts in Urdu and English are made of:
// those of one or two bytes, and the signs of General Punctuation.
var (
	commonClasses = [endOfCommon]class(classes(0, endOfCommon))
	signClasses   = classes(firstSign, firstSign+0x70)
)

const (
	endOfCommon = 0x800
	firstSign   = 0x2000
)

func classes(from, to rune) []class {
	all := make([]class, 0, to-from)
	for r := from; r < to; r++ {
		all = append(all, classify(r))
	}
	return all
}

// classify returns all that r is, of any character and of what is none.
func classify(r rune) (all class) {
	_, lookalike := urduLetters[r]
	what, _ := control(r)
	for _, c := range []struct {
		class class
		is    bool
	}{
		{letter, unicode.IsLetter(r)},
		{arabic, unicode.IsLetter(r) && unicode.Is(unicode.Arabic, r)},
		{latin, unicode.IsLetter(r) && unicode.Is(unicode.Latin, r)},
		{digit, unicode.IsDigit(r)},
		{mark, unicode.Is(unicode.Mn, r)},
		{space, r == ' '},
		{otherSpace, r != ' ' && unicode.Is(unicode.Zs, r) || r == zwnj || r == zwj},
		{stop, in(stops, r)},
		{latinStop, in(latinStops, r)},
		{urduStop, in(urduStops, r)},
		{opening, in("([{«", r)},
		{quote, in(quotation+`"'`, r)},
		{unfit, what != ""},
		{dubious, lookalike || r == tatweel || r == aspirate || presentation(r)},
		{copied, in("ÃÂâØÙÚÛ&<*_]", r)},
	} {
		if c.is {
			all |= c.class
		}
	}
	return all
}
