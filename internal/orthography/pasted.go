package orthography

import (
	"regexp"
	"strings"
)

// What comes along when a text is copied from elsewhere.
var pastes = []struct {
	form      *regexp.Regexp
	what, fix string
}{
	// UTF-8 read as Windows-1252: Ã© is é, â€™ is ’, Ù¾ is پ.
	{regexp.MustCompile("Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf]|â€|[ØÙÚÛ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"),
		"signs that stand for others, of a text read in the wrong encoding", "copy the text anew, from where it is right"},
	{regexp.MustCompile(`&(?:[a-zA-Z]{2,8}|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,6});`), "a character as HTML writes it", "write the character itself"},
	{regexp.MustCompile(`</?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|span|strong|u|ul)(?:\s[^<>]*)?/?>`), "a tag of HTML", "remove it: a text has no markup"},
	{regexp.MustCompile(`\*\*[^*]+\*\*|__[^_]+__|\]\(https?:`), "signs of Markdown", "remove them: a text has no markup"},
}

// pasted finds what was copied along with a text: signs of a wrong encoding and
// markup.
func pasted(t *text) {
	for _, p := range pastes {
		if at := p.form.FindStringIndex(t.s); at != nil {
			t.fault(at[0], p.what, p.fix)
		}
	}
}

// Quoted reports whether a whole text stands within curly quotation marks: in
// a name those were most likely meant to quote it in the file.
func Quoted(s string) bool {
	for _, marks := range []string{"“”", "‘’", "”“", "’‘"} {
		first, last := marks[:len("“")], marks[len("“"):]
		if inner, ok := strings.CutPrefix(s, first); ok && strings.HasSuffix(inner, last) && !strings.Contains(strings.TrimSuffix(inner, last), last) {
			return true
		}
	}
	return false
}
