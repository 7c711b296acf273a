package sheet

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/nyaruka/phonenumbers"

	"pavilion/internal/content"
)

// Numbers as spreadsheets keep large ones, two numbers in a cell, and the
// address by which WhatsApp opens a conversation.
var (
	power     = regexp.MustCompile(`^([0-9])(?:[.,]([0-9]+))?[Ee]\+?([0-9]{1,2})$`) // of ten, as spreadsheets write large numbers
	wholeTail = regexp.MustCompile(`^([0-9]+)[.,]0+$`)
	several   = regexp.MustCompile(`[0-9][0-9 ()-]{5,}(?:[/,;|،؛&\n]| or | یا | and )\s*[+(]?[0-9][0-9 ()-]{5,}`)
	whatsApp  = regexp.MustCompile(`^(?i:https?://)?(?i:wa\.me|api\.whatsapp\.com/send\?phone=)/?\+?([0-9]+)`)
)

// plainNumber returns the digits of a number that a spreadsheet keeps as such;
// lost says that some are gone.
func plainNumber(s string) (digits string, lost bool) {
	if m := wholeTail.FindStringSubmatch(s); m != nil {
		return m[1], false
	}
	m := power.FindStringSubmatch(s)
	if m == nil {
		return s, false
	}
	places, _ := strconv.Atoi(m[3])
	if len(m[2]) < places-2 { // a number rarely ends in three zeros
		return s, true
	}
	return m[1] + m[2] + strings.Repeat("0", max(0, places-len(m[2]))), false
}

// telephone returns a number as the content holds it. One without the code of
// a country is read as of home.
func telephone(kind *content.Kind, home, s string) (number, what, fix string) {
	if m := whatsApp.FindStringSubmatch(s); m != nil {
		s = "+" + m[1]
	}
	s = strings.TrimLeft(s, "'‘’ ")
	s, lost := plainNumber(s)
	switch {
	case lost:
		return s, fmt.Sprintf("%q, of which the spreadsheet kept the first digits alone", excerpt(s)), "format the column as text, and type the number again"
	case several.MatchString(s):
		return s, fmt.Sprintf("several numbers, %q", excerpt(s)), "keep one"
	}
	bare := strings.TrimSpace(strings.TrimPrefix(s, "tel:"))
	if _, what, _ := kind.Parse(bare); what == "" {
		return parted(bare), "", ""
	}
	if home == "" && !strings.HasPrefix(bare, "+") {
		return s, fmt.Sprintf("%q, a number without the code of its country", excerpt(s)), `write it as +92 51 1234567, or the country of all under the key "country" in site.yaml`
	}
	read, err := phonenumbers.Parse(bare, home)
	switch {
	case err != nil || !phonenumbers.IsValidNumber(read):
		return s, fmt.Sprintf("%q is no telephone number", excerpt(s)), "look it up again, and write it as +92 51 1234567"
	case read.GetExtension() != "":
		return s, fmt.Sprintf("an extension in %q", excerpt(s)), "write the number alone"
	}
	return phonenumbers.Format(read, phonenumbers.INTERNATIONAL), "", ""
}

// parted returns a number of digits alone with spaces where it is parted.
func parted(number string) string {
	if strings.ContainsAny(number, " -") {
		return number
	}
	read, err := phonenumbers.Parse(number, "")
	if err != nil || !phonenumbers.IsValidNumber(read) {
		return number
	}
	return phonenumbers.Format(read, phonenumbers.INTERNATIONAL)
}
