package content

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// FoldName returns a name as it is compared: in small letters, without vowel
// marks and accents, spaces and what joins or parts words. What readers say,
// as the signs of C++, stays.
func FoldName(name string) string {
	common := commonFolds()
	folded := make([]byte, 0, len(name))
	for _, r := range name {
		if int(r) < len(common) {
			folded = append(folded, common[r]...)
		} else {
			folded = append(folded, fold(string(r))...)
		}
	}
	return string(folded)
}

// commonFolds are the forms of the characters up to the end of the Arabic block,
// of which nearly all names consist.
var commonFolds = sync.OnceValue(func() *[0x700]string {
	forms := new([0x700]string)
	for r := range rune(len(forms)) {
		forms[r] = fold(string(r))
	}
	return forms
})

// fold does so by what Unicode says of each character: the form of a name is
// those of its characters, as marks, whose order may change, are left out.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsMark(r) || unicode.In(r, unicode.Pd, unicode.Pc, unicode.Ps, unicode.Pe, unicode.Pi, unicode.Pf, unicode.Cf) ||
			strings.ContainsRune(`.,:;!?/'"·۔،؛؟`, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(name))
}
