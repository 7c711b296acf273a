// Package vcard writes firms as contacts that phones take in.
//
// It writes version 3.0 (RFC 2426), which iOS, Android and Outlook read and
// which iOS and Google write themselves; of version 4.0 they read parts, and
// 2.1 has no UTF-8. A file is served as text/vcard; charset=utf-8: version 3.0
// names its characters there and nowhere else.
package vcard

import (
	"io"
	"net/url"
	"strings"
	"time"

	"pavilion/internal/lang"
)

// Card is one firm. Only the name, the UID and the time of revision must be
// there; what is empty is left out.
type Card struct {
	UID     string    // the same for ever and in both languages, such as the neutral permalink
	Lang    lang.Lang // the language in which the contact is filed
	Name    lang.Text
	Entries []Entry
	Note    string
	URL     string    // an absolute address at which there is more
	Revised time.Time // when any of this last changed
}

// Entry is what a firm has under a property.
type Entry struct {
	Property Property
	Value    string
}

// Property is a property of a contact by which phones act, such as to dial.
type Property uint8

// The properties. What has none of these is told in the note.
const (
	None      Property = iota
	Telephone          // a global number, hyphens and spaces between its digits
	Email
	City
	Website // an absolute address
	WeChat  // the account's name
)

// Encode writes the cards one after another. Whatever stands in them, each
// gives one well-formed contact.
func Encode(w io.Writer, cards ...Card) error {
	var b strings.Builder
	for _, c := range cards {
		c.write(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// write appends the card.
//
// A firm has no family name, so N is empty, as in the contacts that phones
// write of firms; X-ABShowAs has iOS file it under ORG. The name in the other
// language is a nickname, by which phones find it too, and heads the note,
// which every one of them shows.
func (c Card) write(b *strings.Builder) {
	name, other := text(c.Name.In(c.Lang)), text(c.Name.In(c.Lang.Other()))
	note := c.Name.In(c.Lang.Other())
	if c.Note != "" {
		note += "\n" + c.Note
	}
	line := func(property, value string) {
		if value != "" {
			fold(b, property+":"+value)
		}
	}
	line("BEGIN", "VCARD")
	line("VERSION", "3.0")
	line("UID", text(c.UID))
	line("FN", name)
	line("N", ";;;;")
	line("NICKNAME", other)
	line("ORG", name)
	line("X-ABShowAs", "COMPANY")
	for _, e := range c.Entries {
		line(e.Property.name(), e.Property.value(e.Value))
	}
	line("URL", uri(c.URL))
	line("NOTE", text(note))
	line("REV", c.Revised.UTC().Format(time.RFC3339))
	line("END", "VCARD")
}

// name returns the property as RFC 2426 and phones call it.
func (p Property) name() string {
	return [...]string{
		None:      "X-ABLABEL",
		Telephone: "TEL;TYPE=WORK,VOICE",
		Email:     "EMAIL;TYPE=INTERNET",
		City:      "ADR;TYPE=WORK",
		Website:   "URL",
		WeChat:    "IMPP;X-SERVICE-TYPE=WeChat",
	}[p]
}

// value returns a value as the property has it; nothing where it is empty.
func (p Property) value(v string) string {
	switch {
	case v == "" || p == None:
		return ""
	case p == Telephone:
		return text(strings.NewReplacer("-", "", " ", "").Replace(v))
	case p == City:
		return ";;;" + text(v) + ";;;"
	case p == Website:
		return uri(v)
	case p == WeChat:
		return "x-apple:" + url.PathEscape(v)
	}
	return text(v)
}
