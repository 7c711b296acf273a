// Package sample makes the content of a fair of any size, for measuring: no
// firm of it is real. What it makes follows from the number of firms alone.
package sample

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"strings"

	"pavilion/internal/content"
)

// seed is of all that is chosen by chance.
const seed = 2025

// Write puts the content of a fair of so many firms into a folder, which is made
// where there is none: that of the blank pavilion with these firms in place of its
// own.
func Write(dir string, firms int) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return write(root, firms)
}

func write(to *os.Root, firms int) error {
	if err := copyBlank(to); err != nil {
		return err
	}
	if err := to.WriteFile("topics.yaml", []byte(topicsFile()), 0o644); err != nil {
		return err
	}
	names := newNames(rand.New(rand.NewPCG(seed, 1)))
	chance := rand.New(rand.NewPCG(seed, 2))
	for i := range firms {
		f := newFirm(chance, names.next(), i)
		if err := to.WriteFile(path.Join("firms", f.slug+".yaml"), []byte(f.yaml()), 0o644); err != nil {
			return err
		}
		if f.logo != "" {
			if err := to.WriteFile(f.logoFile(), []byte(f.logo), 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

// copyBlank copies the files of the blank pavilion but those of its firms and
// topics.
func copyBlank(to *os.Root) error {
	blank := content.Blank()
	return fs.WalkDir(blank, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		if d.IsDir() {
			return to.MkdirAll(name, 0o755)
		}
		if dir := path.Dir(name); dir == "firms" || dir == "logos" || name == "topics.yaml" {
			return nil
		}
		data, err := fs.ReadFile(blank, name)
		if err != nil {
			return err
		}
		return to.WriteFile(name, data, 0o644)
	})
}

func topicsFile() string {
	var b strings.Builder
	for _, t := range trades {
		fmt.Fprintf(&b, "- id: %s\n  name: {ur: %s, en: %s}\n", t.id, t.name.Ur, t.name.En)
	}
	return b.String()
}
