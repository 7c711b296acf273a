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
	Note    string
	URL     string // an absolute address
	Phone   string // as it is dialled: +92511234567
	Email   string
	City    string
	WeChat  string    // the account's name
	Revised time.Time // when any of this last changed
}

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
	line("TEL;TYPE=WORK,VOICE", text(c.Phone))
	line("EMAIL;TYPE=INTERNET", text(c.Email))
	if c.City != "" {
		line("ADR;TYPE=WORK", ";;;"+text(c.City)+";;;")
	}
	if c.WeChat != "" {
		line("IMPP;X-SERVICE-TYPE=WeChat", "x-apple:"+url.PathEscape(c.WeChat))
	}
	line("URL", uri(c.URL))
	line("NOTE", text(note))
	line("REV", c.Revised.UTC().Format(time.RFC3339))
	line("END", "VCARD")
}
