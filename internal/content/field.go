package content

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"pavilion/internal/search"
	"pavilion/internal/vcard"
)

// Field is something that may be known of a firm, beside its name. The table
// of fields is the only place that names one: an editor's file, pages, search,
// contacts, open data and its schema are made of it.
type Field struct {
	Key    string         // in a firm's file and in open data; a column of the table of firms
	Kind   *Kind          // what may stand in it
	Label  *i18n.Message  // what pages call it
	Doc    string         // what it is, in the schema of open data
	Weight search.Weight  // of its words in search
	InRow  bool           // shown in the directory's row of the firm too
	VCard  vcard.Property // of the contact; None is told in its note
	Schema string         // property of the Organization in JSON-LD; none where empty
}

// fields is the table of fields, in the order in which pages show them.
var fields = []Field{
	{"stand", Bilingual, &i18n.Message{ID: "Stand", Description: "A firm's place at the fair", Other: "Stand"},
		"Its place at the fair.", search.Fact, true, vcard.None, ""},
	{"hall", Bilingual, &i18n.Message{ID: "Hall", Description: "The hall in which a firm's stand is", Other: "Hall"},
		"The hall in which its stand is.", search.Fact, true, vcard.None, ""},
	{"city", Bilingual, &i18n.Message{ID: "City", Description: "Where a firm is", Other: "City"},
		"Where it is.", search.Fact, false, vcard.City, "addressLocality"},
	{"website", Website, &i18n.Message{ID: "Website", Description: "A firm's website", Other: "Website"},
		"Its own website.", search.Alias, false, vcard.Website, "url"},
	{"email", Email, &i18n.Message{ID: "Email", Description: "A firm's e-mail address", Other: "E-mail"},
		"Its e-mail address.", search.Alias, false, vcard.Email, "email"},
	{"phone", Phone, &i18n.Message{ID: "Phone", Description: "A firm's telephone number", Other: "Telephone"},
		"Its telephone number.", search.Alias, false, vcard.Telephone, "telephone"},
	{"whatsapp", WhatsApp, &i18n.Message{ID: "WhatsAppNumber", Description: "A firm's number on WhatsApp", Other: "WhatsApp"},
		"Its number on WhatsApp.", search.Alias, false, vcard.WhatsApp, ""},
	{"wechat", Handle, &i18n.Message{ID: "WeChat", Description: "A firm's WeChat name", Other: "WeChat"},
		"The name of its account on WeChat.", search.Alias, false, vcard.WeChat, ""},
	{"founded", Founded, &i18n.Message{ID: "Founded", Description: "The year in which a firm was founded", Other: "Founded"},
		"The year in which it was founded.", search.Alias, false, vcard.None, "foundingDate"},
	{"services", BilingualList, &i18n.Message{ID: "Services", Description: "What a firm does", Other: "Services"},
		"What it does.", search.Fact, false, vcard.None, "knowsAbout"},
	{"products", BilingualList, &i18n.Message{ID: "Products", Description: "What a firm makes", Other: "Products"},
		"What it makes.", search.Fact, false, vcard.None, "knowsAbout"},
	{"topics", TopicList, &i18n.Message{ID: "Topics", Description: "The topics of the pavilion in which a firm works", Other: "Field"},
		"The topics in which it works, by id.", search.Fact, false, vcard.None, ""},
}
