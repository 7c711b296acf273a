package locales

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// The catalogues into which the tests plant faults.
const (
	english = `["Firm.Title"]
description = "Title of a firm's page"
other = "{{.Firm}} at the fair"

[Search]
other = "Search"

[SearchCount]
one = "One result"
other = "{{.PluralCount}} results"
`
	urdu = `["Firm.Title"]
hash = "sha1-aead2dfe7e3560d8248fd4a631c64b56c49ca08b"
other = "{{.Firm}} میلے میں"

[Search]
other = "تلاش"

[SearchCount]
one = "ایک نتیجہ"
other = "{{.PluralCount}} نتیجے"
`
)

func catalogues(en, ur string) fstest.MapFS {
	return fstest.MapFS{
		"active.en.toml": &fstest.MapFile{Data: []byte(en)},
		"active.ur.toml": &fstest.MapFile{Data: []byte(ur)},
	}
}

func TestCatalogues(t *testing.T) {
	for _, f := range Check() {
		t.Error(f)
	}
}

func TestCheck(t *testing.T) {
	tests := []struct {
		name     string
		en       bool // whether the fault is planted in the English
		old, new string
		want     string
	}{
		{name: "none"},
		{
			name: "missing",
			old:  "[Search]\nother = \"تلاش\"\n",
			want: "locales/active.en.toml:5:1: Search has no Urdu; run go generate ./locales and write it",
		},
		{
			name: "empty",
			old:  "تلاش", new: " ",
			want: "locales/active.ur.toml:6:10: Search is empty; write the Urdu",
		},
		{
			name: "empty English", en: true,
			old: "\"Search\"", new: "\"\"",
			want: "locales/active.en.toml:6:10: Search is empty; write its English in templates/messages.go",
		},
		{
			name: "plural form missing",
			old:  "one = \"ایک نتیجہ\"\n",
			want: `locales/active.ur.toml:8:1: SearchCount lacks the form one; add it: Urdu has one and other`,
		},
		{
			name: "plural form too many",
			old:  "[Search]\n", new: "[Search]\none = \"تلاش\"\n",
			want: "locales/active.ur.toml:6:8: Search has the form one, the English has not; delete it, or count in English too",
		},
		{
			name: "no longer declared",
			old:  "[Search]\n", new: "[Seek]\nother = \"تلاش\"\n\n[Search]\n",
			want: "locales/active.ur.toml:5:1: Seek is no longer declared; delete it, or declare it in templates/messages.go",
		},
		{
			name: "English changed", en: true,
			old: "at the fair", new: "at the big fair",
			want: "locales/active.ur.toml:2:9: Firm.Title was written for an older English; bring the Urdu up to date and delete its hash line",
		},
		{
			name: "broken template",
			old:  "{{.Firm}}", new: "{{.Firm}",
			want: `locales/active.ur.toml:3:10: Firm.Title is broken: bad character U+007D '}'; write a variable as {{.Name}}`,
		},
		{
			name: "broken English template", en: true,
			old: "\"Search\"", new: "\"Search {{\"",
			want: `locales/active.en.toml:6:10: Search is broken: unclosed action; write a variable as {{.Name}}`,
		},
		{
			name: "more than a variable",
			old:  "{{.Firm}}", new: "{{.Firm | html}}",
			want: `locales/active.ur.toml:3:10: Firm.Title is broken: function "html" not defined; write a variable as {{.Name}}`,
		},
		{
			name: "a condition",
			old:  "تلاش", new: "{{if .Firm}}تلاش{{end}}",
			want: "locales/active.ur.toml:6:10: Search is broken: {{if .Firm}}تلاش{{end}} is no variable; write a variable as {{.Name}}",
		},
		{
			name: "variable missing",
			old:  "{{.PluralCount}} نتیجے", new: "بہت نتیجے",
			want: "locales/active.ur.toml:10:10: SearchCount lacks {{.PluralCount}}, which the English has; put it in its place",
		},
		{
			name: "variable too many",
			old:  "تلاش", new: "تلاش {{.Query}}",
			want: "locales/active.ur.toml:6:10: Search has {{.Query}}, which the English has not; take it out, or write the name as the English does",
		},
		{
			name: "English left",
			old:  "تلاش", new: "Search",
			want: "locales/active.ur.toml:6:10: Search still has the English Search; write it in Urdu",
		},
		{
			name: "English left beside a variable",
			old:  "{{.PluralCount}} نتیجے", new: "{{.PluralCount}} Results",
			want: "locales/active.ur.toml:10:10: SearchCount still has the English Results; write it in Urdu",
		},
		{
			name: "English left within Urdu",
			old:  "میلے میں", new: "at the میلے",
			want: "locales/active.ur.toml:3:10: Firm.Title still has the English at; write it in Urdu",
		},
		{
			name: "look-alike letter",
			old:  "میلے میں", new: "میلے ميں",
			want: "locales/active.ur.toml:3:26: Firm.Title: Arabic letter ي (U+064A); write the Urdu letter ی",
		},
		{
			name: "Latin stop after a variable",
			old:  "{{.Firm}} میلے میں", new: "میلے میں {{.Firm}}.",
			want: "locales/active.ur.toml:3:28: Firm.Title: Latin \".\" in an Urdu sentence; write \"۔\"",
		},
		{
			name: "typewriter mark in English", en: true,
			old: "\"Search\"", new: "\"Don't search\"",
			want: "locales/active.en.toml:6:13: Search: typewriter apostrophe '; write ’",
		},
		{
			name: "not TOML",
			old:  "تلاش\"", new: "تلاش",
			want: "locales/active.ur.toml:6:14: not TOML: strings cannot contain newlines; put it right",
		},
		{
			name: "table not closed",
			old:  "[Search]", new: "[Search",
			want: "locales/active.ur.toml:5:8: not TOML: expected '.' or ']' to end table name, but got '\\n' instead; put it right",
		},
		{
			name: "doubled",
			old:  "[Search]", new: "[Search]\nother = \"تلاش\"\n\n[Search]",
			want: "locales/active.ur.toml:8:2: not TOML: Key 'Search' has already been defined; put it right",
		},
		{
			name: "unknown field",
			old:  "other = \"تلاش\"", new: "other = \"تلاش\"\nothr = \"تلاش\"",
			want: "locales/active.ur.toml:1:1: not a catalogue: reserved keys [other] mixed with unreserved keys [othr]; put it right",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			en, ur := english, urdu
			planted := &ur
			if test.en {
				planted = &en
			}
			if n := strings.Count(*planted, test.old); n != 1 && test.old != "" {
				t.Fatalf("%q stands %d times", test.old, n)
			}
			*planted = strings.Replace(*planted, test.old, test.new, 1)
			compareFaults(t, catalogues(en, ur), test.want)
		})
	}
}

func TestCheckFiles(t *testing.T) {
	left := catalogues(english[strings.Index(english, "[Search]"):], urdu[strings.Index(urdu, "[Search]"):])
	left["translate.ur.toml"] = &fstest.MapFile{}
	compareFaults(t, left, "locales/translate.ur.toml:1:1: words wait here for their Urdu; move them to active.ur.toml, write the Urdu there and delete this file")

	gone := catalogues(english, "")
	delete(gone, "active.ur.toml")
	compareFaults(t, gone, "locales/active.ur.toml:1:1: the catalogue is missing; run go generate ./locales, or take it from git")
}

func compareFaults(t *testing.T, fsys fs.FS, want string) {
	t.Helper()
	var got strings.Builder
	faults, _ := check(fsys)
	for i, f := range faults {
		if i > 0 {
			got.WriteByte('\n')
		}
		fmt.Fprint(&got, f)
	}
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
}
