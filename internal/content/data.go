package content

import (
	"embed"
	"io/fs"
)

//go:embed data
var data embed.FS

// Builtin returns the files of the content within the binary, as Load reads
// them.
func Builtin() fs.FS {
	files, err := fs.Sub(data, "data")
	if err != nil {
		panic(err) // "data" is a valid path
	}
	return files
}
