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
	"slices"
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
	Page    Page      // where there is more
	Revised time.Time // when any of this last changed
}

// Page is a page about the firm that is not its own.
type Page struct {
	Address string // absolute
	Label   string // what phones call it beside the firm's own website
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
	Website  // an absolute address
	WeChat   // the account's name
	WhatsApp // a number like Telephone's
)

// InNote reports whether a property must be told in the note too, since not
// every phone keeps it.
func (p Property) InNote() bool { return p == None || p == WeChat || p == WhatsApp }

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
		e.write(line)
	}
	c.Page.write(line, c.has(Website))
	line("NOTE", text(note))
	line("REV", c.Revised.UTC().Format(time.RFC3339))
	line("END", "VCARD")
}

// has reports whether the firm has anything under a property.
func (c Card) has(p Property) bool {
	return slices.ContainsFunc(c.Entries, func(e Entry) bool { return e.Property == p && e.Value != "" })
}

// write gives the lines of an entry. The names of accounts are given as iOS
// writes them and once more under a name of their own; a number on WhatsApp
// also as one to dial, since that is where the application looks for it.
func (e Entry) write(line func(property, value string)) {
	if e.Value == "" {
		return
	}
	switch e.Property {
	case Telephone:
		line("TEL;TYPE=WORK,VOICE", number(e.Value))
	case Email:
		line("EMAIL;TYPE=INTERNET", text(e.Value))
	case City:
		line("ADR;TYPE=WORK", ";;;"+text(e.Value)+";;;")
	case Website:
		line("URL", uri(e.Value))
	case WeChat:
		line("IMPP;X-SERVICE-TYPE=WeChat", "x-apple:"+url.PathEscape(e.Value))
		line("X-WECHAT", text(e.Value))
	case WhatsApp:
		line("TEL;TYPE=CELL", number(e.Value))
		line("IMPP;X-SERVICE-TYPE=WhatsApp", "x-apple:"+url.PathEscape(number(e.Value)))
		line("X-WHATSAPP", number(e.Value))
	}
}

// write gives the line of the page: the firm's website where it has none of
// its own, else a second one, which phones show under its label.
func (p Page) write(line func(property, value string), second bool) {
	if !second || p.Address == "" {
		line("URL", uri(p.Address))
		return
	}
	line("item1.URL", uri(p.Address))
	line("item1.X-ABLabel", text(p.Label))
}

// number returns a telephone number as a text value, without what stands
// between its digits.
func number(s string) string { return text(strings.NewReplacer("-", "", " ", "").Replace(s)) }
