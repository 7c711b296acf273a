// Package static holds what is served byte for byte: style, script and fonts.
// Every file has an address that carries a fingerprint of its content, so that
// what an address gives never changes.
//
// The style sheets in css and the scripts in js are written to be read.
// Whoever changes one runs go generate, which writes to dist what is served of
// them: css/opening.css, css/site.css, js/site.js and js/search.js, each with all that it
// imports in one file, and without comments. What stands in preview is written
// in the same way, and sent in previews alone: no site has it.
//
// What a page opens with has a style sheet of its own, which stands in the page
// and depends on the pavilion, whose colours it declares: see [Opening].
package static

//go:generate go run ./gen

import (
	"embed"
	"iter"
	"strings"
	"sync"
)

//go:embed dist/*/* fonts/*
var files embed.FS

// embedded is read once, when first asked for. That can fail only by a fault
// in the embedded files, which the tests would show.
var embedded = sync.OnceValue(func() *assets {
	a, err := load(files)
	if err != nil {
		panic(err)
	}
	return a
})

// Asset is a file with its address.
type Asset struct {
	Name string // "js/site.js"
	Path string // its address: "/static/site.0123456789ab.js"
	Type string // its media type
	Data []byte // not to be changed
}

// Path returns the address of the file name, and panics if there is none: a
// name is a literal in the program.
func Path(name string) string { return Get(name).Path }

// Get returns the file name, and panics if there is none.
func Get(name string) Asset {
	a, ok := embedded().byName[name]
	if !ok {
		panic("static: no file " + name)
	}
	return a
}

// All yields every file that is the same for all pavilions, in the order of
// their names. What only previews have is not among them.
func All() iter.Seq[Asset] { return list(false) }

// Preview yields the files that only previews have.
func Preview() iter.Seq[Asset] { return list(true) }

func list(preview bool) iter.Seq[Asset] {
	return func(yield func(Asset) bool) {
		a := embedded()
		for _, name := range a.names {
			if strings.HasPrefix(name, "preview/") == preview && !yield(a.byName[name]) {
				return
			}
		}
	}
}
