package templates

import (
	"fmt"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/permalink"
	"pavilion/internal/picture"
)

// pictureSizes is how wide a picture stands on a page: as wide as the screen,
// but for its margins, and never wider than the story.
const pictureSizes = "(min-width: 76rem) 66rem, 92vw"

// sourceSet lists the renditions of a picture of one type with their widths,
// as the srcset attribute has them.
func (p Page) sourceSet(pic *picture.Picture, mediaType string) string {
	var set []string
	for _, r := range pic.Renditions() {
		if r.Type == mediaType {
			set = append(set, fmt.Sprintf("%s %dw", p.link(renditionAddress(r)), r.Width))
		}
	}
	return strings.Join(set, ", ")
}

// fallback is the rendition for browsers that know neither srcset nor WebP:
// the narrowest JPEG.
func fallback(p *picture.Picture) picture.Rendition {
	all := p.Renditions()
	for _, r := range all {
		if r.Type == "image/jpeg" {
			return r
		}
	}
	return all[0]
}

// renditionAddress is where a rendition of a picture lives.
func renditionAddress(r picture.Rendition) string { return permalink.Image(r.Name, r.Hash, r.Ext) }

// LogoAddress is where the logo of a firm that has one lives.
func LogoAddress(f *content.Firm) string {
	return permalink.Image("logo-"+string(f.FirstSlug), f.Image.Hash, f.Image.Ext)
}
