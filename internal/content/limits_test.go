package content

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// Whatever is larger than anybody needs is refused, and what just fits is not.
func TestLimits(t *testing.T) {
	urdu := func(n int) string { return strings.Repeat("ا", n) }
	latin := func(n int) string { return strings.Repeat("a", n) }
	entries := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	chapters := func(n int) string {
		return entries(n, "- id: c%[1]d\n  title: {ur: باب, en: Chapter}\n  blocks: [{note: {id: n%[1]d, text: {ur: بات, en: Word}}}]\n")
	}
	name := func(ur, en int) string {
		return "-name: {ur: مثالی ٹیکنالوجیز, en: Example Technologies}\n+name: {ur: " + urdu(ur) + ", en: " + latin(en) + "}\n"
	}
	after := func(lines string) string { return "-position: 2\n+position: 2\n+" + lines + "\n" }
	const bare = "firms/example-bare.yaml"
	for _, tt := range []struct{ file, change, want string }{
		{bare, name(maxName, maxName), ""},
		{bare, name(maxName, 3), ""}, // names are as long as they are
		{bare, name(3, maxName), ""},
		{bare, name(maxName+1, 3), "4:12: 201 characters; write at most 200"},
		{bare, name(3, 4*maxName), "4:21: 800 characters; write at most 200"},
		{bare, after("stand: {ur: سٹال, en: " + latin(maxName+1) + "}"), "4:23: 201 characters; write at most 200"},
		{bare, after("products:\n+- {ur: سٹال, en: " + latin(maxName+1) + "}"), "5:18: 201 characters; write at most 200"},
		{bare, after("also: [" + latin(maxName) + "]"), ""},
		{bare, after("also: [" + latin(maxName+1) + "]"), "4:8: 201 characters; write at most 200"},
		{bare, after("also: [" + entries(maxEntries, "a%d, ") + "]"), ""},
		{bare, after("also: [" + entries(maxEntries+1, "a%d, ") + "]"), "4:7: 1001 entries; keep at most 1000"},
		{bare, after("wechat: " + latin(maxWord)), ""},
		{bare, after("wechat: " + latin(maxWord+1)), "4:9: 2001 characters; write at most 2000"},
		{bare, after("website: https://example.com/" + latin(maxWord)), "4:10: 2020 characters; write at most 2000"},
		{"site.yaml", "-contact: https://example.com/corrections\n+contact: https://example.com/" + latin(maxWord) + "\n", "27:10: 2020 characters; write at most 2000"},
		{"site.yaml", "-  counted: 3\n+  counted: 999999999\n", "30:12: 999999999 firms; write a number from 1 to 100000"},
		{"site.yaml", "-  start: 2025-09-10\n+  start: 1850-09-10\n", "22:8: the fair lasts longer than a year; look the days up again\n21:10: the year 1850; write a year from 1851 to 2100"},
		{"site.yaml", "-  end: 2025-09-14\n+  end: 2052-09-14\n", "22:8: the fair lasts longer than a year; look the days up again"},
		{"site.yaml", "-edition: 2025-10-01\n+edition: 2520-10-01\n", "6:10: the year 2520; write a year from 1851 to 2100"},
		{"topics.yaml", "-- id: learning\n+- id: " + latin(maxSlug+1) + "\n", "2:7: id of 81 characters; write at most 80"},
		{"about.yaml", "-  en: All of this is made up.\n+  en: " + latin(maxProse+1) + "\n", "8:7: 5001 characters; write at most 5000"},
		{"story.yaml", chapters(maxChapters), ""},
		{"story.yaml", chapters(maxChapters + 1), "7:1: 101 entries; keep at most 100"},
	} {
		files := full(t)
		text := string(files[tt.file].Data)
		if strings.HasPrefix(tt.change, "-") && tt.file != "story.yaml" {
			text = edit(t, text, tt.change)
		} else {
			text = "title: {ur: ا, en: a}\nstandfirst: {ur: ا, en: a}\ndescription: {ur: ا, en: a}\npublished: 2025-10-01\n\nchapters:\n" + tt.change
		}
		files[tt.file] = &fstest.MapFile{Data: []byte(text)}
		got := ""
		if _, err := Load(t.Context(), files); err != nil {
			got = err.Error()
		}
		if tt.want == "" && (strings.Contains(got, "characters") || strings.Contains(got, "entries")) {
			t.Errorf("%.60q…: %s", tt.change, got)
		}
		for line := range strings.Lines(tt.want) {
			if line = tt.file + ":" + strings.TrimSpace(line); !strings.Contains("\n"+got+"\n", "\n"+line+"\n") {
				t.Errorf("%.60q…: got\n%s\nwant\n%s", tt.change, got, line)
			}
		}
	}
}

// However a file is filled up, it is read in time.
func TestFilledUp(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and -short leaves such out")
	}
	fill := func(s string) string { return strings.Repeat(s, maxSize/len(s)) }
	story := full(t)["story.yaml"].Data
	for _, text := range []string{
		fill("["), fill("{a: "), fill("- "), fill("&a "), fill("*a, "), fill("'"), fill("\""), fill("\x00"), fill("\u3164"), fill("\ufeff"), fill("#\n"),
		fill(" #"), fill("a:\n"), fill("a: 1\n"), "{" + fill("[a]: b,"), fill("- a\n"), fill("---\n"), fill("!a "), fill("\t"), fill("\r\n"), fill("\u2028"),
		"title: {ur: " + fill("ي")[:maxSize-99], "title: {ur: ا, en: '" + fill("1.,")[:maxSize-99] + "'}", "title: {ur: '" + fill("1.,")[:maxSize-99] + "', en: a}",
		"title: {ur: ا, en: '" + fill("''")[:maxSize-98] + "'}", "title: {ur: ا, en: \"" + fill("\\u0009")[:maxSize-96] + "\"}", "title: {ur: '" + fill("”")[:maxSize-97] + "', en: a}",
		"title: {ur: ا, en: " + fill("華為")[:maxSize-100] + "}", "title: {ur: ا, en: @" + fill("x")[:maxSize-99], fill("title: {en: @\n"), fill("en: a #\n"),
		string(story) + strings.Repeat("- paragraph: {id: a, sources: [exampel-report]}\n", 4000),
		string(story) + "  - names: {sources: [" + strings.Repeat("x, ", 60_000) + "]}\n",
	} {
		files := full(t)
		files["story.yaml"] = &fstest.MapFile{Data: []byte(text)}
		if _, err := Load(t.Context(), files); err == nil {
			t.Errorf("%.40q… has no fault", text)
		}
	}
}
