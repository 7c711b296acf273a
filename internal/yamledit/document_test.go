package yamledit

import (
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
	"pgregory.net/rapid"
)

var order = []string{"slug", "name", "also", "summary", "stand", "services", "topics", "sources"}

func text(ur, en string) Map { return Map{{"ur", ur}, {"en", en}} }

// Each change leaves what is around it.
func TestSet(t *testing.T) {
	const long = "A sentence that is surely too long to stand on one line of eighty characters with its key."
	for _, c := range []struct {
		name, before, key string
		value             any
		after             string
	}{
		{"half of a text in braces", "name: {ur: ایک, en: One} # said so\n", "name", Map{{"en", "Two, too"}}, "name: {ur: ایک, en: \"Two, too\"} # said so\n"},
		{"braces over lines", "name: {ur: ایک,\n  en: One}\nslug: a\n", "name", Map{{"en", "B, c"}}, "name: {ur: ایک,\n  en: \"B, c\"}\nslug: a\n"},
		{"text on a line", "stand:\n  ur: B12 # by the door\n  en: B12\n", "stand", Map{{"ur", "B, 13"}}, "stand:\n  ur: B, 13 # by the door\n  en: B12\n"},
		{"text in marks", "slug: \"a\\u0062\" # x\n", "slug", "c", "slug: c # x\n"},
		{"text in single marks", "slug: 'it''s' # x\n", "slug", "c: d", "slug: \"c: d\" # x\n"},
		{"text over lines", "slug: one\n  two\n# end\n", "slug", "three", "slug: three\n# end\n"},
		{"folded text", "summary:\n  en: >- # keep\n    One\n    two.\n\n# next\nstand: x\n", "summary", Map{{"en", long}},
			"summary:\n  en: >- # keep\n    A sentence that is surely too long to stand on one line of eighty characters\n    with its key.\n\n# next\nstand: x\n"},
		{"literal text", "summary: |-\n  One\nstand: x\n", "summary", long, "summary: |-\n  " + long + "\nstand: x\n"},
		{"new key", "slug: a # first\n# what is below\ntopics: [b]\n", "stand", text("B12", "B12"), "slug: a # first\nstand: {ur: B12, en: B12}\n# what is below\ntopics: [b]\n"},
		{"new key before all", "# a firm\ntopics: [b]\n", "slug", "a", "# a firm\nslug: a\ntopics: [b]\n"},
		{"new key at the end", "slug: a", "topics", []any{"b", "c"}, "slug: a\ntopics: [b, c]"},
		{"new key of CRLF", "\ufeffslug: a\r\ntopics: [b]\r\n", "summary", text("ایک", long),
			"\ufeffslug: a\r\nsummary:\r\n  ur: ایک\r\n  en: >-\r\n    A sentence that is surely too long to stand on one line of eighty characters\r\n    with its key.\r\ntopics: [b]\r\n"},
		{"empty file", "", "services", []any{text("ایک", "One")}, "services:\n  - {ur: ایک, en: One}\n"},
		{"entry changed", "services:\n  # first\n  - {ur: ا, en: A} # a\n  - {ur: ب, en: B} # b\n", "services", []any{text("ا", "A"), text("ب", "C")}, "services:\n  # first\n  - {ur: ا, en: A} # a\n  - {ur: ب, en: C} # b\n"},
		{"entry added", "services:\n- {ur: ا, en: A} # a\nslug: x\n", "services", []any{text("ا", "A"), text("ب", "B"), text("ج", "J")}, "services:\n- {ur: ا, en: A} # a\n- {ur: ب, en: B}\n- {ur: ج, en: J}\nslug: x\n"},
		{"entry before", "services:\n  - {ur: ا, en: A}\n", "services", []any{text("ب", "B"), text("ا", "A")}, "services:\n  - {ur: ب, en: B}\n  - {ur: ا, en: A}\n"},
		{"entries removed", "services:\n  - {ur: ا, en: A}\n  - {ur: ب, en: B}\n  - {ur: ج, en: J}\n# end\n", "services", []any{text("ج", "J")}, "services:\n  - {ur: ج, en: J}\n# end\n"},
		{"entry over lines", "services:\n  -\n    ur: ا\n    en: A # a\nslug: x\n", "services", []any{text("ا", "B")}, "services:\n  -\n    ur: ا\n    en: B # a\nslug: x\n"},
		{"word added", "topics: [a] # all\n", "topics", []any{"a", "b"}, "topics: [a, b] # all\n"},
		{"words removed", "topics: [a, b, c, d]\n", "topics", []any{"d"}, "topics: [d]\n"},
		{"last words removed", "topics: [a, b,\n  c]\n", "topics", []any{"a"}, "topics: [a]\n"},
		{"words replaced", "topics: [a, b]\n", "topics", []any{"c", "d"}, "topics: [c, d]\n"},
		{"key of a group added", "sources:\n  stand: [a] # told\nx: y\n", "sources", Map{{"city", []any{"b"}}}, "sources:\n  stand: [a] # told\n  city: [b]\nx: y\n"},
		{"key of braces added", "sources: {stand: [a]} # told\n", "sources", Map{{"city", []any{"b"}}}, "sources: {stand: [a], city: [b]} # told\n"},
		{"another kind", "topics: a # x\n", "topics", []any{"a", "b"}, "topics: [a, b] # x\n"},
		{"nothing", "name: {ur: ایک, en: One}\n", "name", text("ایک", "One"), "name: {ur: ایک, en: One}\n"},
		{"null", "slug: a\n", "also", []any{"null", "- x", "it's", `"q"`}, "slug: a\nalso: [\"null\", \"- x\", it's, '\"q\"']\n"},
	} {
		d, err := Parse([]byte(c.before), order)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if err := d.Set(c.key, c.value); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if got := string(d.Bytes()); got != c.after {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.after)
		}
		if (len(d.changes) > 0) != (c.before != c.after) {
			t.Errorf("%s: %d changes", c.name, len(d.changes))
		}
	}
}

// New keys come in their order, however they are set.
func TestOrder(t *testing.T) {
	d, err := Parse([]byte("slug: a\nsummary: b\n"), order)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"topics", "stand", "also", "services", "name"} {
		if err := d.Set(key, "x"); err != nil {
			t.Fatal(err)
		}
	}
	const want = "slug: a\nname: x\nalso: x\nsummary: b\nstand: x\nservices: x\ntopics: x\n"
	if got := string(d.Bytes()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What cannot be changed safely is said.
func TestUnclear(t *testing.T) {
	for _, bad := range []string{"{slug: a}\n", "- slug\n", "slug: [\n", "just a text\n"} {
		if _, err := Parse([]byte(bad), order); err == nil {
			t.Errorf("Parse(%q) gives no error", bad)
		}
	}
	d, err := Parse([]byte("slug:\n"), order)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Set("slug", "a"); err == nil {
		t.Error("a key without a value was given one")
	}
}

// Whatever is written is read again, in each form that a text may have, and
// what is around it stays.
func TestSetProperty(t *testing.T) {
	forms := []string{"{ur: ایک, en: One}", "{ur: \"ایک\", en: 'One'}", "{ur: ایک,\n    en: One}", "\n  ur: ایک\n  en: One", "\n  ur: ایک\n  en: >-\n    One\n    and two", "\n  en: \"One\\u0020two\"\n  ur: ایک"}
	chars := rapid.SampledFrom([]rune("aZ9 ,:#-[]{}'\"\\&*!|>%@`؛،۔اُ€?+=~\n"))
	rapid.Check(t, func(t *rapid.T) {
		s := strings.TrimSpace(strings.Join(strings.Fields(rapid.StringOfN(chars, 1, 120, -1).Draw(t, "text")), " "))
		if s == "" {
			return
		}
		form := rapid.SampledFrom(forms).Draw(t, "form")
		before := "# first\nslug: a\nname: " + form + " \n# last\ntopics: [x]\n"
		d, err := Parse([]byte(before), order)
		if err != nil {
			t.Fatal(err)
		}
		for key, value := range map[string]any{"name": Map{{"en", s}}, "services": []any{text(s, s)}, "also": []any{s, "b"}, "summary": text("ا", s)} {
			if err := d.Set(key, value); err != nil {
				t.Fatal(err)
			}
		}
		after := string(d.Bytes())
		var read struct {
			Name, Summary struct{ Ur, En string }
			Services      []struct{ Ur, En string }
			Also, Topics  []string
		}
		if err := yaml.Unmarshal([]byte(after), &read); err != nil {
			t.Fatalf("%v in\n%s", err, after)
		}
		if read.Name.En != s || read.Name.Ur != "ایک" || read.Services[0].En != s || read.Services[0].Ur != s || read.Also[0] != s || read.Summary.En != s {
			t.Fatalf("%q became %+v in\n%s", s, read, after)
		}
		if !strings.HasPrefix(after, "# first\nslug: a\n") || !strings.Contains(after, "\n# last\n") || !strings.HasSuffix(after, "topics: [x]\n") {
			t.Fatalf("what is around was changed:\n%s", after)
		}
	})
}
