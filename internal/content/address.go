package content

import (
	"fmt"
	"net/mail"
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// parse takes an address in any script and keeps it as it is sent, in ASCII.
func (a *Address) parse(s string) (what, fix string) {
	scheme, _, _ := strings.Cut(s, ":")
	var word string
	switch strings.ToLower(scheme) {
	case "https":
		word, what, fix = parseWebsite(s)
	case "mailto":
		word, what, fix = parseEmail(s)
	default:
		return fmt.Sprintf("the address %q is neither https: nor mailto:", excerpt(s)), "write it with one of these"
	}
	*a = Address(word)
	return what, fix
}

// notAddress are the characters that no address holds as they are.
const notAddress = "\"<>\\^`{|}"

// website is an address on the web: its host, its port, and the rest.
var website = regexp.MustCompile(`^(?i:https)://([^/?#:@]*)(:[0-9]+)?([/?#].*)?$`)

func parseWebsite(s string) (word, what, fix string) {
	m := website.FindStringSubmatch(s)
	switch {
	case len(s) < 8 || !strings.EqualFold(s[:8], "https://"):
		return s, fmt.Sprintf("the address %q does not begin with https://", excerpt(s)), "write it as https://example.pk/"
	case m == nil || m[1] == "":
		return s, fmt.Sprintf("the address %q has no host", excerpt(s)), "write it as https://example.pk/"
	}
	host, what, fix := asciiHost(m[1])
	if what != "" {
		return s, what, fix
	}
	word = "https://" + host + m[2] + encodeLetters(m[3])
	if _, err := url.Parse(word); err != nil || strings.ContainsFunc(word, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(notAddress, r) }) {
		return s, fmt.Sprintf("%q is no address", excerpt(s)), "copy it from the browser, spaces and signs as %XX"
	}
	return word, "", ""
}

// parseEmail takes an address with or without its scheme.
func parseEmail(s string) (word, what, fix string) {
	bare := s
	if scheme, rest, ok := strings.Cut(s, ":"); ok && strings.EqualFold(scheme, "mailto") {
		bare = rest
	}
	name, host, _ := strings.Cut(bare, "@")
	if !isASCII(name) && host != "" {
		return s, fmt.Sprintf("letters before the @ of %q to which many mail programs cannot write", excerpt(s)), "name an address of Latin letters"
	}
	ascii, what, fix := asciiHost(host)
	if what != "" && !isASCII(host) {
		return s, what, fix
	}
	sent := name + "@" + ascii
	at, err := mail.ParseAddress(sent)
	if what != "" || err != nil || at.Address != sent || strings.ContainsFunc(sent, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("?%&"+notAddress, r) }) {
		return s, fmt.Sprintf("%q is no e-mail address", excerpt(s)), "write it as name@example.pk"
	}
	return "mailto:" + sent, "", ""
}

// phoneForm is a global number (RFC 3966), hyphens parting it as it is read.
var phoneForm = regexp.MustCompile(`^\+[1-9](-?[0-9]){6,14}$`)

// trunkZero matches a number with the 0 that is dialled before it within its
// country, which most countries leave out when called from others; keptZero
// those of Italy, San Marino and three countries of Africa, where it is part of
// the number; lineRange one with the last digit of another line behind.
var (
	trunkZero = regexp.MustCompile(`^\+(?:[0-9]{1,3}-|92)0`)
	keptZero  = regexp.MustCompile(`^\+(?:39|378|225|241|242)-`)
	lineRange = regexp.MustCompile(`-[0-9]$`)
)

// parsePhone takes a number with or without its scheme, parted by spaces or
// by hyphens.
func parsePhone(s string) (word, what, fix string) {
	number := s
	if scheme, rest, ok := strings.Cut(s, ":"); ok && strings.EqualFold(scheme, "tel") {
		number = strings.TrimLeft(rest, " ")
	}
	number = strings.ReplaceAll(number, " ", "-")
	switch {
	case !phoneForm.MatchString(number):
		return s, fmt.Sprintf("%q is no telephone number", excerpt(s)), "write one number with the code of the country, digits, spaces and hyphens alone, as +92 51 1234567"
	case trunkZero.MatchString(number) && !keptZero.MatchString(number):
		return s, fmt.Sprintf("a 0 after the code of the country in %q, which is dialled only within it", excerpt(s)), "leave it out, as in +92 51 1234567"
	case lineRange.MatchString(number):
		return s, fmt.Sprintf("several lines in one, %q", excerpt(s)), "write one number, as +92 51 1234567"
	}
	return "tel:" + number, "", ""
}

// Written returns the address as people write it: a website without its
// scheme, a mail address or a telephone number by itself, letters of other
// scripts than Latin as themselves.
func (a Address) Written() string {
	bare := a.Bare()
	name, host, isMail := strings.Cut(bare, "@")
	switch {
	case strings.HasPrefix(string(a), "mailto:") && isMail:
		return name + "@" + writtenHost(host)
	case strings.HasPrefix(string(a), "https://"):
		end := strings.IndexAny(bare, ":/?#")
		if end < 0 {
			end = len(bare)
		}
		return writtenHost(bare[:end]) + decodeLetters(bare[end:])
	}
	return bare
}

// Bare returns the address without its scheme, in ASCII, for machines.
func (a Address) Bare() string {
	_, bare, ok := strings.Cut(string(a), ":")
	if !ok {
		return string(a)
	}
	return strings.TrimSuffix(strings.TrimPrefix(bare, "//"), "/")
}

// isLetter reports whether r is part of a word in another script than ours.
func isLetter(r rune) bool {
	return r > unicode.MaxASCII && r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r))
}

// encodeLetters returns part of an address with letters as it sends them: %D8%A7.
func encodeLetters(s string) string {
	var b strings.Builder
	for _, r := range s {
		if !isLetter(r) {
			b.WriteRune(r)
			continue
		}
		for _, c := range []byte(string(r)) {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// encoded is a run of bytes as an address sends them.
var encoded = regexp.MustCompile(`(?:%[0-9A-Fa-f]{2})+`)

// decodeLetters returns part of an address with letters as themselves, and
// everything else as it is sent.
func decodeLetters(s string) string {
	return encoded.ReplaceAllStringFunc(s, func(run string) string {
		bytes, _ := url.PathUnescape(run)
		var b strings.Builder
		for i, r := range bytes {
			_, size := utf8.DecodeRuneInString(bytes[i:])
			if isLetter(r) {
				b.WriteRune(r)
			} else {
				b.WriteString(run[3*i : 3*(i+size)])
			}
		}
		return b.String()
	})
}
