package quantity

import "pavilion/internal/lang"

// filters have the hashes of the words of each language: most others can be told
// from them by theirs.
var filters = [...]filter{lang.Urdu: filterOf(lang.Urdu, 0), lang.English: filterOf(lang.English, anyCase)}

type filter [1 << 12]bool

func filterOf(l lang.Lang, fold byte) (f filter) {
	for w := range words[l] {
		f[hash(w, fold)] = true
	}
	return f
}

// mayMean reports whether a word may be one of those of a language; ascii, whether
// all its letters are: others, of English, may be folded into such.
func mayMean(l lang.Lang, word string, ascii bool) bool {
	if l == lang.Urdu {
		return filters[l][hash(word, 0)]
	}
	return !ascii || filters[l][hash(word, anyCase)]
}

// anyCase folded into ASCII letters makes the small and the capital one.
const anyCase = 0x20

// hash sums a word up by its length and its first six bytes, each with fold
// in it.
func hash(word string, fold byte) uint32 {
	sum := uint32(len(word))
	for i := range min(len(word), 6) {
		sum = sum*37 + uint32(word[i]|fold)
	}
	return sum % uint32(len(filter{}))
}
