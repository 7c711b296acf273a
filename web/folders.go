package web

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"pavilion/internal/lang"
)

// folder is resources that are not known before one of them is first asked for.
type folder struct {
	like Resource // at the folder's path, what is said of each by its headers
	made func() madeFolder
}

type madeFolder struct {
	list  []Resource
	index map[string]int // in list, by path
}

// newFolders returns each folder of that kind, by its path.
func (s *Site) newFolders() map[string]folder {
	folders := map[string]folder{}
	for _, l := range lang.All {
		like := searchFile(l)
		folders[like.Path] = newFolder(like, func() []Resource { return s.searchFolder(l) }) // /data/search.{lang}/{file}
	}
	return folders
}

// newFolder returns the folder that lists such resources, once.
func newFolder(like Resource, list func() []Resource) folder {
	return folder{like, sync.OnceValue(func() madeFolder {
		f := madeFolder{list(), map[string]int{}}
		for i, r := range f.list {
			f.index[r.Path] = i
		}
		return f
	})}
}

// folderResources yields the resources of all folders that are to be listed; of
// any other, what they are like.
func (s *Site) folderResources(listed func(folder Resource) bool) iter.Seq[Resource] {
	return func(yield func(Resource) bool) {
		for _, path := range slices.Sorted(maps.Keys(s.folders)) {
			f := s.folders[path]
			all := []Resource{f.like}
			if listed(f.like) {
				all = f.made().list
			}
			for _, r := range all {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// folderResource returns the resource of a folder that lives at path.
func (s *Site) folderResource(path string) (Resource, bool) {
	folder, ok := s.folders[path[:strings.LastIndexByte(path, '/')+1]]
	if !ok {
		return Resource{}, false
	}
	f := folder.made()
	i, ok := f.index[path]
	if !ok {
		return Resource{}, false
	}
	return f.list[i], true
}
