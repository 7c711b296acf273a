package search

import (
	"slices"

	"golang.org/x/text/unicode/norm"

	"pavilion/internal/orthography"
)

// rewrite replaces what matches a regular expression, or a set of letters,
// by a text in which $1 is the first group. The expressions are of the kind
// that Go and JavaScript read alike: no look-around, no back reference.
type rewrite [2]string

// rules are everything that decides how a word is folded. They are data,
// so that the browser works from the very same.
type rules struct {
	Letters    []rewrite // each letter of a set becomes a text; none drops it
	Compose    []rewrite // a letter and a mark become a letter; other marks drop
	Heh        [2]string // do-chashmi heh, and what it is when it aspirates nothing
	Aspirates  string    // the letters it aspirates
	Guess      [2]string // where a keyboard lacks the second, the first is typed for it
	Signs      string    // kept after a letter
	Inside     string    // dropped between letters that are not Arabic
	Grouping   string    // dropped between digits
	Vowels     []rewrite // loose spelling within a word
	Head       []rewrite // and of its beginning
	Tail       []rewrite // and of its end
	Sounds     []rewrite // spellings of a sound, before letters become consonants
	Consonants []rewrite // each letter of a set becomes a consonant
	Weak       string    // consonants heard only at the beginning of a word
	Spelled    []rewrite // names of Latin letters in Urdu, loosely spelled
}

// table is the one table of the package.
//
// The spellings of Latin letters are those of Urdu newspapers.
var table = rules{
	Letters: append(nearest(), []rewrite{
		{"ءٴـ™℠", ""},
		{"٠۰", "0"}, {"١۱", "1"}, {"٢۲", "2"}, {"٣۳", "3"}, {"٤۴", "4"},
		{"٥۵", "5"}, {"٦۶", "6"}, {"٧۷", "7"}, {"٨۸", "8"}, {"٩۹", "9"},
		{"ß", "ss"}, {"æ", "ae"}, {"œ", "oe"}, {"ø", "o"}, {"đð", "d"},
		{"ł", "l"}, {"ħ", "h"}, {"ı", "i"}, {"þ", "th"}, {"ς", "σ"}, {"ʼʻ", "'"}, {"&", " and "},
	}...),
	Compose:   []rewrite{{"ا\u0653", "آ"}, {"ی\u0654", "ئ"}},
	Heh:       [2]string{"ھ", "ہ"},
	Aspirates: "بپتٹجچدڈرڑکگ",
	Guess:     [2]string{"ه", "ھ"},
	Signs:     "+#",
	Inside:    ".'’‘",
	Grouping:  ".,'’٫٬",
	Vowels:    []rewrite{{"آ", "ا"}, {"ئ", "ی"}, {"یی+(.)", "ی$1"}},
	Head: []rewrite{ // but اسلام is not سلام
		{"^اس([بپتٹثجچحخدڈذرڑزژسشصضطظغفقکگمن].)", "س$1"}, {"^اسل([^ام])", "سل$1"}, {"^اسلا([^م])", "سلا$1"},
	},
	Tail: []rewrite{
		{"(.[^اویے])ہ$", "$1ا"}, {"^(.{3,}[^اوے])ز$", "$1"},
		{"^([a-z]{2,})ies$", "$1y"}, {"^([a-z]{2,}[a-rt-z])s$", "$1"},
	},
	Sounds: []rewrite{
		{"^اس([^اویےعہ])", "س$1"}, {"^[aei]s([^aeiouys])", "s$1"},
		{"sch", "sk"}, {"tech", "tek"}, {"ch([b-df-hj-np-tvwxz])", "k$1"}, {"ch", "چ"},
		{"ph", "f"}, {"sh", "s"}, {"dg", "g"}, {"ght", "t"},
		{"[cst]i([ao])", "s$1"}, {"c([eiy])", "s$1"}, {"x", "ks"},
	},
	Consonants: []rewrite{
		{"aeiouyآاعئیے", "a"}, {"bب", "b"}, {"dدڈ", "d"}, {"fف", "f"},
		{"gjجغگ", "g"}, {"hحہ", "h"}, {"ckqخقک", "k"}, {"چ", "c"}, {"lل", "l"}, {"mم", "m"},
		{"nنں", "n"}, {"pپ", "p"}, {"rرڑ", "r"}, {"szثذزژسشصضظ", "s"}, {"tتٹط", "t"}, {"vwو", "w"}, {"ھ", ""},
	},
	Weak: "ahw",
	Spelled: []rewrite{
		{"اے", "A"}, {"بی", "B"}, {"سی", "C"}, {"ڈی", "D"}, {"ای", "E"}, {"ایف", "F"}, {"جی", "G"},
		{"ایچ", "H"}, {"ایی", "I"}, {"جے", "J"}, {"کے", "K"}, {"ایل", "L"}, {"ایم", "M"}, {"این", "N"},
		{"او", "O"}, {"پی", "P"}, {"کیو", "Q"}, {"ار", "R"}, {"ایس", "S"}, {"ٹی", "T"}, {"یو", "U"},
		{"وی", "V"}, {"ڈبلیو", "W"}, {"ایکس", "X"}, {"وایی", "Y"}, {"زیڈ", "Z"}, {"زی", "Z"},
	},
}

// nearest are the sets of letters that look like an Urdu one, or for which
// readers of Urdu type it. Those that NFKD takes apart are left out, as their
// parts are folded. A search does not tell ۃ from ہ, as the order of names does.
func nearest() []rewrite {
	var sets []rewrite
	add := func(other, urdu rune) {
		from, to := string(other), string(urdu)
		if !norm.NFKD.IsNormalString(from) {
			return
		}
		if urdu == 'ۃ' {
			from, to = from+to, "ہ"
		}
		i := slices.IndexFunc(sets, func(set rewrite) bool { return set[1] == to })
		if i < 0 {
			i, sets = len(sets), append(sets, rewrite{"", to})
		}
		sets[i][0] += from
	}
	for other, urdu := range orthography.Lookalikes() {
		add(other, urdu)
	}
	for other, urdu := range orthography.Kin() {
		add(other, urdu)
	}
	return sets
}
