// Package alphabet puts names into the alphabetical order of a language and
// under its letters, in whichever of the two scripts a name is written.
//
// Urdu order is that of CLDR: ب before بھ, آ a letter after ا, Arabic script
// before Latin. English order is Latin before Arabic script, and within each
// script the same; so two Urdu names stand in Urdu order on either language's
// pages. Letters of other Arabic alphabets that look like Urdu ones (ي ك ه), and
// those that Urdu lacks (ٻ ݙ ښ), count as the nearest of Urdu. A name that
// begins with neither script stands last, under #.
package alphabet

import (
	"bytes"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/unicode/norm"

	"pavilion/internal/bidi"
	"pavilion/internal/lang"
	"pavilion/internal/orthography"
)

// SortFunc puts items in the alphabetical order of l by their names, so that
// names under one heading stand together. What stands before the first letter
// or digit of a name does not count. Items whose names the order holds equal
// keep their order. Names are asked for by two goroutines.
func SortFunc[T any](l lang.Lang, items []T, name func(T) string) { sortKeyed(l, items, name) }

// GroupFunc puts items in the order of SortFunc, and yields each heading of l
// under which there are any, with those.
func GroupFunc[T any](l lang.Lang, items []T, name func(T) string) iter.Seq2[string, []T] {
	keys := sortKeyed(l, items, name)
	return func(yield func(string, []T) bool) {
		for from := 0; from < len(items); {
			rank, to := keys[from][0], from+1
			for to < len(items) && keys[to][0] == rank {
				to++
			}
			if !yield(letters(l)[rank], items[from:to:to]) {
				return
			}
			from = to
		}
	}
}

// sortKeyed puts items in order, and returns the keys of their names.
func sortKeyed[T any](l lang.Lang, items []T, name func(T) string) [][]byte {
	type keyed struct {
		key  []byte
		item T
	}
	all := make([]keyed, len(items))
	addKeys := func(from, to int) {
		k := newKeyer(l)
		for i, item := range items[from:to] {
			all[from+i] = keyed{k.key(name(item)), item}
		}
	}
	half := len(items) / 2
	var beside sync.WaitGroup // keys take nearly all of the time
	beside.Go(func() { addKeys(0, half) })
	addKeys(half, len(items))
	beside.Wait()
	slices.SortStableFunc(all, func(a, b keyed) int { return bytes.Compare(a.key, b.key) })
	keys := make([][]byte, len(items))
	for i := range all {
		keys[i], items[i] = all[i].key, all[i].item
	}
	return keys
}

// keyer makes keys for one language. It must not be shared between
// goroutines, because a collator must not; making one takes two microseconds.
type keyer struct {
	lang     lang.Lang
	collator *collate.Collator
	buffer   *collate.Buffer
}

func newKeyer(l lang.Lang) keyer {
	return keyer{l, collate.New(lang.Urdu.Tag()), new(collate.Buffer)}
}

// key returns the heading's rank, then the collation key: keys compared as
// bytes put names in order.
func (k keyer) key(s string) []byte {
	s = fold(s)
	weights := k.weights(s)
	r := rank(k.lang, s, weights)
	if k.lang == lang.Urdu {
		arabicFirst(weights)
	}
	return slices.Insert(weights, 0, byte(r))
}

// weights returns the collation key of a folded name.
func (k keyer) weights(s string) []byte {
	k.buffer.Reset()
	return bytes.Clone(k.collator.KeyFromString(k.buffer, s))
}

// urduLetters writes the Urdu letter for each that looks like it or is nearest to
// it in another language of Pakistan, and drops the tatweel, which only
// lengthens a letter.
var urduLetters = func() *strings.Replacer {
	pairs := []string{"ـ", ""}
	for _, letters := range []iter.Seq2[rune, rune]{orthography.Lookalikes(), orthography.Kin()} {
		for other, urdu := range letters {
			pairs = append(pairs, string(other), string(urdu))
		}
	}
	return strings.NewReplacer(pairs...)
}()

// hamzas writes in one character a letter and a hamza above it that NFC, which
// knows the look-alike, has left in two.
var hamzas = strings.NewReplacer("ی\u0654", "ئ", "ہ\u0654", "ۂ")

// fold returns what of s counts in the order.
func fold(s string) string {
	s = hamzas.Replace(urduLetters.Replace(norm.NFC.String(bidi.Strip(s))))
	return strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// Primary weights of golang.org/x/text v0.43.0: that of "a", before which
// stand only spaces, punctuation, signs and digits, and those of the Arabic
// script.
const (
	firstLetter = 0x15ef
	firstArabic = 0x1c8e
	lastArabic  = 0x1d57
)

// arabicFirst moves the Arabic script before all others in a collation key,
// as CLDR's "[reorder Arab]" asks of Urdu and golang.org/x/text leaves undone.
func arabicFirst(key []byte) {
	for i := 0; i+1 < len(key); {
		// A weight has two bytes, or three marked by the high bit; a zero
		// ends the first level.
		if key[i]&0x80 != 0 {
			i += 3
			continue
		}
		p := int(key[i])<<8 | int(key[i+1])
		switch {
		case p == 0:
			return
		case p >= firstArabic && p <= lastArabic:
			p -= firstArabic - firstLetter
		case p >= firstLetter && p < firstArabic:
			p += lastArabic + 1 - firstArabic
		}
		key[i], key[i+1] = byte(p>>8), byte(p)
		i += 2
	}
}
