package static

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// types are the media types of what is served, by the file's ending. What has
// another ending, such as a font's licence, lies beside and is not served.
var types = map[string]string{
	".css":   "text/css; charset=utf-8",
	".ico":   "image/vnd.microsoft.icon",
	".js":    "text/javascript; charset=utf-8",
	".png":   "image/png",
	".svg":   "image/svg+xml",
	".woff2": "font/woff2",
}

// MediaType returns the media type of files whose names end in ext, such as
// ".css"; "" of those that are not served.
func MediaType(ext string) string { return types[ext] }

// assets are the files by name, and their names in order.
type assets struct {
	byName  map[string]Asset
	names   []string
	opening []byte // of a page's style, without the colours
}

// load reads every file of fsys that is served, by its name less "dist/". Style
// sheets come last, since they have in them the addresses of other files.
func load(fsys fs.FS) (*assets, error) {
	a := &assets{byName: map[string]Asset{}}
	sheets := map[string][]byte{}
	err := fs.WalkDir(fsys, ".", func(file string, _ fs.DirEntry, err error) error {
		if err != nil || types[path.Ext(file)] == "" {
			return err
		}
		data, err := fs.ReadFile(fsys, file)
		if name := strings.TrimPrefix(file, "dist/"); path.Ext(name) == ".css" {
			sheets[name] = data
		} else {
			a.byName[name] = newAsset(name, data)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	for name, data := range sheets {
		if data, err = a.refer(name, data); err != nil {
			return nil, err
		}
		if name == opening {
			a.opening = data
		} else {
			a.byName[name] = newAsset(name, data)
		}
	}
	a.names = slices.Sorted(maps.Keys(a.byName))
	return a, a.distinct()
}

// newAsset returns the file name with its address.
func newAsset(name string, data []byte) Asset {
	ext := path.Ext(name)
	sum := sha256.Sum256(data)
	stem := strings.TrimSuffix(path.Base(name), ext)
	return Asset{
		Name: name,
		Path: "/static/" + stem + "." + hex.EncodeToString(sum[:6]) + ext,
		Type: types[ext],
		Data: data,
	}
}

// distinct returns an error if two files have one address.
func (a *assets) distinct() error {
	owner := map[string]string{}
	for _, name := range a.names {
		at := a.byName[name].Path
		if other, ok := owner[at]; ok {
			return fmt.Errorf("static: %s and %s are the same file under the same name", other, name)
		}
		owner[at] = name
	}
	return nil
}

// reference matches a url() of a style sheet: what stands in it, less the
// fragment.
var reference = regexp.MustCompile(`url\(\s*["']?([^"'()#\s]+)(#[^"'()\s]*)?["']?\s*\)`)

// refer returns a style sheet with the files to which it refers called by the
// names that their addresses end in, as they stand beside it under any path. A
// reference to another site or to a missing file is an error; one to the sheet's
// own data is left as it is.
func (a *assets) refer(name string, sheet []byte) ([]byte, error) {
	var fault error
	out := reference.ReplaceAllFunc(sheet, func(match []byte) []byte {
		m := reference.FindSubmatch(match)
		target := string(m[1])
		if strings.HasPrefix(target, "data:") {
			return match
		}
		asset, ok := a.byName[path.Join(path.Dir(name), target)]
		if !ok {
			fault = fmt.Errorf("static: %s refers to %s, which is not here", name, target)
			return match
		}
		return []byte(`url("` + path.Base(asset.Path) + string(m[2]) + `")`)
	})
	return out, fault
}
