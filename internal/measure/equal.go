package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// compared is of how many files of an export the bytes are compared with what
// the server answers.
const compared = 2_000

// measureEqual tells how many of some files of an export, taken evenly, hold
// other bytes than the server answers with. It stands on the export of the part
// before it.
func measureEqual(ctx context.Context, b *bench, f *fair) error {
	dir := b.folder(f, "export")
	names, err := served(dir)
	if err != nil {
		return err
	}
	s, err := b.serve(ctx, f, "-base-url", base)
	if err != nil {
		return err
	}
	defer s.end()
	count, differ := 0, 0
	for i := 0; i < len(names); i += max(1, len(names)/compared) {
		same, err := s.answers(dir, names[i])
		if err != nil {
			return err
		}
		count++
		if !same {
			b.log("%s is not as served", names[i])
			differ++
		}
	}
	b.table.add(f.firms, "files beside the server’s answers", "compared", float64(count))
	b.table.add(f.firms, "files beside the server’s answers", "that differ", float64(differ))
	return nil
}

// served returns the names of the files of an export that stand for an address:
// not their compressed forms, nor what is for those who host it.
func served(dir string) (names []string, err error) {
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || d.IsDir():
			return err
		case path.Ext(name) == ".br", path.Ext(name) == ".gz", path.Ext(name) == ".conf":
		case strings.HasPrefix(name, "_"), strings.HasPrefix(name, "."), path.Ext(name) == "", name == "404.html":
		default:
			names = append(names, name)
		}
		return nil
	})
	return names, err
}

// answers reports whether the server answers with the bytes of the file of an
// export. Where it leads elsewhere, as from a former address, a page is as good,
// and of any other file the bytes are there.
func (s *server) answers(dir, name string) (bool, error) {
	want, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		return false, err
	}
	var got bytes.Buffer
	address := s.base + "/" + strings.TrimSuffix(name, "index.html")
	a, err := s.read(address, "identity", &got)
	if err != nil {
		return false, err
	}
	switch {
	case a.status == http.StatusOK:
		return bytes.Equal(want, got.Bytes()), nil
	case a.status/100 == 3 && path.Ext(name) == ".html":
		return true, nil
	case a.status/100 == 3:
		resp, err := http.Get(address)
		if err != nil {
			return false, err
		}
		defer resp.Body.Close()
		there, err := io.ReadAll(resp.Body)
		return bytes.Equal(want, there), err
	default:
		return false, fmt.Errorf("the server answers %d for %s", a.status, name)
	}
}
