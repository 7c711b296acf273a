package content

import (
	"fmt"
	"io/fs"
	"regexp"

	"pavilion/internal/lang"
)

// What tells the small pavilion from which an organiser starts: its mark, the
// page of its licence, and names within its texts.
const (
	sampleMark  = "sample-pavilion"
	sampleTerms = "https://example.org/terms"
)

var sampleNames = regexp.MustCompile(`Sample (?:Pavilion|Fair|International|Expo|City)|نمونہ (?:پویلین|نمائش|بین الاقوامی|ایکسپو|شہر)`)

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
	for i := range r.pairs {
		for _, l := range lang.All {
			if at := sampleNames.FindStringIndex(r.pairs[i].Text.In(l)); at != nil {
				r.warnIn(&r.pairs[i], l, at[0], "a name from the sample", "write your own")
			}
		}
	}
}
