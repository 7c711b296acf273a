package sheet

import (
	"strings"
	"unicode/utf8"
)

// dangerous begin a cell that a spreadsheet would reckon rather than show.
const dangerous = "=+-@＝＋－＠\t\r\n"

// Guard returns a cell of a table of text with an apostrophe before it where a
// spreadsheet would reckon rather than show it, or where it has one already.
// The same goes for what follows a semicolon, which in half of Europe parts
// cells. [Unguard] takes the apostrophes off.
func Guard(cell string) string {
	parts := strings.Split(cell, ";")
	for i, part := range parts {
		if r, _ := utf8.DecodeRuneInString(part); part != "" && strings.ContainsRune(dangerous+`'"`, r) {
			parts[i] = "'" + part
		}
	}
	return strings.Join(parts, ";")
}

// Unguard returns a cell without what [Guard] put there: an apostrophe before a
// sign that needs it. Other apostrophes were typed.
func Unguard(cell string) string {
	parts := strings.Split(cell, ";")
	for i, part := range parts {
		rest, ok := strings.CutPrefix(part, "'")
		if r, _ := utf8.DecodeRuneInString(rest); ok && rest != "" && strings.ContainsRune(dangerous+`'"`, r) {
			parts[i] = rest
		}
	}
	return strings.Join(parts, ";")
}
