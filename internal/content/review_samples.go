package content

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"pavilion/internal/lang"
)

// What tells the small pavilion from which an organiser starts: its mark, the
// page of its licence, the firm whose file is copied, and names and words
// within its texts.
const (
	sampleMark  = "sample-pavilion"
	sampleTerms = "https://example.org/terms"
	sampleFirm  = "firms/your-firm.yaml"
)

var sampleNames = regexp.MustCompile(`Sample (?:Pavilion|Fair|International|Expo|City)|firms are samples|sample entry|نمونہ (?:پویلین|نمائش|بین الاقوامی|ایکسپو|شہر)|کمپنیاں محض نمونہ|نمونے کا اندراج|^Name of the city$|^شہر کا نام$`)

// maySample is false for most texts that sampleNames does not match.
var maySample = has("Sample ", "sample", "Name of the city", "نمون", "شہر کا نام")

// sampleAddress matches the addresses of what is to be removed from the small
// pavilion: its firms, its source and the note that says it is a sample.
var sampleAddress = regexp.MustCompile(`^/f/(?:example-workshop|your-firm)$|#(?:who-is-here-sample|sample-list)$`)

// samples finds what is left of the small pavilion from which the organiser
// started.
func (r *reviewer) samples() {
	for i := range r.lib.Firms {
		f := &r.lib.Firms[i]
		if _, err := fs.Stat(Blank(), r.position(f).File); err == nil {
			r.warnOf(&f.Slug, fmt.Sprintf("the sample firm %s", f.Slug), "remove its file when you have firms of your own")
		}
	}
	if r.lib.Site.Mark == sampleMark {
		r.warnOf(&r.lib.Site.Mark, "still the sample pavilion", "write your own mark, name, fair and licence in this file")
		return
	}
	if a := &r.lib.Site.Licence.Address; *a == sampleTerms {
		r.warnOf(a, "the sample’s licence", "write where your own terms can be read, or remove the address")
	}
	firm := sampleEnds()
	for _, p := range r.pairs {
		if p.Firm != "" && p.Prose && firm[p.Text.En] {
			r.warnIn(p, lang.English, 0, "a text of the sample firm", "write what is true of this one, in both languages")
		}
		for _, l := range lang.All {
			text := p.Text.In(l)
			if !maySample(text) {
				continue
			}
			if at := sampleNames.FindStringIndex(text); at != nil {
				r.warnIn(p, l, at[0], fmt.Sprintf("%q is left of the sample", text[at[0]:at[1]]), "write your own words, or remove it")
			}
		}
	}
}

// sampleEnds are the ends of the lines of the firm whose file is copied, each
// from behind a space on.
func sampleEnds() map[string]bool {
	ends := map[string]bool{}
	firm, _ := fs.ReadFile(Blank(), sampleFirm)
	for line := range strings.Lines(string(firm)) {
		line = strings.TrimSuffix(line, "\n")
		for i := range len(line) {
			if line[i] == ' ' {
				ends[line[i+1:]] = true
			}
		}
	}
	return ends
}
