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
// Urdu wording, change it in active.ur.toml; nothing need be generated. If its
// English changes at the same time, delete the hash line first: words without
// one are taken as written for the present English.
//
// [Check] finds what is missing or wrong.
package locales

//go:generate go tool goi18n extract -outdir . ../templates
//go:generate go tool goi18n merge -outdir . active.en.toml active.ur.toml

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"

	"pavilion/internal/format"
	"pavilion/internal/lang"
)

//go:embed *.toml
var files embed.FS

// Words says the interface's words in one language.
type Words struct {
	lang      lang.Lang
	localizer *i18n.Localizer
	parser    template.Parser
	err       error // why the catalogues cannot be read
}

var both = sync.OnceValue(func() [len(lang.All)]*Words { return load(files) })

// In returns the words in l. They may be used by many goroutines at once.
func In(l lang.Lang) *Words { return both()[l] }

// load reads both catalogues once for all. If one cannot be read, each word
// is that error.
func load(fsys fs.FS) (words [len(lang.All)]*Words) {
	bundle := i18n.NewBundle(lang.English.Tag())
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	var failed error
	for _, l := range lang.All {
		if _, err := bundle.LoadMessageFileFS(fsys, file(l)); err != nil && failed == nil {
			failed = fmt.Errorf("locales: %s: %w", file(l), err)
		}
	}
	for _, l := range lang.All {
		words[l] = &Words{
			lang:      l,
			localizer: i18n.NewLocalizer(bundle, l.String()),
			parser:    &template.TextParser{Option: "missingkey=error"},
			err:       failed,
		}
	}
	return words
}

// file returns the name of l's catalogue.
func file(l lang.Lang) string { return "active." + l.String() + ".toml" }

// Say returns m in the language of w. Its variables follow by name and value:
//
//	w.Say(msgPlace, "Position", 3, "Named", 10)
//
// A number has its digits grouped; a year, which has not, is given as a string.
// It is an error, never the other language's word or a gap, if the language
// lacks m or the call lacks a variable.
func (w *Words) Say(m *i18n.Message, variables ...any) (string, error) {
	if m.One != "" {
		return "", fmt.Errorf("locales: %s needs a number: use SayCount", m.ID)
	}
	return w.say(&i18n.LocalizeConfig{MessageID: m.ID}, variables)
}

// SayCount returns m as the language of w says it of n things. The message
// has n, its digits grouped, as {{.PluralCount}}, beside the variables that Say
// would take.
func (w *Words) SayCount(m *i18n.Message, n int, variables ...any) (string, error) {
	if m.One == "" {
		return "", fmt.Errorf("locales: %s has no plural: use Say", m.ID)
	}
	variables = append([]any{"PluralCount", n}, variables...)
	return w.say(&i18n.LocalizeConfig{MessageID: m.ID, PluralCount: n}, variables)
}

func (w *Words) say(c *i18n.LocalizeConfig, variables []any) (string, error) {
	if w.err != nil {
		return "", w.err
	}
	data, err := w.named(variables)
	if err == nil {
		c.TemplateData, c.TemplateParser = data, w.parser
		var said string
		if said, err = w.localizer.Localize(c); err == nil {
			return said, nil
		}
	}
	// A failing Localizer may still have offered English: it is dropped.
	return "", fmt.Errorf("locales: %s in %s: %w", c.MessageID, w.lang, err)
}

// named makes a map of a list of names and values, numbers written as the
// language of w writes them.
func (w *Words) named(variables []any) (map[string]any, error) {
	if len(variables)%2 != 0 {
		return nil, fmt.Errorf("variables come by name and value, but %d were given", len(variables))
	}
	data := make(map[string]any, len(variables)/2)
	for i := 0; i < len(variables); i += 2 {
		name, ok := variables[i].(string)
		if !ok {
			return nil, fmt.Errorf("a variable's name is a string, not %v", variables[i])
		}
		data[name] = variables[i+1]
		if n, ok := variables[i+1].(int); ok {
			data[name] = format.Number(w.lang, float64(n), 0)
		}
	}
	return data, nil
}
