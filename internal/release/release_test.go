package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var twice = flag.Bool("twice", false, "release the last commit for this platform from two folders, and compare")

// here is the platform that runs the tests.
var here = platform{runtime.GOOS, runtime.GOARCH}

func TestPack(t *testing.T) {
	made := time.Date(2025, 9, 14, 12, 30, 0, 0, time.UTC)
	files := []file{{"pavilion", []byte("program"), 0o755}, {"LICENSE", []byte("terms"), 0o644}}
	for _, test := range []struct {
		platform
		list func(*testing.T, []byte) []string
		want []string
	}{
		{platform{"darwin", "arm64"}, listTar, []string{
			"pavilion-macos-arm64/pavilion 755 2025-09-14 12:30 program", "pavilion-macos-arm64/LICENSE 644 2025-09-14 12:30 terms",
		}},
		{platform{"windows", "amd64"}, listZip, []string{
			"pavilion-windows-amd64/pavilion 2025-09-14 12:30 program", "pavilion-windows-amd64/LICENSE 2025-09-14 12:30 terms",
		}},
	} {
		one, err := test.pack(files, made)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, test.list(t, one)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.archive(), diff)
		}
		two, err := test.pack(files, made.In(time.FixedZone("", 5*60*60)))
		if err != nil || !bytes.Equal(one, two) {
			t.Errorf("%s differs in another time zone; %v", test.archive(), err)
		}
	}
}

func listTar(t *testing.T, data []byte) (files []string) {
	packed, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(packed); ; {
		h, err := r.Next()
		if err == io.EOF {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, fmt.Sprintf("%s %o %s %s", h.Name, h.Mode, h.ModTime.UTC().Format("2006-01-02 15:04"), text))
	}
}

func listZip(t *testing.T, data []byte) (files []string) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, fmt.Sprintf("%s %s %s", f.Name, f.Modified.UTC().Format("2006-01-02 15:04"), text))
	}
	return files
}

func TestReadme(t *testing.T) {
	text, err := (&repository{root: "../.."}).readme()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(text, []byte("# Pavilion\n\n"+told)) || !bytes.Contains(text, []byte("pavilion serve")) || bytes.Count(text, []byte("\n## ")) != 1 {
		t.Errorf("the archives’ README reads\n%s", text)
	}
}

// Every module has its licence, and so has what others made that is no module.
func TestLicences(t *testing.T) {
	text, err := (&repository{root: "../.."}).licences(here)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{
		"github.com/tetratelabs/wazero v", ": NOTICE ", "golang.org/x/text v", ": lib/LICENSE.libwebp ",
		"======== Go: LICENSE ", "======== Fonts: OFL-NotoNastaliqUrdu.txt ", "SIL OPEN FONT LICENSE", "Apache License",
	} {
		if !bytes.Contains(text, []byte(part)) {
			t.Errorf("the licences do not hold %q", part)
		}
	}
	if bytes.Contains(text, []byte("purego")) {
		t.Error("the program loads libraries of the system")
	}
}

// Only what is committed is released.
func TestOpen(t *testing.T) {
	dir := t.TempDir()
	git(t, dir, "init", "-q")
	write := func(text string) {
		if err := os.WriteFile(filepath.Join(dir, "file"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("1")
	git(t, dir, "add", "file")
	git(t, dir, "commit", "-q", "-m", "one", "--date=2025-09-14T12:00:00Z")
	if _, err := open(dir); err != nil {
		t.Error(err)
	}
	second := filepath.Join(t.TempDir(), "second")
	git(t, dir, "worktree", "add", "-q", second)
	if _, err := open(second); err == nil || !strings.Contains(err.Error(), "release from a clone") {
		t.Errorf("a second work tree: %v", err)
	}
	write("2")
	if _, err := open(dir); err == nil || !strings.Contains(err.Error(), "not committed") || !strings.Contains(err.Error(), "file") {
		t.Errorf("with changes: %v", err)
	}
}

// One commit gives the same bytes in two folders, and a program that needs
// nothing around it and knows its commit.
func TestTwice(t *testing.T) {
	if !*twice {
		t.Skip("slow; run it by go test ./internal/release -twice")
	}
	var sums [2]string
	var archives string
	for i := range sums {
		clone, to := filepath.Join(t.TempDir(), strings.Repeat("deeper/", i), "clone"), t.TempDir()
		git(t, ".", "clone", "-q", "../..", clone)
		root, err := os.OpenRoot(to)
		if err != nil {
			t.Fatal(err)
		}
		defer root.Close()
		if err := release(root, clone, []platform{here}); err != nil {
			t.Fatal(err)
		}
		text, err := root.ReadFile("SHA256SUMS")
		if err != nil {
			t.Fatal(err)
		}
		sums[i], archives = string(text), to
	}
	if sums[0] != sums[1] {
		t.Errorf("the sums differ:\n%s%s", sums[0], sums[1])
	}
	if here.os == "windows" {
		return
	}
	run(t, exec.Command("tar", "-xzf", here.archive()), archives)
	alone := exec.Command(filepath.Join(archives, here.folder(), "pavilion"), "version")
	alone.Env = []string{}
	head := strings.TrimSpace(run(t, exec.Command("git", "rev-parse", "HEAD"), "."))
	if told := run(t, alone, "/"); !strings.Contains(told, "\ncommit "+head+"\n") {
		t.Errorf("the program says\n%s", told)
	}
}

func git(t *testing.T, dir string, args ...string) {
	t.Helper()
	run(t, exec.Command("git", append([]string{"-c", "user.name=a", "-c", "user.email=a@example.com"}, args...)...), dir)
}

func run(t *testing.T, cmd *exec.Cmd, dir string) string {
	t.Helper()
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v %s", cmd, err, out)
	}
	return string(out)
}
