package locales

import (
	"strings"
	"sync"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"pavilion/internal/lang"
)

func TestSay(t *testing.T) {
	words := load(catalogues(english, urdu))
	title := &i18n.Message{ID: "Firm.Title", Other: "{{.Firm}} at the fair"}
	for l, want := range map[lang.Lang]string{lang.English: "OBHost at the fair", lang.Urdu: "OBHost میلے میں"} {
		if got, err := words[l].Say(title, "Firm", "OBHost"); got != want || err != nil {
			t.Errorf("%v: got %q, %v, want %q", l, got, err, want)
		}
	}
}

// A number is written as a count of the same is.
func TestSayNumber(t *testing.T) {
	words := load(catalogues(english, urdu))
	title := &i18n.Message{ID: "Firm.Title", Other: "{{.Firm}} at the fair"}
	for l, want := range map[lang.Lang]string{lang.English: "30,000 at the fair", lang.Urdu: "30,000 میلے میں"} {
		if got, err := words[l].Say(title, "Firm", 30000); got != want || err != nil {
			t.Errorf("%v: got %q, %v, want %q", l, got, err, want)
		}
	}
}

func TestSayCount(t *testing.T) {
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
		if got, err := words[test.l].SayCount(count, test.n); got != test.want || err != nil {
			t.Errorf("%v, %d: got %q, %v, want %q", test.l, test.n, got, err, test.want)
		}
	}
}

// What cannot be said is an error and no text: no English in Urdu, no gap.
func TestSayFails(t *testing.T) {
	search := &i18n.Message{ID: "Search", Other: "Search"}
	title := &i18n.Message{ID: "Firm.Title", Other: "{{.Firm}} at the fair"}
	count := &i18n.Message{ID: "SearchCount", One: "One result", Other: "{{.PluralCount}} results"}
	say := func(m *i18n.Message, variables ...any) func(*Words) (string, error) {
		return func(w *Words) (string, error) { return w.Say(m, variables...) }
	}
	one := func(w *Words) (string, error) { return w.SayCount(count, 1) }
	tests := []struct {
		name, old, new string // a change to the Urdu
		say            func(*Words) (string, error)
		want           string
	}{
		{"missing", "[Search]\nother = \"تلاش\"\n", "", say(search), `locales: Search in ur: message "Search" not found in language "ur"`},
		{"none at all", urdu, "", say(search), `locales: Search in ur: message "Search" not found in language "ur"`},
		{"empty", "تلاش", "", say(search), `locales: Search in ur: message "Search" not found in language "ur"`},
		{"plural form missing", "one = \"ایک نتیجہ\"\n", "", one, `locales: SearchCount in ur: message "SearchCount" has no plural form "one"`},
		{"broken template", "{{.Firm}}", "{{.Firm}", say(title, "Firm", "OBHost"), "locales: Firm.Title in ur: template: :1: bad character U+007D '}'"},
		{"not TOML", "تلاش\"", "تلاش", say(title, "Firm", "OBHost"), "locales: active.ur.toml: toml: line 6 (last key \"Search.other\"): strings cannot contain newlines"},
		{"variable not given", "", "", say(title), `locales: Firm.Title in ur: template: :1:2: executing "" at <.Firm>: map has no entry for key "Firm"`},
		{"variable of another name", "", "", say(title, "Film", "OBHost"), `locales: Firm.Title in ur: template: :1:2: executing "" at <.Firm>: map has no entry for key "Firm"`},
		{"name without value", "", "", say(title, "Firm"), "locales: Firm.Title in ur: variables come by name and value, but 1 were given"},
		{"value without name", "", "", say(title, 1, "OBHost"), "locales: Firm.Title in ur: a variable's name is a string, not 1"},
		{"number forgotten", "", "", say(count), "locales: SearchCount needs a number: use SayCount"},
		{"nothing to count", "", "", func(w *Words) (string, error) { return w.SayCount(search, 1) }, "locales: Search has no plural: use Say"},
	}
	for _, test := range tests {
		words := load(catalogues(english, strings.Replace(urdu, test.old, test.new, 1)))
		got, err := test.say(words[lang.Urdu])
		if got != "" || err == nil || err.Error() != test.want {
			t.Errorf("%s: got %q, %v\nwant error %s", test.name, got, err, test.want)
		}
	}
}

// The race detector watches this one.
func TestSayTogether(t *testing.T) {
	words := load(catalogues(english, urdu))
	title := &i18n.Message{ID: "Firm.Title", Other: "{{.Firm}} at the fair"}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for _, w := range words {
				if _, err := w.Say(title, "Firm", "OBHost"); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
}

func BenchmarkSay(b *testing.B) {
	words := load(catalogues(english, urdu))
	search := &i18n.Message{ID: "Search", Other: "Search"}
	for b.Loop() {
		if _, err := words[lang.Urdu].Say(search); err != nil {
			b.Fatal(err)
		}
	}
}
