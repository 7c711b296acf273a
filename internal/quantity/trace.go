package quantity

import "pavilion/internal/lang"

// traces are those of the words of each language: most others can be told from
// them by theirs.
var traces = [...][1 << 12]bool{lang.Urdu: tracesOf(lang.Urdu, 0), lang.English: tracesOf(lang.English, anyCase)}

func tracesOf(l lang.Lang, fold byte) (all [1 << 12]bool) {
	for w := range words[l] {
		all[trace(w, fold)] = true
	}
	return all
}

// traced reports whether a word may be one of those of a language; ascii, whether
// all its letters are: others, of English, may be folded into such.
func traced(l lang.Lang, word string, ascii bool) bool {
	if l == lang.Urdu {
		return traces[l][trace(word, 0)]
	}
	return !ascii || traces[l][trace(word, anyCase)]
}

// anyCase folded into ASCII letters makes the small and the capital one.
const anyCase = 0x20

// trace sums a word up by its length and its first six bytes, each with fold
// in it.
func trace(word string, fold byte) uint32 {
	sum := uint32(len(word))
	for i := range min(len(word), 6) {
		sum = sum*37 + uint32(word[i]|fold)
	}
	return sum % (1 << 12)
}
