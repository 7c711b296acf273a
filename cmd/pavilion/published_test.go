package main

import (
	"bytes"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"

	"pavilion/internal/content"
)

// Where the ledger cannot be written, the log says so in one line and names the
// file; nothing else comes of it.
func TestPublishedCannotBeWritten(t *testing.T) {
	var log bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	t.Cleanup(func() { slog.SetDefault(before) })
	lib, err := content.Load(t.Context(), content.Blank())
	if err != nil {
		t.Fatal(err)
	}
	s := source{dir: filepath.Join(t.TempDir(), "gone")}
	if n := s.recordPublished("https://pavilion.example", lib); n != 0 {
		t.Errorf("%d recorded", n)
	}
	if got := log.String(); strings.Count(got, "\n") != 1 || !strings.Contains(got, "not recorded") || !strings.Contains(got, filepath.Join(s.dir, content.PublishedFile)) {
		t.Errorf("the log says %q", got)
	}
	log.Reset()
	s.recordPublished("http://127.0.0.1:8080", lib)
	s.recordPublished("", lib)
	if log.Len() > 0 {
		t.Errorf("of what is not public the log says %q", log.String())
	}
}
