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

// Blank returns the files of a small pavilion for an organiser to start from.
func Blank() fs.FS { return folder("blank") }

func folder(name string) fs.FS {
	files, err := fs.Sub(folders, name)
	if err != nil {
		panic(err) // a name in this file is a valid path
	}
	return files
}
