package locales

import (
	"strings"
	"sync"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"pavilion/internal/lang"
)

func TestText(t *testing.T) {
	words := load(catalogues(english, urdu))
	title := &i18n.Message{ID: "Firm.Title", Other: "{{.Firm}} at the fair"}
	for l, want := range map[lang.Lang]string{lang.English: "OBHost at the fair", lang.Urdu: "OBHost میلے میں"} {
		if got := words[l].Text(title, "Firm", "OBHost"); got != want {
			t.Errorf("%v: got %q, want %q", l, got, want)
		}
	}
}

// A number is written as a count of the same is.
func TestTextNumber(t *testing.T) {
	words := load(catalogues(english, urdu))
	title := &i18n.Message{ID: "Firm.Title", Other: "{{.Firm}} at the fair"}
	for l, want := range map[lang.Lang]string{lang.English: "30,000 at the fair", lang.Urdu: "30,000 میلے میں"} {
		if got := words[l].Text(title, "Firm", 30000); got != want {
			t.Errorf("%v: got %q, want %q", l, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	words := load(catalogues(english, urdu))
	count := &i18n.Message{ID: "SearchCount", One: "One result", Other: "{{.PluralCount}} results"}
	tests := []struct {
		l    lang.Lang
		n    int
		want string
	}{
		{lang.English, 0, "0 results"},
		{lang.English, 1, "One result"},
		{lang.English, 2, "2 results"},
		{lang.English, 30000, "30,000 results"},
		{lang.Urdu, 0, "0 نتیجے"},
		{lang.Urdu, 1, "ایک نتیجہ"},
		{lang.Urdu, 2, "2 نتیجے"},
		{lang.Urdu, 30000, "30,000 نتیجے"},
	}
	for _, test := range tests {
		if got := words[test.l].Count(count, test.n); got != test.want {
			t.Errorf("%v, %d: got %q, want %q", test.l, test.n, got, test.want)
		}
	}
}

// A mistake is never English in Urdu, nor a gap. What is wrong in the catalogues
// Check reports before; what is wrong in the call only shows here.
func TestPanics(t *testing.T) {
	search := &i18n.Message{ID: "Search", Other: "Search"}
	title := &i18n.Message{ID: "Firm.Title", Other: "{{.Firm}} at the fair"}
	count := &i18n.Message{ID: "SearchCount", One: "One result", Other: "{{.PluralCount}} results"}
	text := func(m *i18n.Message, variables ...any) func(*Words) string {
		return func(w *Words) string { return w.Text(m, variables...) }
	}
	one := func(w *Words) string { return w.Count(count, 1) }
	tests := []struct {
		name, old, new string // a change to the Urdu
		call           func(*Words) string
		want           string
	}{
		{"missing", "[Search]\nother = \"تلاش\"\n", "", text(search), `locales: Search in ur: message "Search" not found in language "ur"`},
		{"none at all", urdu, "", text(search), `locales: Search in ur: message "Search" not found in language "ur"`},
		{"empty", "تلاش", "", text(search), `locales: Search in ur: message "Search" not found in language "ur"`},
		{"plural form missing", "one = \"ایک نتیجہ\"\n", "", one, `locales: SearchCount in ur: message "SearchCount" has no plural form "one"`},
		{"broken template", "{{.Firm}}", "{{.Firm}", text(title, "Firm", "OBHost"), "locales: Firm.Title in ur: template: :1: bad character U+007D '}'"},
		{"not TOML", "تلاش\"", "تلاش", text(title, "Firm", "OBHost"), "locales: active.ur.toml: toml: line 6 (last key \"Search.other\"): strings cannot contain newlines"},
		{"not declared", "", "", text(&i18n.Message{ID: "Find", Other: "Find"}), `locales: Find in ur: message "Find" not found in language "ur"`},
		{"variable not given", "", "", text(title), `locales: Firm.Title in ur: template: :1:2: executing "" at <.Firm>: map has no entry for key "Firm"`},
		{"variable of another name", "", "", text(title, "Film", "OBHost"), `locales: Firm.Title in ur: template: :1:2: executing "" at <.Firm>: map has no entry for key "Firm"`},
		{"name without value", "", "", text(title, "Firm"), "locales: the variable Firm has no value"},
		{"number forgotten", "", "", text(count), "locales: SearchCount needs a number: use Count"},
		{"nothing to count", "", "", func(w *Words) string { return w.Count(search, 1) }, "locales: Search has no plural: use Text"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			defer func() {
				if got := recover(); got != test.want {
					t.Errorf("panic %v\nwant %s", got, test.want)
				}
			}()
			words := load(catalogues(english, strings.Replace(urdu, test.old, test.new, 1)))
			t.Errorf("got %q", test.call(words[lang.Urdu]))
		})
	}
}

// The race detector watches this one.
func TestTextConcurrently(t *testing.T) {
	words := load(catalogues(english, urdu))
	title := &i18n.Message{ID: "Firm.Title", Other: "{{.Firm}} at the fair"}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for _, w := range words {
				w.Text(title, "Firm", "OBHost")
			}
		})
	}
	wait.Wait()
}

func BenchmarkText(b *testing.B) {
	words := load(catalogues(english, urdu))
	search := &i18n.Message{ID: "Search", Other: "Search"}
	for b.Loop() {
		words[lang.Urdu].Text(search)
	}
}
