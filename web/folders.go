package web

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// folder is resources that are not known before one of them is first asked for.
type folder struct {
	list  []Resource
	index map[string]int // in list, by path
}

// newFolders returns what lists each folder of that kind, by its path.
func (s *Site) newFolders() map[string]func() folder {
	folders := map[string]func() folder{}
	for _, l := range lang.All {
		folders[permalink.SearchFolder(l)] = newFolder(func() []Resource { return s.searchFolder(l) }) // /data/search.{lang}/{file}
	}
	return folders
}

// newFolder returns what lists a folder's resources, once.
func newFolder(list func() []Resource) func() folder {
	return sync.OnceValue(func() folder {
		f := folder{list(), map[string]int{}}
		for i, r := range f.list {
			f.index[r.Path] = i
		}
		return f
	})
}

// folderResources yields the resources of all folders.
func (s *Site) folderResources() iter.Seq[Resource] {
	return func(yield func(Resource) bool) {
		for _, path := range slices.Sorted(maps.Keys(s.folders)) {
			for _, r := range s.folders[path]().list {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// folderResource returns the resource of a folder that lives at path.
func (s *Site) folderResource(path string) (Resource, bool) {
	list, ok := s.folders[path[:strings.LastIndexByte(path, '/')+1]]
	if !ok {
		return Resource{}, false
	}
	f := list()
	i, ok := f.index[path]
	if !ok {
		return Resource{}, false
	}
	return f.list[i], true
}
