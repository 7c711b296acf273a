package content

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"
)

// saveAsUTF8 is what to do about a file in another encoding.
const saveAsUTF8 = "save it as UTF-8: in Notepad choose File, Save as, and beside Encoding UTF-8"

// decode returns what a file holds, without the byte order mark with which
// editors on Windows begin a file. It reports false, and notes why, where the
// file is not UTF-8.
func (l *loader) decode(name string, data []byte) (text string, ok bool) {
	if IsUTF16(data) {
		l.faultIn(name, "the file is in UTF-16, which Notepad calls Unicode", saveAsUTF8)
		return "", false
	}
	text = string(bytes.TrimPrefix(data, []byte("\ufeff")))
	at, garbled := Misencoded(text)
	what, fix := "here the file is not UTF-8", saveAsUTF8
	if garbled {
		what, fix = "Urdu that a program opened in another encoding, and saved so", "take the file from where it is still right, and open it as UTF-8"
	}
	if at < 0 {
		return text, true
	}
	start := strings.LastIndexByte(text[:at], '\n') + 1
	l.faultAt(&source{name: name}, 1+strings.Count(text[:at], "\n"), 1+runes(text[start:at]), what, fix)
	return "", false
}

// Misencoded returns where a text is not UTF-8 or, garbled, where it has Urdu
// that was taken for another encoding; -1 where neither is.
func Misencoded(text string) (at int, garbled bool) {
	if at := invalidUTF8(text); at >= 0 {
		return at, false
	}
	if strings.IndexByte(text, garbledUrduByte) < 0 { // as nearly always
		return -1, false
	}
	if found := garbledUrdu.FindStringIndex(text); found != nil {
		return found[0], true
	}
	return -1, false
}

// garbledUrdu is Urdu in UTF-8 whose bytes were read as letters of Windows’
// encoding for the West: Ø§Ø±Ø¯Ùˆ.
var garbledUrdu = regexp.MustCompile(`(?:[ØÙÚÛ][^\x00-\x7f]){3}`)

// garbledUrduByte begins, in UTF-8, each letter of those with which garbledUrdu
// begins.
const garbledUrduByte = 0xc3

// invalidUTF8 returns the first byte of s that is not UTF-8, or -1.
func invalidUTF8(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, r := range s {
		if r != utf8.RuneError {
			continue
		}
		if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
			return i
		}
	}
	return -1
}

// IsUTF16 reports whether data begins as a file in UTF-16 does: with a byte
// order mark, or with half a character of two bytes that is none in UTF-8.
func IsUTF16(data []byte) bool {
	if len(data) < 2 {
		return false
	}
	mark := data[0] == 0xff && data[1] == 0xfe || data[0] == 0xfe && data[1] == 0xff
	return mark || (data[0] == 0) != (data[1] == 0)
}
