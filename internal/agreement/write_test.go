package agreement

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"pavilion/internal/lang"
)

// inFolder returns an empty folder.
func inFolder(t *testing.T) (*os.Root, string) {
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root, dir
}

// onlyRecord checks that a folder holds the record and nothing else.
func onlyRecord(t *testing.T, dir, want string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, File)); err != nil || string(got) != want {
		t.Errorf("the record is %q, %v; want %q", got, err, want)
	}
}

func TestWrite(t *testing.T) {
	root, dir := inFolder(t)
	first := NewRecord("").Judge(texts("a U/E"))
	if err := first.Write(root); err != nil {
		t.Fatal(err)
	}
	onlyRecord(t, dir, string(first.file))

	second := NewRecord(string(first.file)).Judge(texts("a V/F, b X/Y"))
	if err := second.Write(root); err != nil {
		t.Fatal(err)
	}
	onlyRecord(t, dir, string(second.file))
	if err := NewRecord(string(second.file)).Judge(texts("a V/F, b X/Y")).Write(root); err != nil {
		t.Error(err)
	}
}

// What another program has written in the meantime is not lost.
func TestWriteMeanwhile(t *testing.T) {
	root, dir := inFolder(t)
	j := NewRecord("").Judge(texts("a U/E"))
	const other = "b 1111111111 2222222222\n"
	if err := os.WriteFile(filepath.Join(dir, File), []byte(other), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := j.Write(root); !errors.Is(err, errChanged) {
		t.Errorf("Write = %v", err)
	}
	onlyRecord(t, dir, other)
}

// What cannot be written leaves nothing behind.
func TestWriteFails(t *testing.T) {
	root, dir := inFolder(t)
	if err := os.Mkdir(filepath.Join(dir, File), 0o755); err != nil {
		t.Fatal(err)
	}
	j := NewRecord("").Judge(texts("a U/E"))
	if err := j.Write(root); err == nil {
		t.Error("a folder was overwritten")
	}
	root.Close()
	if err := j.Write(root); err == nil {
		t.Error("it was written into a folder that is closed")
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

// BenchmarkJudge reads a record of 30,000 firms with twenty texts each and
// judges them; 1,000 are stale.
func BenchmarkJudge(b *testing.B) {
	all := make([]Text, 600_000)
	for i := range all {
		all[i] = Text{fmt.Sprintf("firms/example-firm-%d/claims/about-firm-%d/text", i/20, i%20), lang.Text{
			Ur: fmt.Sprintf("یہ ایک فرضی کمپنی ہے جو صرف آزمائش کے لیے ہے، نمبر %d۔", i),
			En: fmt.Sprintf("This is a made-up firm, which is there for tests only, number %d.", i),
		}}
	}
	record := NewRecord("").Judge(all).file
	for i := range 1_000 {
		all[600*i].En += " Changed."
	}
	b.SetBytes(int64(len(record)))
	for b.Loop() {
		if j := NewRecord(string(record)).Judge(all); len(j.Stale) != 1_000 {
			b.Fatal(len(j.Stale))
		}
	}
}
