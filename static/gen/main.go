// Command gen makes what is served of the style sheets and scripts in static:
// each entry with all that it imports in one file, short: without comments, needless
// space and long names. It writes them to static/dist.
package main

import (
	"fmt"
	"os"

	"github.com/evanw/esbuild/pkg/api"
)

func main() {
	result := api.Build(api.BuildOptions{
		EntryPoints:       []string{"css/opening.css", "css/site.css", "js/site.js", "js/search.js", "preview/preview.css", "preview/preview.js", "preview/desk.css"},
		Outbase:           ".",
		Outdir:            "dist",
		Bundle:            true,
		Format:            api.FormatESModule,
		External:          []string{"*.woff2"}, // the server knows their addresses
		Charset:           api.CharsetUTF8,
		LegalComments:     api.LegalCommentsNone,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		LogLevel:          api.LogLevelWarning,
		Write:             true,
	})
	if len(result.Errors) > 0 {
		fmt.Fprintln(os.Stderr, "gen: nothing was written")
		os.Exit(1)
	}
}
