package content

import (
	"strings"
	"testing"
	"testing/fstest"
)

// quirks are what editors write where YAML reads something else: what stands
// after the key en of a firm's name, and what is then said, from its column
// on. Where nothing is said, the name is what want says.
var quirks = []struct{ en, fault, want string }{
	{`CBS #1 Labs`, `2:11: a # after a space, from which on YAML reads a remark; put the whole text in quotation marks; a remark goes on a line of its own`, ""},
	{`CBS # the firm`, `2:11: a # after a space, from which on YAML reads a remark; put the whole text in quotation marks; a remark goes on a line of its own`, ""},
	{"CBS\n    #1 Labs", `3:5: a # at the head of a line, which YAML reads as a remark; put the whole text in quotation marks; a remark goes on a line of its own`, ""},
	{"CBS\n    Labs #1", `3:10: a # after a space, from which on YAML reads a remark; put the whole text in quotation marks; a remark goes on a line of its own`, ""},
	{`"CBS" #1 Labs`, `2:13: a # after a space, from which on YAML reads a remark; put the whole text in quotation marks; a remark goes on a line of its own`, ""},
	{`'CBS' #1 Labs`, `2:13: a # after a space, from which on YAML reads a remark; put the whole text in quotation marks; a remark goes on a line of its own`, ""},
	{`#1 Labs`, `2:3: no English: what begins with # is a remark; put a text that begins with # in quotation marks`, ""},
	{`# 1 Labs`, `2:3: no English: what begins with # is a remark; put a text that begins with # in quotation marks`, ""},
	{">-\n    The firm\n    # a remark\n    of Lahore", `4:5: a remark within a text, which would be part of it; move it above the key`, ""},
	{`"CBS" # as printed`, "", "CBS"},
	{`"CBS #1 Labs"`, "", "CBS #1 Labs"},
	{"CBS\n  #fr: CBS", "", "CBS"},
	{"CBS\n  # a remark", "", "CBS"},
	{`C# House`, "", "C# House"},
	{">- # folded\n    The firm\n  # a remark", "", "The firm"},

	{`&Home`, `2:7: an anchor, &Home; put a text that begins with & in quotation marks; else remove it`, ""},
	{`&Home Textiles`, `2:7: an anchor, &Home; put a text that begins with & in quotation marks; else remove it`, ""},
	{`& Home`, `2:7: a text that begins with &; put the text in quotation marks`, ""},
	{`*Star`, `2:7: a text that begins with *; put the text in quotation marks`, ""},
	{`* Star`, `2:7: a text that begins with *; put the text in quotation marks`, ""},
	{`!Mobile`, `2:7: a tag, !Mobile; put a text that begins with ! in quotation marks; else remove it`, ""},
	{`! Mobile`, `2:7: a tag, !; put a text that begins with ! in quotation marks; else remove it`, ""},
	{`%Labs`, `2:7: a text that begins with %; put the text in quotation marks`, ""},
	{`@Labs`, `2:7: a text that begins with @; put the text in quotation marks`, ""},
	{"`Labs`", "2:7: a text that begins with `; put the text in quotation marks", ""},
	{`| Labs`, `2:7: a text that begins with |; put the text in quotation marks`, ""},
	{`|Labs`, `2:7: a text that begins with |; put the text in quotation marks`, ""},
	{`> Labs`, `2:7: a text that begins with >; put the text in quotation marks`, ""},
	{`{Labs}`, `2:7: a group of keys where a text should stand; write one; put a text that begins with { or [ in quotation marks`, ""},
	{`{Labs} Ltd`, `2:7: a text that begins with {; put the text in quotation marks`, ""},
	{`{Labs`, `2:7: a { that is never closed; close it; put a text that begins with one in quotation marks`, ""},
	{`[Labs]`, `2:7: a list where a text should stand; write one; put a text that begins with { or [ in quotation marks`, ""},
	{`[Labs] Ltd`, `2:7: a text that begins with [; put the text in quotation marks`, ""},
	{`[Labs`, `2:7: a [ that is never closed; close it; put a text that begins with one in quotation marks`, ""},
	{`{{.Fair}} firms`, `2:7: a text that begins with {; put the text in quotation marks`, ""},
	{`{{.Fair}}`, `2:7: a group of keys where a text should stand; write one; put a text that begins with { or [ in quotation marks`, ""},
	{`] Labs`, `2:7: a text that begins with ]; put the text in quotation marks`, ""},
	{`, Labs`, `2:7: a text that begins with ,; put the text in quotation marks`, ""},
	{`- Labs`, `2:7: a text that begins with -; put the text in quotation marks`, ""},
	{`? Labs`, `2:7: a text that begins with ?; put the text in quotation marks`, ""},
	{`: Labs`, `2:7: a text that begins with :; put the text in quotation marks`, ""},
	{`Labs: Lahore`, `2:11: a colon within a text; put the text in quotation marks, or below after >-`, ""},
	{`Labs : Lahore`, `2:12: a colon within a text; put the text in quotation marks, or below after >-`, ""},
	{`Labs:`, `2:11: a colon within a text; put the text in quotation marks, or below after >-`, ""},
	{`“Labs: Lahore”`, `2:12: a colon within a text; put the text in quotation marks, or below after >-`, ""},
	{`"Labs" Textiles`, `2:13: more text after the closing quotation mark; put the whole text in quotation marks of the other kind`, ""},
	{`'Labs' Textiles`, `2:13: more text after the closing quotation mark; put the whole text in quotation marks of the other kind`, ""},
	{`'90s Studio`, `2:7: a quotation mark that is never closed; close it, or put a text that begins with one in quotation marks of the other kind`, ""},
	{`"Labs`, `2:7: a quotation mark that is never closed; close it, or put a text that begins with one in quotation marks of the other kind`, ""},
	{`"C:\data"`, `2:10: a \ in "quotation marks"; write \\, or use 'single' ones`, ""},
	{`"C:\temp"`, `2:10: tab; write a space; in "quotation marks" a \ stands for more, so write \\ or use 'single' ones`, ""},
	{`-Labs`, "", "-Labs"},
	{`Labs:Lahore`, "", "Labs:Lahore"},
	{`Labs & Sons`, "", "Labs & Sons"},
	{`A*Star`, "", "A*Star"},
	{`Yahoo!`, "", "Yahoo!"},
	{`100%`, "", "100%"},

	{`Null`, `2:3: no English: Null, which YAML takes for nothing, is written; put the text in quotation marks`, ""},
	{`null`, `2:3: no English: null, which YAML takes for nothing, is written; put the text in quotation marks`, ""},
	{`~`, `2:3: no English: ~, which YAML takes for nothing, is written; put the text in quotation marks`, ""},
	{`"Null"`, "", "Null"},
	{`Yes`, "", "Yes"}, {`No`, "", "No"}, {`On`, "", "On"}, {`off`, "", "off"}, {`true`, "", "true"}, {`False`, "", "False"}, {`y`, "", "y"},
	{`1947`, "", "1947"}, {`0123`, "", "0123"}, {`0x1F`, "", "0x1F"}, {`1e3`, "", "1e3"}, {`1_000`, "", "1_000"}, {`.5`, "", ".5"}, {`3.10`, "", "3.10"},
	{`12:30`, "", "12:30"}, {`1947-08-14`, "", "1947-08-14"}, {`2e`, "", "2e"}, {`.inf`, "", ".inf"}, {`.nan`, "", ".nan"}, {`=`, "", "="}, {`<<`, "", "<<"},
}

// What YAML reads otherwise than it was meant is taken as it was meant, or
// said with the way out.
func TestQuirks(t *testing.T) {
	for _, tt := range quirks {
		lib, got := loadBare(t, "name:\n  en: "+tt.en+"\n  ur: مثالی ٹیکنالوجیز")
		want := ""
		if tt.fault != "" {
			want = "firms/example-bare.yaml:" + tt.fault
		}
		if got != want {
			t.Errorf("%s: got\n%v\nwant\n%s", tt.en, got, want)
		} else if lib != nil && lib.Firm("example-bare").Name.En != tt.want {
			t.Errorf("%s: the name is %q", tt.en, lib.Firm("example-bare").Name.En)
		}
	}
}

// loadBare loads the library with lines at the head of the file of its firm
// example-bare, whose name they must give, and returns what is wrong, if
// anything.
func loadBare(t *testing.T, lines string) (*Library, string) {
	t.Helper()
	const bare, name = "firms/example-bare.yaml", "name: {ur: مثالی ٹیکنالوجیز, en: Example Technologies}\n"
	files := full(t)
	files["site.yaml"].Data = []byte(edit(t, string(files["site.yaml"].Data), "-sourced: [claims, fields]\n+sourced: [claims]\n"))
	if !strings.Contains(lines, "name") {
		lines += "\n" + strings.TrimSuffix(name, "\n")
	}
	rest := strings.Replace(string(files[bare].Data), name, "", 1)
	if strings.HasPrefix(lines, "slug") {
		rest = strings.Replace(rest, "slug: example-bare\n", "", 1)
	}
	files[bare] = &fstest.MapFile{Data: []byte(lines + "\n" + rest)}
	lib, err := Load(t.Context(), files)
	if err != nil {
		return nil, strings.ReplaceAll(err.Error(), name, "")
	}
	return lib, ""
}

// The same in groups, lists and fields.
func TestQuirksElsewhere(t *testing.T) {
	const cut = " a # after a space, from which on YAML reads a remark; put the whole text in quotation marks; a remark goes on a line of its own"
	for _, tt := range []struct{ lines, want string }{
		{"name: {ur: ا, en: CBS #1 Labs}", "1:23:" + cut},
		{"name: {ur: ا,\n  en: Hall 3 #12\n  }", "2:14:" + cut},
		{"name: {ur: ا, en: A: B}", "1:20: a colon within a text; put the text in quotation marks, or below after >-"},
		{"name: {ur: ا en: A}", "1:13: no comma between the two languages; write \", \""},
		{"name: {ur: ا, en: @B}", "1:19: a text that begins with @; put the text in quotation marks"},
		{"name: {ur: ا, en: B [x]}", "1:21: a bracket within a text; put the text in quotation marks"},
		{"name: {ur: ا, en: [B] x}", "1:19: a text that begins with [; put the text in quotation marks"},
		{"name: {ur: ا, en: {{.Fair}} x}", "1:19: a text that begins with {; put the text in quotation marks"},
		{"name: {ur: ا, en: \"A\" B}", "1:22: more text after the closing quotation mark; put the whole text in quotation marks of the other kind"},
		{"name: {ur: ا, en:B}", "1:7: no English; write it under the key \"en\"\n1:15: no colon with a space after the key \"en\"; write \"en:\" and a space"},
		{"name: {ur: ا, en：B}", "1:7: no English; write it under the key \"en\"\n1:15: no colon with a space after the key \"en\"; write \"en:\" and a space"},
		{"name: {ur: ا, en: A, B}", "1:22: unknown key \"B\"; a comma parts keys here: put a text that holds one in quotation marks"},
		{"name: {ur: ا, en: B", "1:7: a { that is never closed; close it; put a text that begins with one in quotation marks"},
		{"name:\n  ur: ا\n  en:Labs", "3:5: no colon with a space after the key; write the key, \":\" and a space"},
		{"name:\n  ur: ا\n  en：Labs", "3:5: no colon with a space after the key; write the key, \":\" and a space"},
		{"name:\n  ur ا\n  en: A", "2:5: no colon with a space after the key; write the key, \":\" and a space"},
		{"name:\n  en:Labs", "2:3: no colon with a space after the key \"en\"; write \"en:\" and a space"},
		{"name:\n\u00a0 ur: ا\n\u00a0 en: A", "1:1: the key \"name\" has no value; write it\n2:1: an unusual space in the key \"\\u00a0 ur\"; write plain spaces"},
		{"name:\n  ur: ا\n\u3000en: A", "2:3: no English; write it under the key \"en\"\n3:1: an unusual space in the key \"\\u3000en\"; write plain spaces"},
		{"name:\n  ur: ا\n  en: A\nalso:\n\u00a0 - B\n  - C", "5:1: an unusual space before the text; write plain spaces"},
		{"also: [C#, F #1]", "1:14:" + cut},
		{"also:\n- C#\n- F #1", "3:5:" + cut},
		{"also:\n- C#\n- 'F' # the sharp", ""},
		{"also: [Null]", "1:8: Null, which YAML takes for nothing, where a text should stand; put the text in quotation marks, or remove it"},
		{"also: [Yes, No, On, 1947, 12:30]", ""},
		{"also:\n- #1", "2:2: nothing where a text should stand; put a text that begins with # in quotation marks, or remove it"},
		{"also: [@work]", "1:8: a text that begins with @; put the text in quotation marks"},
		{"also: ['@work', \"&c\", '#1']", ""},
		{"wechat: hall_3 #12", "1:16:" + cut},
		{"wechat: hall_3 # at the stand", "1:16:" + cut},
		{"wechat: #1", "1:8: nothing where a text should stand; put a text that begins with # in quotation marks, or remove it"},
		{"phone: +92 51 1234567 #12", "1:23:" + cut},
		{"phone: +92 51 1234567 # the office", ""},
		{"founded: 2004 # about", ""},
		{"website: https://example.com/#top # the page", ""},
		{"slug: example-bare # as published", ""},
		{"slug: null", "1:1: the key \"slug\" has no value: null, which YAML takes for nothing, is written; put the text in quotation marks"},
		{"stand: {ur: 12, en: 12}", ""},
		{"name:\n<<<<<<< HEAD\n  ur: ا\n=======\n  ur: ب\n>>>>>>> theirs\n  en: B", "2:1: a mark where two versions of the file meet; keep what is right of both, and remove the marks"},
		{"name: {ur: ا, en: B}\n<<<<<<< HEAD\nstand: {ur: 1, en: 1}\n=======\n>>>>>>> theirs", "2:1: a mark where"},
		{"stand: {ur: ~, en: 12}", "1:9: no Urdu: ~, which YAML takes for nothing, is written; put the text in quotation marks"},
	} {
		_, got := loadBare(t, tt.lines)
		got = strings.ReplaceAll(got, "firms/example-bare.yaml:", "")
		if !strings.HasPrefix(got, tt.want) || (got == "") != (tt.want == "") {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.lines, got, tt.want)
		}
	}
}
