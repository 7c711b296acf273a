// Package static holds what is served byte for byte: style, script, fonts
// and icons, a folder for each. Every file has an address that carries a
// fingerprint of its content, so that what an address gives never changes.
package static

import (
	"embed"
	"iter"
	"sync"
)

//go:embed */*
var files embed.FS

// shelf is made once, when first asked for. It can fail only by a fault in
// the embedded files, which the tests would show.
var shelf = sync.OnceValue(func() *assets {
	a, err := load(files)
	if err != nil {
		panic(err)
	}
	return a
})

// Asset is a file with its address.
type Asset struct {
	Name string // its place in this folder: "css/site.css"
	Path string // its address: "/static/site.0123456789ab.css"
	Type string // its media type
	Data []byte // not to be changed
}

// Path returns the address of the file name, and panics if there is none: a
// name is a literal in the program.
func Path(name string) string { return Get(name).Path }

// Get returns the file name, and panics if there is none.
func Get(name string) Asset {
	a, ok := shelf().byName[name]
	if !ok {
		panic("static: no file " + name)
	}
	return a
}

// All yields every file, in the order of their names.
func All() iter.Seq[Asset] {
	return func(yield func(Asset) bool) {
		s := shelf()
		for _, name := range s.names {
			if !yield(s.byName[name]) {
				return
			}
		}
	}
}
