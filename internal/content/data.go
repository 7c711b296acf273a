package content

import (
	"embed"
	"io/fs"
)

//go:generate go run ./gen
//go:embed data blank
var folders embed.FS

// Builtin returns the files of the content within the binary, as Load reads
// them.
func Builtin() fs.FS { return folder("data") }

// BlankDay is the day on which the files of [Blank] say that they were last
// changed: a day to come, for which that on which an organiser takes them
// should stand.
const BlankDay = "2030-01-15"

// Blank returns the files of a small pavilion for an organiser to start from.
func Blank() fs.FS { return folder("blank") }

// Guide is a page of HTML that tells editors, in both languages, how to make a
// pavilion. It may lie in the folder of the content, under GuideName.
//
//go:embed guide.html
var Guide []byte

// GuideName is the name of the file that holds Guide.
const GuideName = "guide.html"

func folder(name string) fs.FS {
	files, err := fs.Sub(folders, name)
	if err != nil {
		panic(err) // a name in this file is a valid path
	}
	return files
}
