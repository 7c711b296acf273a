package content

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// What is wrong is told alike and in the same order, however many files are
// read at once.
func TestReadAtOnce(t *testing.T) {
	files := full(t)
	names, err := filepath.Glob("testdata/full/firms/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	firm := files["firms/"+filepath.Base(names[0])].Data
	for i := range 60 { // each has the slug of the first, and every third its faults besides
		text := firm
		switch i % 3 {
		case 1:
			text = append([]byte("unknown: key\nposition: 1000\n"), firm...)
		case 2:
			text = bytes.ReplaceAll(firm, []byte("\n"), []byte(" \u00a0\n"))
		}
		files[fmt.Sprintf("firms/copy-%d.yaml", i)] = &fstest.MapFile{Data: text}
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	_, alone := Load(t.Context(), files)
	if alone == nil {
		t.Fatal("no faults")
	}
	for range 3 {
		runtime.GOMAXPROCS(8)
		_, at := Load(t.Context(), files)
		if diff := cmp.Diff(alone.Error(), at.Error()); diff != "" {
			t.Fatalf("one by one and at once (-one +at once):\n%s", diff)
		}
	}
}

// A firm is known to be withdrawn however the key is written.
func TestWithdrawnKey(t *testing.T) {
	for _, key := range []string{"withdrawn:", `"withdrawn":`, "'withdrawn':", `"with\x64rawn":`, "? withdrawn\n:"} {
		folder := copyOf(t, "testdata/second")
		name := filepath.Join(folder, "firms", "neelum-felt.yaml")
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		write(t, name, strings.Replace(string(data), "withdrawn:", key, 1))
		if lib := loadFrom(t, folder); len(lib.Withdrawn) != 1 {
			t.Errorf("%s: %d firms are withdrawn", key, len(lib.Withdrawn))
		}
	}
}
