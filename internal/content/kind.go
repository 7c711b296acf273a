package content

import (
	"fmt"
	"regexp"
	"strings"

	"pavilion/internal/lang"
)

// Kind is what may stand in a field. Its values are texts in both languages,
// topics, or a word that is the same in both: an address, a number, a name.
type Kind struct {
	Texts  bool // texts in both languages
	Topics bool // ids of topics
	List   bool // several
	Number bool // a word of digits, a number in open data

	Pattern string // of the word, in open data (ECMA-262)

	// parse returns the word in its lasting form, or what is wrong with s and
	// what to do.
	parse func(s string) (word, what, fix string)
	// href returns the address to which a word leads; nil where it leads to
	// none.
	href func(word string) string
	// written returns a word as people write it, and bare as machines do; nil
	// where it is as it stands.
	written, bare func(word string) string
}

// The kinds.
var (
	Bilingual     = &Kind{Texts: true}
	BilingualList = &Kind{Texts: true, List: true}
	TopicList     = &Kind{Topics: true, List: true}
	Website       = &Kind{Pattern: `^https://`, parse: parseWebsite, href: same, written: writtenAddress, bare: bareAddress}
	Email         = &Kind{Pattern: `^mailto:[^@ ]+@[^@ ]+$`, parse: parseEmail, href: same, written: writtenAddress, bare: bareAddress}
	Phone         = &Kind{Pattern: `^tel:\+[0-9-]+$`, parse: parsePhone, href: same, written: writtenAddress, bare: bareAddress}
	WhatsApp      = &Kind{Pattern: `^tel:\+[0-9-]+$`, parse: parsePhone, href: whatsAppAddress, written: writtenAddress, bare: bareAddress}
	Handle        = &Kind{parse: parseHandle}
	Founded       = &Kind{Number: true, parse: parseFounded}
)

func same(word string) string { return word }

func writtenAddress(word string) string { return Address(word).Written() }

func bareAddress(word string) string { return Address(word).Bare() }

// whatsAppAddress is where WhatsApp opens a conversation with a number.
func whatsAppAddress(word string) string {
	return "https://wa.me/" + strings.NewReplacer("tel:+", "", "-", "").Replace(word)
}

// handleForm is the name of an account, or a number by which one is found.
var handleForm = regexp.MustCompile(`^[A-Za-z0-9+][A-Za-z0-9._-]{1,39}$`)

func parseHandle(s string) (word, what, fix string) {
	if !handleForm.MatchString(s) {
		return s, fmt.Sprintf("%q is no name of an account", excerpt(s)), "write the name alone, in Latin letters and digits, as the application shows it"
	}
	return s, "", ""
}

func parseFounded(s string) (word, what, fix string) {
	var y Year
	what, fix = y.parse(s)
	return s, what, fix
}

// Parse returns the word that s is in its lasting form, or what is wrong with
// it and what to do. A kind without words of its own takes s as it is.
func (k *Kind) Parse(s string) (word, what, fix string) {
	if k.parse == nil {
		return s, "", ""
	}
	return k.parse(s)
}

// Value is what a firm has in a field.
type Value struct {
	Field   *Field
	Texts   []lang.Text // of a kind with texts, and the names of topics
	IDs     []ID        // of topics
	Word    string      // of the other kinds
	Sources []ID
}

// Line is one line of a value as a reader sees it.
type Line struct {
	Text    string
	Bare    string // the same for machines: an address in ASCII, without its scheme
	Neutral bool   // the same in both languages, and read from left to right
	Href    string // the address to which it leads; none if empty
}

// In returns the value for readers of l, a line each.
func (v *Value) In(l lang.Lang) []Line {
	if v.Word == "" {
		var lines []Line
		for _, t := range v.Texts {
			lines = append(lines, Line{Text: t.In(l), Bare: t.In(l)})
		}
		return lines
	}
	line := Line{Text: v.Word, Bare: v.Word, Neutral: true}
	if v.Field.Kind.written != nil {
		line.Text, line.Bare = v.Field.Kind.written(v.Word), v.Field.Kind.bare(v.Word)
	}
	if v.Field.Kind.href != nil {
		line.Href = v.Field.Kind.href(v.Word)
	}
	return []Line{line}
}

// Value returns what the firm has in the field of a key, or nil.
func (f *Firm) Value(key string) *Value {
	return find(f.Values, func(v *Value) bool { return v.Field.Key == key })
}
