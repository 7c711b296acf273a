package web

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"pavilion/internal/outdir"
)

// manifestName is the file of an export that lists all others.
const manifestName = "MANIFEST"

// formerExport returns the sums of the export that is being renewed, none where
// there is none. Anything else in its place is an error that says what.
func formerExport(r *outdir.Renewal) (map[string]sum, error) {
	if r.Former == nil {
		return nil, nil
	}
	list, err := r.Former.Open(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("is not empty, and holds no export; name a folder that does not exist yet")
	}
	if err != nil {
		return nil, err
	}
	defer list.Close()
	sums, err := readSums(list)
	if errors.Is(err, errNoSums) {
		return nil, fmt.Errorf("has a %s that this program did not write; name a folder that does not exist yet", manifestName)
	}
	if err != nil {
		return nil, err
	}
	return sums, onlyExport(r.Former.FS(), sums)
}

// leftBehind are the files that file managers leave in each folder that one looks
// into, and make anew.
var leftBehind = []string{".DS_Store", "Thumbs.db", "desktop.ini"}

// onlyExport returns an error that names a file which is not of the export, if
// there is one: it would be lost.
func onlyExport(files fs.FS, sums map[string]sum) error {
	return fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == manifestName || slices.Contains(leftBehind, d.Name()) {
			return err
		}
		if _, ok := sums[name]; !ok {
			return fmt.Errorf("holds %s, which is no part of the export; move it away, or name a folder that does not exist yet", name)
		}
		return nil
	})
}
