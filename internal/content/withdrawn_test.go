package content

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A firm that was withdrawn is no firm of the library, whatever is asked of it,
// but it dates the edition and keeps its first slug.
func TestWithdrawn(t *testing.T) {
	lib := loadFrom(t, "testdata/second")
	if len(lib.Withdrawn) != 1 || lib.Withdrawn[0].Slug != "neelum-felt" || lib.Withdrawn[0].FirstSlug != "neelum-namda" {
		t.Fatalf("withdrawn are %v", lib.Withdrawn)
	}
	for _, slug := range []Slug{"neelum-felt", "neelum-namda"} {
		if f := lib.Firm(slug); f != nil {
			t.Errorf("the firm %s is there", slug)
		}
	}
	folder := copyOf(t, "testdata/second")
	name := filepath.Join(folder, "firms", "neelum-felt.yaml")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	write(t, name, strings.Replace(string(data), "date: 2027-05-18", "date: 2027-07-01", 1))
	if later := loadFrom(t, folder).Site.Edition; later.String() != "2027-07-01" {
		t.Errorf("the edition is %s", later)
	}
}

func loadFrom(t *testing.T, folder string) *Library {
	t.Helper()
	lib, err := Load(t.Context(), os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// copyOf returns a copy of a folder.
func copyOf(t *testing.T, folder string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	return dir
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
