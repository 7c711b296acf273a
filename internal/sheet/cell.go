package sheet

import (
	"fmt"
	"regexp"
	"strings"
)

// typed returns what somebody typed into the column of a row, "" where that is
// nothing.
func (r *reading) typed(row *row, c column) (s string, at int) {
	at, ok := r.places[c.name()]
	if !ok {
		return "", -1
	}
	s = strings.TrimSpace(row.at(at).text)
	if strings.HasPrefix(s, "#") && sheetError.MatchString(s) {
		r.fault(r.table.place(*row, at), s+", an error of the spreadsheet", "mend the formula, or write the value itself")
		return "", at
	}
	if c.key != "name" && nothing.MatchString(s) {
		r.note(r.table.place(*row, at), "nothing", fmt.Sprintf("%q taken as an empty cell", s))
		return "", at
	}
	return strings.ReplaceAll(s, "\r\n", "\n"), at
}

// nothing is what people write where there is nothing to write, or not yet.
var nothing = regexp.MustCompile(`^(?i:[-–—_.?]+|n/a|n\.a\.|nil|none|null|tb[acd]|ندارد|۔+)$`)

// sheetError is what a formula shows that went wrong.
var sheetError = regexp.MustCompile(`^#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|ERROR!|GETTING_DATA|BLOCKED!|FIELD!|UNKNOWN!)$`)

// shown is typed for texts, of which a spreadsheet may have made a number or a
// date.
func (r *reading) shown(row *row, c column) (s string, at int) {
	s, at = r.typed(row, c)
	if s == "" || !sheetNumber.MatchString(s) {
		return s, at
	}
	shown := strings.TrimSpace(row.at(at).shown)
	switch {
	case shown == s:
	case sheetNumber.MatchString(shown):
		return shown, at
	default:
		r.fault(r.table.place(*row, at), fmt.Sprintf("the spreadsheet has made %q of what was typed", shown), "format the cell as text, and type it again")
		return "", at
	}
	if digits, lost := plainNumber(s); !lost {
		return digits, at
	}
	return s, at
}

// sheetNumber is a number as spreadsheets keep it.
var sheetNumber = regexp.MustCompile(`^-?[0-9]+(?:[.,][0-9]+)?(?:[Ee][+-]?[0-9]+)?$`)
