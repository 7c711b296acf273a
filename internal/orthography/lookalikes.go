package orthography

import (
	"iter"
	"maps"
)

// lookalikes are the Urdu letters for which the keyboards and fonts of other
// languages have letters of their own that look the same or nearly so: Arabic,
// Persian, Kurdish, Pashto, Sindhi, Kashmiri (Unicode core specification, 9.2
// "Arabic").
var lookalikes = [...]struct {
	urdu   rune
	others string
}{
	{'ی', "يىېۍێ"}, {'ک', "كڪ"}, {'گ', "ګ"}, {'ہ', "هە"}, {'ۃ', "ة"}, {'ۂ', "ۀ"},
	{'ا', "إٱٲٳ"}, {'ٹ', "ټ"}, {'ڈ', "ډ"}, {'ڑ', "ړ"},
}

// Lookalikes yields each letter of another alphabet that looks like one of
// Urdu, and the Urdu letter.
func Lookalikes() iter.Seq2[rune, rune] {
	return func(yield func(other, urdu rune) bool) {
		for _, l := range lookalikes {
			for _, other := range l.others {
				if !yield(other, l.urdu) {
					return
				}
			}
		}
	}
}

// kin are the Urdu letters under which readers of Urdu seek, and for which they
// type, the letters that Saraiki, Sindhi, Punjabi and Pashto have besides: as
// they are written, with another mark.
var kin = [...]struct {
	urdu   rune
	others string
}{
	{'ب', "ٻڀ"}, {'پ', "ڦ"}, {'ت', "ٿٺ"}, {'ٹ', "ٽ"}, {'ج', "ڄڃځ"}, {'چ', "څڇ"}, {'د', "ڌ"}, {'ڈ', "ݙڏڊڍ"},
	{'ڑ', "ڙ"}, {'ژ', "ږ"}, {'ش', "ښ"}, {'گ', "ڳڱ"}, {'ل', "ࣇ"}, {'ن', "ݨڻڼ"},
}

// Kin yields each letter of another language of Pakistan that Urdu lacks, and
// the Urdu letter nearest to it. Unlike [Lookalikes] they are right as they are.
func Kin() iter.Seq2[rune, rune] {
	return func(yield func(other, urdu rune) bool) {
		for _, l := range kin {
			for _, other := range l.others {
				if !yield(other, l.urdu) {
					return
				}
			}
		}
	}
}

// urduLetters gives the Urdu letter for each of [Lookalikes].
var urduLetters = maps.Collect(Lookalikes())
