package static

import (
	"fmt"
	"strings"

	"pavilion/internal/palette"
)

// stylesheet is the name of the one style sheet.
const stylesheet = "css/site.css"

// Stylesheet returns the style sheet of a site with these colours. Like every
// asset it has another address where it has other content.
func Stylesheet(c palette.Colors) Asset {
	return newAsset(stylesheet, append([]byte(properties(c)), embedded().style...))
}

// properties returns the rules that declare the colours of both schemes as
// custom properties. On paper the light scheme holds.
func properties(c palette.Colors) string {
	return ":root{" + declarations(c.Light()) + "}" +
		"@media screen and (prefers-color-scheme:dark){:root{" + declarations(c.Dark()) + "}}"
}

func declarations(s palette.Scheme) string {
	var all []string
	for token, color := range s {
		all = append(all, fmt.Sprintf("--%v:%v", palette.Token(token), color))
	}
	return strings.Join(all, ";")
}
