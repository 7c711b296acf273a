package static

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"path"
	"strings"

	"pavilion/internal/palette"
)

// opening is the name of the style sheet of what a page opens with.
const opening = "css/opening.css"

// Style is a style sheet that stands in a page.
type Style struct {
	Text string
	Hash string // of the text, as a Content-Security-Policy names it: "sha256-…"
}

// Opening returns the style of what a page of a site with these colours opens
// with: of its header, and of its title. It stands in the page, so that a reader
// far away need not wait for another answer to see these. Its fonts are under
// the path base, "" or "/pavilion". The rest is the file css/site.css.
func Opening(c palette.Colors, base string) Style {
	folder := base + path.Dir(Path("css/site.css")) + "/"
	rules := strings.TrimSpace(string(embedded().opening))
	text := properties(c) + strings.ReplaceAll(rules, `url("`, `url("`+folder)
	sum := sha256.Sum256([]byte(text))
	return Style{text, "sha256-" + base64.StdEncoding.EncodeToString(sum[:])}
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
