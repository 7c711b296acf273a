package content

import (
	"strings"
	"testing"
	"testing/fstest"
)

const (
	siteFile   = "site.yaml"
	storyFile  = "story.yaml"
	aboutFile  = "about.yaml"
	topicsFile = "topics.yaml"
	sourceFile = "sources.yaml"
	fullFirm   = "firms/example-full.yaml"
)

// slips are changes of testdata/full that the loader refuses: in a file, what
// stands there and what is written instead.
var slips = []struct{ name, file, was, now string }{
	{"key unknown", fullFirm, "website: https", "webiste: https"},
	{"key of another language", fullFirm, "{ur: B12, en: B12}", "{ur: B12, eng: B12}"},
	{"key in capitals", fullFirm, "slug: example", "Slug: example"},
	{"key required, gone", fullFirm, "updated: 2025-10-01\n", ""},
	{"key required, empty", fullFirm, "updated: 2025-10-01", "updated:"},
	{"key of a firm in the site", siteFile, "mark: example", "slug: example"},
	{"English gone", fullFirm, "{ur: کراچی, en: Karachi}", "{ur: کراچی}"},
	{"Urdu gone", storyFile, "label: {ur: کمپنیاں, en: firms}", "label: {en: firms}"},
	{"English empty", fullFirm, "en: Karachi}", "en: }"},
	{"English of blanks", fullFirm, "en: Karachi}", `en: "  "}`},
	{"English null", fullFirm, "en: Karachi}", "en: null}"},
	{"English a list", fullFirm, "en: Karachi}", "en: [Karachi]}"},
	{"text in one language", fullFirm, "city: {ur: کراچی, en: Karachi}", "city: Karachi"},
	{"text begins with #", fullFirm, "note:\n    ur: انگریزی", "note:\n    ur: #انگریزی"},
	{"name too long", fullFirm, "en: Karachi}", "en: " + strings.Repeat("Karachi ", 30) + "}"},
	{"summary too long", fullFirm, "en: A made-up firm for tests", "en: " + strings.Repeat("A made-up firm for tests ", 250)},
	{"slug in capitals", fullFirm, "first_slug: example-whole", "first_slug: Example-Whole"},
	{"slug with an underscore", fullFirm, "first_slug: example-whole", "first_slug: example_whole"},
	{"slug too long", fullFirm, "first_slug: example-whole", "first_slug: " + strings.Repeat("whole-", 20) + "x"},
	{"id in Urdu", topicsFile, "id: learning", "id: تعلیم"},
	{"id with a double hyphen", storyFile, "id: opening-day", "id: opening--day"},
	{"list empty", fullFirm, "also: [مثالی سوفٹ, ExampleSoft]", "also: []"},
	{"list null", fullFirm, "also: [مثالی سوفٹ, ExampleSoft]", "also:"},
	{"list a word", fullFirm, "topics: [learning, invention]", "topics: learning"},
	{"list of groups", fullFirm, "topics: [learning, invention]", "topics: [{id: learning}]"},
	{"list where a text should stand", fullFirm, "city: {ur: کراچی, en: Karachi}", "city:\n  - {ur: کراچی, en: Karachi}"},
	{"chapters none", storyFile, "chapters:\n", "chapters: []\nchapter:\n"},
	{"date by points", fullFirm, "updated: 2025-10-01", "updated: 1.10.2025"},
	{"date in words", fullFirm, "updated: 2025-10-01", "updated: 1 October 2025"},
	{"date without noughts", fullFirm, "updated: 2025-10-01", "updated: 2025-10-1"},
	{"year of two digits", fullFirm, "founded: 2004", "founded: '04'"},
	{"year in words", storyFile, "year: 2023", "year: in 2023"},
	{"kind of spelling misspelt", fullFirm, "kind: seen", "kind: sene"},
	{"rule misspelt", siteFile, "sourced: [claims, fields]", "sourced: [claim, fields]"},
	{"language of a title", sourceFile, "{lang: ur,", "{lang: urdu,"},
	{"colour not in quotation marks", siteFile, "accent: {light: \"#8a2f45\", dark: \"#f0a3b4\"}", "accent:\n    light: #8a2f45\n    dark: #f0a3b4"},
	{"colour by name", siteFile, `"#8a2f45"`, "maroon"},
	{"colour of three digits", siteFile, `"#8a2f45"`, `"#829"`},
	{"country in words", siteFile, "country: DE", "country: Germany"},
	{"country in small letters", siteFile, "country: DE", "country: de"},
	{"country that is none", siteFile, "country: DE", "country: XX"},
	{"address without https", fullFirm, "website: https://example.com/", "website: example.com"},
	{"address with http", fullFirm, "website: https://example.com/", "website: http://example.com/"},
	{"address of a source", sourceFile, "address: https://example.com/report", "address: www.example.com/report"},
	{"mail without @", fullFirm, "email: info@example.com", "email: info.example.com"},
	{"telephone of within", fullFirm, "phone: +92 51 1234567", "phone: 051 1234567"},
	{"telephones", fullFirm, "phone: +92 51 1234567", "phone: +92 51 1234567, +92 51 7654321"},
	{"account with a blank", fullFirm, "wechat: example_soft", "wechat: example soft"},
	{"file by a Windows path", storyFile, "file: pictures/hall.jpg", `file: pictures\hall.jpg`},
	{"file without ending", fullFirm, "logo: logos/example-full.svg", "logo: logos/example-full"},
	{"block of unknown kind", storyFile, "- paragraph:", "- paragraf:"},
	{"block of no kind", storyFile, "- note:\n          id: opening-note", "- id: opening-note\n        note:"},
	{"block of two kinds", storyFile, "      - topics:\n", "        topics:\n"},
	{"block with another’s key", storyFile, "speaker: {ur", "caption: {ur"},
	{"figure that is no number", storyFile, "value: 2000", "value: two thousand"},
	{"figure with a comma", storyFile, "value: 2000", "value: 2,000"},
	{"target that is no boolean", storyFile, "target: true", "target: perhaps"},
	{"position in words", fullFirm, "position: 1", "position: first"},
	{"source of an unknown field", fullFirm, "  stand: [example-letter]", "  stall: [example-letter]"},
	{"sources of a claim as a word", fullFirm, "sources: [example-letter]\n  - kind", "sources: example-letter\n  - kind"},
	{"section without a kind", fullFirm, "- kind: unknown\n    notes", "- notes"},
	{"about without sections", aboutFile, "sections:", "parts:"},
	{"forms in no language", "glossary.yaml", "also: {ur: [مثال, نمونے], en: [samples]}", "also: [مثال, samples]"},
	{"topics as keys", topicsFile, "- id: learning\n  name: {ur: تعلیم, en: Learning}\n- id: invention\n  name: {ur: جدت, en: Invention}\n  topics:", "learning:"},
}

// What is wrong in a value by itself is shown as it is typed: the schema
// refuses it as the loader does.
func TestSchemasRefuse(t *testing.T) {
	schemas := compiled(t)
	for _, slip := range slips {
		t.Run(slip.name, func(t *testing.T) {
			files := full(t)
			text := string(files[slip.file].Data)
			if n := strings.Count(text, slip.was); n == 0 {
				t.Fatalf("%s does not hold %q", slip.file, slip.was)
			}
			text = strings.Replace(text, slip.was, slip.now, 1)
			files[slip.file] = &fstest.MapFile{Data: []byte(text)}
			if loads(t, slip.file, text) {
				if _, err := Load(t.Context(), files); err == nil {
					t.Error("the loader accepts it")
				}
			}
			if err := schemas[schemaName(slip.file)].Validate(asEditorsRead(t, text)); err == nil {
				t.Error("the schema accepts it")
			}
		})
	}
}
