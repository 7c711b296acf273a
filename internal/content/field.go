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
	Filter *Filter        // how a directory of many pages lists firms by it; nil where it does not
}

// Filter lists the firms that have a value in a field.
type Filter struct {
	Path  string        // the first step of the addresses of its pages; never to be changed
	Title *i18n.Message // what these firms are called, given the {{.Value}}
	Named bool          // the title has a value with the field's label: "Hall 3"
}

// fields is the table of fields, in the order in which pages show them.
var fields = []Field{
	{"stand", Bilingual, &i18n.Message{ID: "Stand", Description: "A firm's place at the fair", Other: "Stand"},
		"Its place at the fair.", search.Fact, true, vcard.None, "", nil},
	{"hall", Bilingual, &i18n.Message{ID: "Hall", Description: "The hall in which a firm's stand is", Other: "Hall"},
		"The hall in which its stand is.", search.Fact, true, vcard.None, "",
		&Filter{"halls", &i18n.Message{ID: "FirmsInHall", Description: "Title of a page that lists the firms in a hall, which is called {{.Value}}", Other: "Firms in {{.Value}}"}, true}},
	{"city", Bilingual, &i18n.Message{ID: "City", Description: "Where a firm is", Other: "City"},
		"Where it is.", search.Fact, false, vcard.City, "addressLocality",
		&Filter{"cities", &i18n.Message{ID: "FirmsFromCity", Description: "Title of a page that lists the firms that are at home in the city {{.Value}}", Other: "Firms from {{.Value}}"}, false}},
	{"website", Website, &i18n.Message{ID: "Website", Description: "A firm's website", Other: "Website"},
		"Its own website.", search.Alias, false, vcard.Website, "url", nil},
	{"email", Email, &i18n.Message{ID: "Email", Description: "A firm's e-mail address", Other: "E-mail"},
		"Its e-mail address.", search.Alias, false, vcard.Email, "email", nil},
	{"phone", Phone, &i18n.Message{ID: "Phone", Description: "A firm's telephone number", Other: "Telephone"},
		"Its telephone number.", search.Alias, false, vcard.Telephone, "telephone", nil},
	{"whatsapp", WhatsApp, &i18n.Message{ID: "WhatsAppNumber", Description: "A firm's number on WhatsApp", Other: "WhatsApp"},
		"Its number on WhatsApp.", search.Alias, false, vcard.WhatsApp, "", nil},
	{"wechat", Handle, &i18n.Message{ID: "WeChat", Description: "A firm's WeChat name", Other: "WeChat"},
		"The name of its account on WeChat.", search.Alias, false, vcard.WeChat, "", nil},
	{"founded", Founded, &i18n.Message{ID: "Founded", Description: "The year in which a firm was founded", Other: "Founded"},
		"The year in which it was founded.", search.Alias, false, vcard.None, "foundingDate", nil},
	{"services", BilingualList, &i18n.Message{ID: "Services", Description: "What a firm does", Other: "Services"},
		"What it does.", search.Fact, false, vcard.None, "knowsAbout", nil},
	{"products", BilingualList, &i18n.Message{ID: "Products", Description: "What a firm makes", Other: "Products"},
		"What it makes.", search.Fact, false, vcard.None, "knowsAbout", nil},
	{"topics", TopicList, &i18n.Message{ID: "Topics", Description: "The topics of the pavilion in which a firm works", Other: "Field"},
		"The topics in which it works, by id.", search.Fact, false, vcard.None, "",
		&Filter{"topics", &i18n.Message{ID: "FirmsOfTopic", Description: "Title of a page that lists the firms that work in the field {{.Value}}", Other: "Firms in the field of {{.Value}}"}, false}},
}

// FilteredBy returns the field by whose values firms are listed at addresses
// that begin with a path, or nil.
func (lib *Library) FilteredBy(path string) *Field {
	return find(lib.Fields, func(f *Field) bool { return f.Filter != nil && f.Filter.Path == path })
}
