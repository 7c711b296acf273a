package content

import (
	"fmt"
	"io/fs"
)

// sampleMark is the mark of the small pavilion from which an organiser starts.
const sampleMark = "sample-pavilion"

// samples finds what is left of the small pavilion from which the organiser
// started.
func (r *reviewer) samples() {
	if r.lib.Site.Mark == sampleMark {
		r.warnOf(&r.lib.Site.Mark, "still the sample pavilion", "write your own name, mark, fair and licence in this file")
	}
	for i := range r.lib.Firms {
		f := &r.lib.Firms[i]
		name := r.position(f).File
		if _, err := fs.Stat(Blank(), name); err == nil {
			r.warnOf(&f.Slug, fmt.Sprintf("the sample firm %s", f.Slug), "remove its file when you have firms of your own")
		}
	}
}
