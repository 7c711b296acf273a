package search

import (
	"encoding/json"
	"io"
	"slices"
	"strings"
)

// WriteJSON writes an index of docs and synonyms for static/js/finder.js, which
// finds in it what [Index.Find] does: the table, the synonyms and the documents,
// all folded.
func WriteJSON(w io.Writer, docs []Document, synonyms [][]string) error {
	type document struct {
		ID     string   `json:"id"`
		Fields [][2]any `json:"fields"` // weight, text
	}
	out := struct {
		Table     jsTable    `json:"table"`
		Synonyms  [][]string `json:"synonyms"`
		Documents []document `json:"documents"`
	}{newJSTable(), newThesaurus(synonyms).groups, make([]document, len(docs))}
	for d, doc := range docs {
		fields := make([][2]any, len(doc.Fields))
		for i, field := range doc.Fields {
			fields[i] = [2]any{field.Weight, strings.Join(fold(field.Text), " ")}
		}
		out.Documents[d] = document{doc.ID, fields}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

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
