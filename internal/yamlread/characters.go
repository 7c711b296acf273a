package yamlread

import "unicode/utf8"

// plainCharacters reports whether a text is valid UTF-8 of characters that mean
// nothing in YAML but themselves: no tabs, no breaks of lines but line feeds, no
// byte order marks, nothing invisible of ASCII and Latin-1, and none beyond
// U+FFFF.
func plainCharacters(text string) bool {
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' || c == 0x7f {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if size == 1 || r < 0xa0 || r == '\u2028' || r == '\u2029' || r == '\ufeff' || r > 0xfffd {
			return false
		}
		i += size
	}
	return true
}
