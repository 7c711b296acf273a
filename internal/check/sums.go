package main

import (
	"crypto/sha256"
	"io/fs"
	"maps"
	"os"
	"slices"
)

// sums returns a checksum of each file under dir that the project owns. A file
// that cannot be read has none, and so differs from one that can.
func sums(dir string) map[string]string {
	tree := os.DirFS(dir)
	found := make(map[string]string)
	fs.WalkDir(tree, ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case d.IsDir() && (d.Name() == ".git" || d.Name() == "node_modules"):
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		if data, err := fs.ReadFile(tree, path); err == nil {
			sum := sha256.Sum256(data)
			found[path] = string(sum[:])
		}
		return nil
	})
	return found
}

// changed returns the files that came, went or changed, in order.
func changed(before, after map[string]string) []string {
	paths := maps.Clone(before)
	maps.Copy(paths, after)
	maps.DeleteFunc(paths, func(path, _ string) bool { return before[path] == after[path] })
	return slices.Sorted(maps.Keys(paths))
}
