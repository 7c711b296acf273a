package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// files returns what the archive for a platform holds, in order.
func (r *repository) files(p platform) ([]file, error) {
	built, err := r.build(p)
	if err != nil {
		return nil, err
	}
	readme, err := r.readme()
	if err != nil {
		return nil, err
	}
	others, err := r.licences(p)
	if err != nil {
		return nil, err
	}
	files := []file{{p.program(), built, 0o755}, {"README.md", readme, 0o644}, {"LICENSES.others", others, 0o644}}
	for _, name := range []string{"LICENSE", "LICENSE.words"} {
		text, err := os.ReadFile(filepath.Join(r.root, name))
		if err != nil {
			return nil, err
		}
		files = append(files, file{name, text, 0o644})
	}
	return files, nil
}

// told is the section of README that stands in the archives: it is for those
// who run the program.
const told = "## Running it\n"

// readme returns README's title and that section.
func (r *repository) readme() ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(r.root, "README.md"))
	if err != nil {
		return nil, err
	}
	title, rest, _ := bytes.Cut(text, []byte("\n"))
	_, section, found := bytes.Cut(rest, []byte("\n"+told))
	if !found {
		return nil, fmt.Errorf("README.md has no section %q", strings.TrimSpace(told))
	}
	section, _, _ = bytes.Cut(section, []byte("\n## "))
	return slices.Concat(title, []byte("\n\n"+told), section), nil
}

// licenceFile matches the names of files that say on what terms others may use
// a work, or whose it is.
var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents|ofl-)[^/]*$`)

// licences returns the terms of everything by others within the program: the
// modules that it is linked of, Go itself, and the fonts.
func (r *repository) licences(p platform) ([]byte, error) {
	const each = "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}"
	modules, err := output(r.root, p.environment(), "go", "list", "-deps", "-tags="+tags, "-f="+each, program)
	if err != nil {
		return nil, err
	}
	goroot, err := output(r.root, nil, "go", "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	works := slices.Compact(slices.Sorted(strings.FieldsFuncSeq(modules, func(c rune) bool { return c == '\n' })))
	works = append(works, goItself+"\t"+strings.TrimSpace(goroot), "Fonts\t"+filepath.Join(r.root, "internal/typeface/fonts"))
	var b bytes.Buffer
	for _, work := range works {
		name, dir, _ := strings.Cut(work, "\t")
		if err := terms(&b, name, os.DirFS(dir)); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

const goItself = "Go"

// terms writes the licences of a work, of which there must be one.
func terms(b *bytes.Buffer, name string, dir fs.FS) error {
	before := b.Len()
	err := fs.WalkDir(dir, ".", func(file string, d fs.DirEntry, err error) error {
		if name == goItself && d.IsDir() && file != "." {
			return fs.SkipDir // what is not in every program
		}
		if err != nil || d.IsDir() || !licenceFile.MatchString(d.Name()) || path.Ext(file) == ".go" {
			return err
		}
		text, err := fs.ReadFile(dir, file)
		fmt.Fprintf(b, "======== %s: %s ========\n\n%s\n\n", name, file, bytes.TrimSpace(text))
		return err
	})
	if err == nil && b.Len() == before {
		err = errors.New("no licence is found")
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
