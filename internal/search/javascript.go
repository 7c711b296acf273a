package search

import "slices"

// jsTable is the table as JavaScript needs it: everything that is done to a
// text is a list of rewrites, in which look-around may stand.
type jsTable struct {
	Rewrites [7][]rewrite `json:"rewrites"` // letters, join, vowels, head, tail, frame, inner
	Words    string       `json:"words"`    // what a word is, once joined
	Spelled  []rewrite    `json:"spelled"`
	Guess    [2]string    `json:"guess"`
	MaxWords int          `json:"maxWords"`
	MaxRun   int          `json:"maxRun"`
	MaxShort int          `json:"maxShort"`
}

// Classes of characters in a regular expression of JavaScript.
const (
	jsKept    = `[\p{L}\p{N}\p{Mc}]`
	jsMark    = `[\p{Mn}\p{Me}\p{Cf}]`
	jsDigit   = `\p{Nd}`
	jsForeign = `(?![\u0600-\u08ff\p{Nd}])` + jsKept // a letter that is not Arabic
)

func newJSTable() jsTable {
	var join []rewrite
	for _, c := range table.Compose {
		pair := []rune(c[0])
		join = append(join, rewrite{string(pair[0]) + "(" + jsMark + "*?)" + string(pair[1]), c[1] + "$1"})
	}
	join = append(join, rewrite{jsMark, ""},
		between(table.Grouping, jsDigit),
		between(table.Inside, jsForeign),
		rewrite{"(?<![" + table.Aspirates + "])" + table.Heh[0], table.Heh[1]})
	frame := slices.Concat(table.Sounds, classes(table.Consonants),
		[]rewrite{{"(?<=.)[" + table.Weak + "]", ""}, {`(.)\1+`, "$1"}})
	return jsTable{
		Rewrites: [...][]rewrite{
			classes(table.Letters), join, table.Vowels, table.Head, table.Tail, frame,
			{{"^[" + table.Weak + "]", ""}},
		},
		Words:    jsKept + `+(?:(?<!` + jsDigit + `)[` + table.Signs + `]+)?`,
		Spelled:  table.Spelled,
		Guess:    table.Guess,
		MaxWords: maxWords,
		MaxRun:   maxRun,
		MaxShort: maxShort,
	}
}

// between drops the characters of a set that stand between two of a class.
func between(set, class string) rewrite {
	return rewrite{"(?<=" + class + ")[" + set + "](?=" + class + ")", ""}
}

// classes makes sets of letters regular expressions.
func classes(sets []rewrite) []rewrite {
	all := make([]rewrite, len(sets))
	for i, set := range sets {
		all[i] = rewrite{"[" + set[0] + "]", set[1]}
	}
	return all
}
