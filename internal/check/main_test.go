package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every step is run, whatever became of the one before.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.go"), "package  a\n")
	write(t, filepath.Join(dir, "node_modules", "b.go"), "package  b\n")
	var out strings.Builder
	failed := run(&out, dir, []step{
		{name: "passes", command: "go version"},
		{name: "fails", command: "gofmt nothing.go", fix: "write it"},
		{name: "prints", command: "gofmt -l a.go", failOnOutput: true, fix: "format it"},
		{name: "changes", command: "gofmt -w a.go node_modules", failOnChange: true, fix: "commit it"},
		{name: "prints no more", command: "gofmt -l a.go", failOnOutput: true},
		{name: "changes no more", command: "gofmt -w a.go", failOnChange: true},
	})
	want := `passes T s
fails T s  FAILED: gofmt nothing.go

	lstat nothing.go: no such file or directory
	exit status 2

	To do: write it

prints T s  FAILED: gofmt -l a.go

	a.go

	To do: format it

changes T s  FAILED: gofmt -w a.go node_modules

	a.go

	To do: commit it

prints no more T s
changes no more T s
`
	got := regexp.MustCompile(` +\d+\.\d s`).ReplaceAllString(out.String(), " T s")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("output (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"fails", "prints", "changes"}, failed); diff != "" {
		t.Errorf("failed (-want +got):\n%s", diff)
	}
}

func TestFailedTests(t *testing.T) {
	report := "ok  \ta\t1.0s\n2026/01/02 ERROR --- FAIL: none\n--- FAIL: TestA (0.1s)\n    --- FAIL: TestA/b_c (0.0s)\n        a_test.go:1: no\nFAIL\tb\t2.0s\n"
	if diff := cmp.Diff([]string{"TestA", "TestA/b_c"}, failedTests(report)); diff != "" {
		t.Errorf("failed tests (-want +got):\n%s", diff)
	}
}

func TestChanged(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "same"), "1")
	write(t, filepath.Join(dir, "other"), "1")
	write(t, filepath.Join(dir, "gone"), "1")
	before := sums(dir)
	write(t, filepath.Join(dir, "other"), "2")
	write(t, filepath.Join(dir, "new", "file"), "1")
	if err := os.Remove(filepath.Join(dir, "gone")); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"gone", "new/file", "other"}, changed(before, sums(dir))); diff != "" {
		t.Errorf("changed (-want +got):\n%s", diff)
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
