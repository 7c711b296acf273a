package content

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

// isHost reports whether a host is named as those in the public tree of names
// are.
func isHost(name string) bool {
	labels := 0
	last := ""
	for last = range strings.SplitSeq(name, ".") {
		if !isLabel(last) {
			return false
		}
		labels++
	}
	return labels > 1 && len(last) > 1 && signOf[last[0]]&smallLetter != 0
}

// isLabel reports whether a part of a host's name has letters, digits and, within,
// hyphens.
func isLabel(s string) bool {
	for i := range len(s) {
		if signOf[s[i]]&(smallLetter|asciiDigit) == 0 && (s[i] != '-' || i == 0 || i == len(s)-1) {
			return false
		}
	}
	return s != ""
}

// internationalized reads names of hosts in any script, as browsers do (UTS 46).
var internationalized = idna.New(idna.MapForLookup(), idna.BidiRule(), idna.ValidateLabels(true), idna.CheckHyphens(true),
	idna.CheckJoiners(true), idna.StrictDomainName(true), idna.VerifyDNSLength(true), idna.Transitional(false))

// asciiHost returns the name of a host as it is sent: in small letters, those
// of other scripts as xn--. What no host is called, and what might be taken for
// another's name, it refuses.
func asciiHost(host string) (ascii, what, fix string) {
	ascii = strings.ToLower(host)
	if !isASCII(host) || slices.ContainsFunc(strings.Split(ascii, "."), isEncoded) {
		var err error
		if ascii, err = internationalized.ToASCII(host); err != nil {
			return "", fmt.Sprintf("no host can have the name %q", excerpt(host)), "copy the address from the browser"
		}
	}
	if !isHost(ascii) || len(ascii) > 253 {
		return "", fmt.Sprintf("no host has the name %q", excerpt(host)), "write it as example.pk"
	}
	if !isASCII(host) && writtenHost(ascii) != unicodeHost(ascii) {
		return "", fmt.Sprintf("the name %q might be taken for another, by its scripts or letters", excerpt(host)),
			"write it as xn--, as it stands in the browser"
	}
	return ascii, "", ""
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII })
}

// isEncoded reports whether a label of a host's name is one of another script
// in ASCII.
func isEncoded(label string) bool { return strings.HasPrefix(label, "xn--") }

// unicodeHost returns the name of a host in its own script.
func unicodeHost(ascii string) string {
	host, err := internationalized.ToUnicode(ascii)
	if err != nil {
		return ascii
	}
	return host
}

// writtenHost returns the name of a host as people write it. A part that might
// be taken for another name stays in ASCII, as in browsers.
func writtenHost(ascii string) string {
	if !strings.Contains(ascii, "xn--") {
		return ascii
	}
	written, sent := strings.Split(unicodeHost(ascii), "."), strings.Split(ascii, ".")
	if len(written) != len(sent) {
		return ascii
	}
	top := scriptsOf(written[len(written)-1])
	for i, label := range written {
		if isEncoded(sent[i]) && !tellable(label, top) {
			written[i] = sent[i]
		}
	}
	return strings.Join(written, ".")
}

// scripts are those of living languages, in which names may be written.
var scripts = strings.Fields("Arabic Armenian Bengali Bopomofo Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul " +
	"Hebrew Hiragana Kannada Katakana Khmer Lao Latin Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan")

// together are the scripts that one language writes together, Latin with them.
var together = [][]string{
	{"Latin", "Han", "Hiragana", "Katakana"}, {"Latin", "Han", "Bopomofo"}, {"Latin", "Han", "Hangul"},
}

// latinTwins are letters of other scripts that look like Latin ones.
var latinTwins = map[string]string{
	"Cyrillic": "асԁеһіјӏорԛѕԝхуъҽпгѵѡ",
	"Greek":    "αικνρυωηοτ",
	"Armenian": "ագզէլհյոսցօքֆ",
}

// tellable reports whether a part of a host's name can be told from others by
// sight: its letters are of one script, or of those written together, its
// digits of one kind, and not all of it looks Latin under a top level that is
// of another script than it.
func tellable(label string, top []string) bool {
	var zeros []rune // the zero of each kind of digit
	for _, r := range label {
		switch {
		case unicode.IsDigit(r):
			if zero := zeroOf(r); !slices.Contains(zeros, zero) {
				zeros = append(zeros, zero)
			}
		case r != '-' && !unicode.IsLetter(r) && !unicode.IsMark(r), // ☃
			unicode.Is(unicode.Latin, r) && r >= 0x250 && (r < 0x1e00 || r > 0x1eff): // ɡ
			return false
		}
	}
	used := scriptsOf(label)
	switch {
	case len(zeros) > 1 || slices.Contains(used, ""):
		return false
	case len(used) > 1:
		return slices.ContainsFunc(together, func(all []string) bool {
			return !slices.ContainsFunc(used, func(s string) bool { return !slices.Contains(all, s) })
		})
	case len(used) == 1 && latinTwins[used[0]] != "" && !slices.Equal(used, top):
		return strings.ContainsFunc(label, func(r rune) bool {
			return unicode.IsLetter(r) && !strings.ContainsRune(latinTwins[used[0]], r)
		})
	}
	return true
}

// scriptsOf returns the scripts of the letters of s, "" for any that is not
// among scripts.
func scriptsOf(s string) (used []string) {
	for _, r := range s {
		if !unicode.IsLetter(r) || unicode.Is(unicode.Common, r) {
			continue
		}
		i := slices.IndexFunc(scripts, func(name string) bool { return unicode.Is(unicode.Scripts[name], r) })
		name := ""
		if i >= 0 {
			name = scripts[i]
		}
		if !slices.Contains(used, name) {
			used = append(used, name)
		}
	}
	return used
}

// zeroOf returns the digit 0 of the kind of a digit.
func zeroOf(digit rune) rune {
	for unicode.IsDigit(digit-1) && digit%16 != 0 && digit%16 != 6 {
		digit--
	}
	return digit
}
