package vcard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escapes is how RFC 2426 has a text hold the characters that mean something
// to it, and its line breaks.
var escapes = strings.NewReplacer(
	`\`, `\\`, ",", `\,`, ";", `\;`,
	"\r\n", `\n`, "\r", `\n`, "\n", `\n`,
)

// text returns s as a text value. Control characters, which a text cannot
// hold, are left out.
func text(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' {
			return -1
		}
		return r
	}, escapes.Replace(strings.ToValidUTF8(s, "\uFFFD")))
}

// uri returns s as a URI value, which is not escaped. White space and control
// characters, which no address holds, are left out.
func uri(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// width is how many octets a line may have, its end not counted.
const width = 75

// fold appends a line, broken where it is too wide; what follows a break is
// indented by a space, which a reader takes out again.
func fold(b *strings.Builder, line string) {
	for room := width; len(line) > room; room = width - 1 {
		n := cut(line, room)
		b.WriteString(line[:n] + "\r\n ")
		line = line[n:]
	}
	b.WriteString(line + "\r\n")
}

// cut returns where to break a line that has more than room octets: before a
// letter, not within it, nor between it and its marks unless they alone fill
// the room.
func cut(line string, room int) int {
	n := room
	for !utf8.RuneStart(line[n]) {
		n--
	}
	whole := n
	for n > 0 {
		r, _ := utf8.DecodeRuneInString(line[n:])
		if !unicode.In(r, unicode.M, unicode.Join_Control) {
			return n
		}
		_, size := utf8.DecodeLastRuneInString(line[:n])
		n -= size
	}
	return whole
}
