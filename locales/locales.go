// Package locales holds the words of the interface in both languages.
//
// # A new word
//
// Declare it in templates/messages.go, with its English and a description that
// tells a translator where it stands. A variable is written {{.Name}} and
// nothing else; a message about a number has One and Other, and says the
// number as {{.PluralCount}}. Then:
//
//	go generate ./locales
//
// rewrites active.en.toml, and lists in translate.ur.toml each word that
// has no Urdu, or whose English or description is no longer what its Urdu was
// written for (that Urdu is taken out of active.ur.toml; git still has it).
//
// # Its Urdu
//
// Move each table from translate.ur.toml to active.ur.toml, write Urdu in place
// of the English there, delete translate.ur.toml, and run go generate again.
// In a table, description and hash belong to the tools: leave them. To mend an
// Urdu wording, change it in active.ur.toml. If its English changes at the same
// time, delete the hash line first: words without one are taken as written for
// the present English.
//
// # Words that agree
//
// agreed.txt records which words say the same in both languages, and go
// generate keeps it. When one language of a word is changed on its own, pavilion
// check warns of it. If the other still says the same, delete the word's line of
// agreed.txt and run go generate again.
//
// [Check] finds what is missing or wrong, so that a site is made only of whole
// catalogues, and a word is then a string.
package locales

//go:generate go tool goi18n extract -outdir . ../templates ../internal/content ../internal/sheet
//go:generate go tool goi18n merge -outdir . active.en.toml active.ur.toml
//go:generate go test . -run TestRecordCommitted -update

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"

	"pavilion/internal/format"
	"pavilion/internal/lang"
)

//go:embed *.toml agreed.txt
var files embed.FS

// Words holds the interface's words in one language.
type Words struct {
	lang      lang.Lang
	plain     map[string]string // by id: messages with no plural and no variable
	localizer *i18n.Localizer
	parser    template.Parser
}

var both = sync.OnceValue(func() [len(lang.All)]*Words { return load(files) })

// In returns the words in l. They may be used by many goroutines at once. It
// panics if the catalogues cannot be read, which [Check] reports.
func In(l lang.Lang) *Words { return both()[l] }

// load reads both catalogues, which check has found readable.
func load(fsys fs.FS) (words [len(lang.All)]*Words) {
	bundle := i18n.NewBundle(lang.English.Tag())
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	for _, l := range lang.All {
		read, err := bundle.LoadMessageFileFS(fsys, file(l))
		if err != nil {
			panic(fmt.Sprintf("locales: %s: %v", file(l), err))
		}
		words[l] = &Words{lang: l, plain: plain(read.Messages), parser: &template.TextParser{Option: "missingkey=error"}}
	}
	for _, l := range lang.All {
		words[l].localizer = i18n.NewLocalizer(bundle, l.String())
	}
	return words
}

// plain returns those of the messages that are a string whatever is asked.
func plain(messages []*i18n.Message) map[string]string {
	words := map[string]string{}
	for _, m := range messages {
		if m.One == "" && m.Other != "" && !strings.Contains(m.Other, "{{") {
			words[m.ID] = m.Other
		}
	}
	return words
}

// file returns the name of l's catalogue.
func file(l lang.Lang) string { return "active." + l.String() + ".toml" }

// Text returns m in the language of w. Its variables follow by name and value:
//
//	w.Text(msgPlace, "Position", 3, "Named", 10)
//
// A number has its digits grouped; a year, which has not, is given as a string.
// In catalogues without a fault every declared message is there. It panics,
// rather than return the other language's word or a gap, at a mistake of the
// caller's: a message that is not declared or has a plural, a variable left
// out.
func (w *Words) Text(m *i18n.Message, variables ...any) string {
	if m.One != "" {
		panic("locales: " + m.ID + " needs a number: use Count")
	}
	if text, ok := w.plain[m.ID]; ok {
		return text
	}
	return w.localize(&i18n.LocalizeConfig{MessageID: m.ID}, variables)
}

// Count returns m as the language of w says it of n things. The message has n,
// its digits grouped, as {{.PluralCount}}, beside the variables that Text would
// take. It panics as Text does, and if the message has no plural.
func (w *Words) Count(m *i18n.Message, n int, variables ...any) string {
	if m.One == "" {
		panic("locales: " + m.ID + " has no plural: use Text")
	}
	variables = append([]any{"PluralCount", n}, variables...)
	return w.localize(&i18n.LocalizeConfig{MessageID: m.ID, PluralCount: n}, variables)
}

func (w *Words) localize(c *i18n.LocalizeConfig, variables []any) string {
	c.TemplateData, c.TemplateParser = w.byName(variables), w.parser
	text, err := w.localizer.Localize(c)
	if err != nil { // text may be the English
		panic(fmt.Sprintf("locales: %s in %s: %v", c.MessageID, w.lang, err))
	}
	return text
}

// byName makes a map of a list of names and values, numbers written as the
// language of w writes them.
func (w *Words) byName(variables []any) map[string]any {
	data := make(map[string]any, len(variables)/2)
	for pair := range slices.Chunk(variables, 2) {
		if len(pair) == 1 {
			panic(fmt.Sprintf("locales: the variable %v has no value", pair[0]))
		}
		name, value := pair[0].(string), pair[1]
		if n, ok := value.(int); ok {
			value = format.Number(w.lang, float64(n), 0)
		}
		data[name] = value
	}
	return data
}
