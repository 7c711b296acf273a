package content

import (
	"fmt"
	"regexp"

	"pavilion/internal/lang"
)

// The pixels that a picture in the story should have in its width, as a phone
// shows it, and a logo in its longer side, as share cards show it.
const (
	narrowest = 720
	smallest  = 200
)

// saysPicture matches a description that begins by saying that it is one,
// which those who hear it know.
var saysPicture = [...]*regexp.Regexp{
	lang.Urdu:    regexp.MustCompile(`^(?:اس )?(?:تصویر|فوٹو) میں `),
	lang.English: regexp.MustCompile(`(?i)^(?:an? |the )?(?:image|picture|photo|photograph) (?:of|shows|showing) `),
}

// pictures finds what is wrong with the pictures of the story and with logos.
func (r *reviewer) pictures() {
	for i := range r.lib.Firms {
		f := &r.lib.Firms[i]
		if l := f.Image; l != nil && l.Ext == ".png" && max(l.Width, l.Height) < smallest {
			r.warnOf(&f.Logo, fmt.Sprintf("a logo of %d by %d pixels, which looks blurred", l.Width, l.Height), fmt.Sprintf("take one of at least %d, or an SVG", smallest))
		}
	}
	for i := range r.lib.Story.Chapters {
		for _, b := range r.lib.Story.Chapters[i].Blocks {
			if p, ok := b.(*Picture); ok {
				r.picture(p)
			}
		}
	}
}

func (r *reviewer) picture(p *Picture) {
	if p.Image != nil && p.Image.Width < narrowest {
		r.warnOf(&p.File, fmt.Sprintf("a picture %d pixels wide, which looks blurred", p.Image.Width), fmt.Sprintf("take one of at least %d", narrowest))
	}
	for _, half := range []struct {
		lang lang.Lang
		alt  *string
	}{{lang.Urdu, &p.Alt.Ur}, {lang.English, &p.Alt.En}} {
		switch {
		case saysPicture[half.lang].MatchString(*half.alt):
			r.warnOf(half.alt, "a description that begins by saying that it is of a picture", "say what is to be seen, no more")
		case p.Caption != nil && p.Caption.In(half.lang) == *half.alt:
			r.warnOf(half.alt, "the description of the picture is its caption, which is heard twice", "say what is to be seen")
		}
	}
}
