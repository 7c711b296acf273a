package content

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"sync"

	"pavilion/internal/fault"
)

// firmFiles returns the files of the folder firms, which may be missing.
func (l *loader) firmFiles() (files []fs.DirEntry) {
	info, err := fs.Stat(l.fsys, "firms")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && !info.IsDir() {
		l.faultIn("firms", "not a folder", "put the firms’ files into a folder of this name")
		l.used["firms"] = true
		return nil
	}
	entries, err := l.listed.ReadDir("firms")
	if err != nil {
		l.faultIn("firms", "the folder cannot be read: "+fault.Reason(err), "check its name and permissions")
	}
	for _, e := range entries {
		if path.Ext(e.Name()) == ".yaml" && !strings.HasPrefix(e.Name(), ".") {
			files = append(files, e)
			l.used[path.Join("firms", e.Name())] = true
		}
	}
	if len(files) > maxFirms {
		l.faultIn("firms", fmt.Sprintf("%d firms", len(files)), fmt.Sprintf("keep at most %d", maxFirms))
		files = files[:maxFirms]
	}
	return files
}

// yamlEnding is how the names of files end that editors of text and other
// programs write for YAML.
var yamlEnding = regexp.MustCompile(`(?i)(\.yaml\.txt|\.yml\.txt|\.yml|\.yaml)$`)

// ledgerName matches the names that the ledger gets in the same way.
var ledgerName = regexp.MustCompile(`(?i)^published(\.txt)*$`)

// Ignored reports whether [Load] passes over files and folders of this name, such
// as other programs write into any folder: Windows, and those who edit what is open.
func Ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") ||
		strings.EqualFold(name, "thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

// listings are those of the folders of a file system, each made once: of a large one
// that takes a while, and it is looked at for firms and for files that are none.
type listings struct {
	fs.FS
	made sync.Map // of func() ([]fs.DirEntry, error), by name
}

// ReadDir lists a folder, as [fs.ReadDir] does.
func (l *listings) ReadDir(name string) ([]fs.DirEntry, error) {
	list, _ := l.made.LoadOrStore(name, sync.OnceValues(func() ([]fs.DirEntry, error) { return fs.ReadDir(l.FS, name) }))
	return list.(func() ([]fs.DirEntry, error))()
}

// Stat tells of a file, as [fs.Stat] does.
func (l *listings) Stat(name string) (fs.FileInfo, error) { return fs.Stat(l.FS, name) }

// isFolder reports whether what is called name is a folder, or leads to one, as
// where the files of a container are linked into their place.
func (l *loader) isFolder(name string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.IsDir()
	}
	info, err := fs.Stat(l.fsys, name)
	return err == nil && info.IsDir()
}

// files returns the names of all files that are not [Ignored], nor the guide.
func (l *loader) files() (names []string) {
	fs.WalkDir(l.listed, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case l.ctx.Err() != nil:
			return fs.SkipAll
		case err != nil:
			l.faultIn(name, "the folder cannot be read: "+fault.Reason(err), "check its name and permissions")
		case name == ".":
		case Ignored(d.Name()):
			if d.IsDir() {
				return fs.SkipDir
			}
		case name != GuideName && !l.isFolder(name, d):
			names = append(names, name)
		}
		return nil
	})
	return names
}

// unknownFiles notes every file that has no place in the content. Where a file
// could not be read, others may be those to which it refers.
func (l *loader) unknownFiles(names []string) {
	for _, name := range names {
		if l.used[name] || len(l.unread) > 0 && !yamlEnding.MatchString(name) {
			continue
		}
		fix := "remove it, mend its name, or refer to it"
		if meant := yamlEnding.ReplaceAllString(name, ".yaml"); meant != name {
			fix = "call it " + path.Base(meant)
		} else if ledgerName.MatchString(name) {
			fix = "call it " + PublishedFile
		}
		l.faultIn(name, "not a file of the content", fix)
	}
}
