package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A ban is something that a kind of file never says.
type ban struct {
	pattern *regexp.Regexp
	instead string
}

// Stylesheets name no side of the page: the same rules set both languages.
var cssBans = []ban{
	{regexp.MustCompile(`(?i)(?:^|[\s;{])(?:[a-z-]+-)?(?:left|right)(?:-[a-z-]+)?\s*:`), "name the logical property: inline-start, inline-end"},
	{regexp.MustCompile(`(?i)(?:text-align(?:-last)?|float|clear|caption-side)\s*:[^;}]*\b(?:left|right)\b`), "write start, end, inline-start or inline-end"},
	{regexp.MustCompile(`(?i)(?:^|[\s;{])(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|style|color))\s*:\s*[^\s;}(]+\s+[^\s;}(]+\s+[^\s;}(]+\s+[^\s;}(]+`), "set block and inline sides by their own properties"},
}

// Templates hold nothing that the page's Content-Security-Policy would stop,
// and nothing unescaped.
var templBans = []ban{
	{regexp.MustCompile(`\btempl\.Raw\b`), "say it as a template"},
	{regexp.MustCompile(`(?i)\sstyle\s*\??=[^=]`), "give it a class in static/css"},
	{regexp.MustCompile(`(?i)<style\b`), "write it in static/css"},
	{regexp.MustCompile(`(?i)\son[a-z]+\s*\??=[^=]`), "listen in static/js"},
	{regexp.MustCompile(`(?i)<script(?:\s[^>]*)?>\s*[^<\s]`), "write it in static/js"},
}

var cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)

// banned returns the places in a file that break a ban.
func banned(name, text string, bans []ban) (faults []string) {
	text = cssComment.ReplaceAllStringFunc(text, func(comment string) string {
		return strings.Repeat("\n", strings.Count(comment, "\n"))
	})
	for _, b := range bans {
		for _, at := range b.pattern.FindAllStringIndex(text, -1) {
			found := strings.TrimLeft(text[at[0]:at[1]], "{; \t\n")
			line := strings.Count(text[:at[1]-len(found)], "\n") + 1
			faults = append(faults, fmt.Sprintf("%s:%d: %s; %s", name, line, found, b.instead))
		}
	}
	return faults
}

func TestStylesheets(t *testing.T) { testFiles(t, "static", ".css", cssBans) }

func TestTemplates(t *testing.T) { testFiles(t, "templates", ".templ", templBans) }

// testFiles holds all files of a kind to their bans.
func testFiles(t *testing.T, dir, ext string, bans []ban) {
	found := 0
	err := fs.WalkDir(os.DirFS("../.."), dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ext {
			return err
		}
		found++
		text, err := os.ReadFile("../../" + name)
		for _, f := range banned(name, string(text), bans) {
			t.Error(f)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if found == 0 {
		t.Errorf("no %s file in %s", ext, dir)
	}
}

func TestBanned(t *testing.T) {
	tests := []struct {
		bans []ban
		good string
		bad  []string // what is found in each, to the end of the string
	}{
		{cssBans, `a { margin: 0 1px; margin: 0 1px 2px; inset-inline-start: 0; text-align: start; --bright: 1; copyright: 1 }
			/* left: 0 */ .left { grid-area: right } b { margin-block: 0 calc(1px + 2px) }`, []string{
			"a { left:", "a{right :", "a { margin-left:", "a { color: red; padding-right:", "a { border-left-width:", "a { border-top-left-radius:",
			"a { text-align: left", "a { float:right", "a { clear: both; float: left", "a { margin: 0 1px 0 2px", "a { inset: 0 auto auto 0",
		}},
		{templBans, `<p class="style">{{ one == two }}</p><script src={ s } defer></script><option value="x">@templ.JSONScript("a", b)`, []string{
			`@templ.Raw(s)`, `<p style="`, `<p class="a" STYLE = {`, `<style>`, `<button onclick="`, `<body onLoad?={`, `<script>a`, "<script type=\"module\">\n\ti",
		}},
	}
	for _, test := range tests {
		if diff := cmp.Diff([]string(nil), banned("good", test.good, test.bans)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		for _, bad := range test.bad {
			if got := banned("bad", "\n"+bad, test.bans); len(got) != 1 || !strings.HasPrefix(got[0], "bad:2: ") {
				t.Errorf("%s: got %q, want one fault in line 2", bad, got)
			}
		}
	}
}
