package agreement

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"pavilion/internal/lang"
)

// texts reads "id ur/en, id ur/en".
func texts(s string) (all []Text) {
	for t := range strings.SplitSeq(s, ", ") {
		if id, both, ok := strings.Cut(t, " "); ok {
			ur, en, _ := strings.Cut(both, "/")
			all = append(all, Text{id, lang.Text{Ur: ur, En: en}})
		}
	}
	return all
}

// told writes which texts are stale as "id ur, id en, id ur mixed".
func told(j *Judgement) string {
	var all []string
	for _, s := range j.Stale {
		t := j.texts[s.Index].ID + " " + s.Half.String()
		if s.Mixed {
			t += " mixed"
		}
		all = append(all, t)
	}
	return strings.Join(all, ", ")
}

// after returns the record as it is read again after a judgement.
func after(t rapid.TB, j *Judgement) *Record {
	if !j.Changed() {
		return j.record
	}
	r := NewRecord(string(j.file))
	if unreadable := r.parsed().unreadable; len(unreadable) > 0 {
		t.Fatalf("its own lines %v cannot be read:\n%s", unreadable, j.file)
	}
	return r
}

// A history is what the texts were at each check, and which were stale then.
func TestHistories(t *testing.T) {
	type check struct{ texts, stale string }
	type history []check
	tests := map[string]history{
		"nothing happens":             {{"a U/E", ""}, {"a U/E", ""}},
		"both languages change":       {{"a U/E", ""}, {"a V/F", ""}, {"a V/F", ""}},
		"the English changes":         {{"a U/E", ""}, {"a U/F", "a ur"}, {"a U/F", "a ur"}},
		"the Urdu changes":            {{"a U/E", ""}, {"a V/E", "a en"}},
		"it changes again":            {{"a U/E", ""}, {"a U/F", "a ur"}, {"a U/G", "a ur"}},
		"the other follows":           {{"a U/E", ""}, {"a U/F", "a ur"}, {"a V/F", ""}, {"a V/G", "a ur"}},
		"it is taken back":            {{"a U/E", ""}, {"a U/F", "a ur"}, {"a U/E", ""}, {"a U/F", "a ur"}},
		"the other one instead":       {{"a U/E", ""}, {"a U/F", "a ur"}, {"a V/E", "a en"}},
		"after both the English":      {{"a U/E", ""}, {"a V/F", ""}, {"a V/G", "a ur"}},
		"agreed":                      {{"a U/E", ""}, {"a U/F", "a ur"}, {"agree a", ""}, {"a U/F", ""}, {"a U/G", "a ur"}},
		"agreed, then the other":      {{"a U/E", ""}, {"a U/F", "a ur"}, {"agree a", ""}, {"a V/F", "a en"}},
		"another agreed":              {{"a U/E, b X/Y", ""}, {"a U/F, b X/Z", "a ur, b ur"}, {"agree b", "a ur"}, {"a U/F, b X/Z", "a ur"}},
		"a text comes":                {{"a U/E", ""}, {"a U/E, b V/F", ""}, {"a U/E, b V/G", "b ur"}},
		"a text goes":                 {{"a U/E, b V/F", ""}, {"a U/E", ""}},
		"renamed":                     {{"a U/E", ""}, {"b U/E", ""}, {"b U/F", "b ur"}},
		"renamed when stale":          {{"a U/E", ""}, {"a U/F", "a ur"}, {"b U/F", "b ur"}, {"b V/F", ""}},
		"renamed and changed":         {{"a U/E", ""}, {"b U/F", "b ur"}, {"b U/F", "b ur"}, {"b U/E", ""}},
		"renamed and both changed":    {{"a U/E", ""}, {"b V/F", ""}},
		"exchanged":                   {{"1 U/E, 2 V/F", ""}, {"1 V/F, 2 U/E", ""}, {"1 V/F, 2 U/G", "2 ur"}},
		"exchanged and changed":       {{"1 U/E, 2 V/F", ""}, {"1 V/F, 2 U/G", "2 ur"}},
		"exchanged when stale":        {{"1 U/E, 2 V/F", ""}, {"1 U/G, 2 V/F", "1 ur"}, {"1 V/F, 2 U/G", "2 ur"}},
		"the first goes":              {{"1 U/E, 2 V/F, 3 W/G", ""}, {"1 V/F, 2 W/G", ""}},
		"the first goes, one changes": {{"1 U/E, 2 V/F, 3 W/G", ""}, {"1 V/H, 2 W/G", "1 ur"}},
		"the Urdu alone is exchanged": {{"1 U/E, 2 V/F", ""}, {"1 V/E, 2 U/F", "1 en, 2 en"}},
		"the same in both":            {{"a A-01/A-01", ""}, {"a A-02/A-02", ""}, {"a A-02/A-03", "a ur"}},
		"two of the same":             {{"a A-01/A-01, b A-01/A-01", ""}, {"a A-01/A-01, b A-01/A-02", "b ur"}},
		"both of the same":            {{"a L/M, b L/M", ""}, {"a L/N, b L/N", "a ur, b ur"}},
		"as another agreed":           {{"a U/E, b U/F", ""}, {"a U/F, b U/F", ""}, {"a U/G, b U/F", "a ur"}},
		"one like a changed one":      {{"a U/E", ""}, {"a V/F, b W/G", ""}, {"a V/F, b W/G, c V/F", ""}},
		"white space":                 {{"a U  U\n/E", ""}, {"a U U/E\u00a0", ""}},
		"letters composed":            {{"a \u0622U/caf\u00e9", ""}, {"a \u0627\u0653U/cafe\u0301", ""}},
		"a letter's case":             {{"a U/e", ""}, {"a U/E", "a ur"}},
		"everything goes":             {{"a U/E", ""}, {"", ""}, {"a U/F", ""}},
	}
	for name, checks := range tests {
		t.Run(name, func(t *testing.T) {
			record := NewRecord("")
			var j *Judgement
			for i, c := range checks {
				if id, ok := strings.CutPrefix(c.texts, "agree "); ok {
					j = j.Agree(func(of string) bool { return of == id })
				} else {
					j = record.Judge(texts(c.texts))
				}
				if got := told(j); got != c.stale {
					t.Errorf("check %d, of %s: stale is %q, want %q", i+1, c.texts, got, c.stale)
				}
				record = after(t, j)
				if again := record.Judge(j.texts); told(again) != c.stale || again.Changed() {
					t.Errorf("check %d at once again: stale is %q, and the record changed: %t", i+1, told(again), again.Changed())
				}
			}
		})
	}
}

// Recorded counts what was not in the record, not what is only called otherwise.
func TestRecorded(t *testing.T) {
	r := after(t, NewRecord("").Judge(texts("a U/E, b V/F, c W/G")))
	j := r.Judge(texts("z U/E, b VV/FF, c W/GG, d X/H"))
	if j.Recorded != 2 || !j.Changed() {
		t.Errorf("%d recorded, want b and d", j.Recorded)
	}
	if a := j.Agree(func(id string) bool { return id == "c" }); a.Recorded != 3 {
		t.Errorf("%d recorded, want c too", a.Recorded)
	}
}

// What people and programs make of the file.
func TestNewRecord(t *testing.T) {
	const (
		a = "a 1111111111 2222222222\n"
		b = "b 3333333333 4444444444\n"
	)
	all := "[a 1111111111 2222222222 b 3333333333 4444444444]"
	tests := []struct{ name, file, lines, unreadable string }{
		{"none", "", "[]", "[]"},
		{"as written", "# head\n\n" + a + b, all, "[]"},
		{"in any order, doubled", b + a + b, all, "[]"},
		{"byte order mark", "\ufeff" + a + b, all, "[]"},
		{"Windows lines", strings.ReplaceAll(a+b, "\n", "\r\n"), all, "[]"},
		{"no last line break", a + strings.TrimSpace(b), all, "[]"},
		{"tabs, indents", "\t" + strings.ReplaceAll(a+"  "+b, " ", "\t"), all, "[]"},
		{"capitals", "a 1111111111 2222222222\nb 3333333333 4444444444\nc ABCDEFABCD abcdefabcd", "[a 1111111111 2222222222 b 3333333333 4444444444 c abcdefabcd abcdefabcd]", "[]"},
		{"a conflict", "<<<<<<< HEAD\n" + a + "||||||| 2d81133\n=======\n" + b + ">>>>>>> other branch\n", all, "[]"},
		{"cut off", a + "b 3333333333 4444", "[a 1111111111 2222222222]", "[2]"},
		{"another file", "title: {ur: کہانی, en: Story}\n", "[]", "[1]"},
		{"words", "a 1111111111 2222222222 old\nb zzzzzzzzzz 4444444444\n" + a, "[a 1111111111 2222222222]", "[1 2]"},
		{"signs", "a +111111111 2222222222\nb 0x33333333 4444444444\n", "[]", "[1 2]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := NewRecord(test.file).parsed()
			var lines []string
			for _, l := range r.lines {
				lines = append(lines, fmt.Sprintf("%s %x %x", l.id, l.ur, l.en))
			}
			if diff := cmp.Diff(test.lines, fmt.Sprint(lines)); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
			if got := fmt.Sprint(r.unreadable); got != test.unreadable {
				t.Errorf("unreadable %s, want %s", got, test.unreadable)
			}
		})
	}
}

// A record with lines that make no sense is left as it is; one with no more
// than Windows' line ends has not changed.
func TestNotWritten(t *testing.T) {
	now := texts("a U/E")
	good := NewRecord("").Judge(now).file
	for name, file := range map[string]string{
		"unreadable":        "something else\n",
		"Windows lines":     strings.ReplaceAll(string(good), "\n", "\r\n"),
		"a byte order mark": "\ufeff" + string(good),
	} {
		if NewRecord(file).Judge(now).Changed() {
			t.Errorf("%s: it would be written", name)
		}
	}
	if !NewRecord(string(good) + "<<<<<<< HEAD\n").Judge(now).Changed() {
		t.Error("the mark of a conflict would stay")
	}
}
