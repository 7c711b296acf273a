// Command release makes what people without Go install: the program for each
// platform, static, in an archive with its licences, and the checksums of all.
//
//	go tool release DIR
//
// It writes the new folder DIR whole or not at all. With one version of Go a
// commit gives the same bytes wherever and whenever it is released. What is not
// committed is refused: the program tells of which commit it is.
package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strings"

	"pavilion/internal/outdir"
)

func main() {
	if len(os.Args) != 2 || strings.HasPrefix(os.Args[1], "-") {
		fmt.Fprintln(os.Stderr, "usage: go tool release DIR")
		os.Exit(2)
	}
	err := outdir.Write(os.Args[1], func(to *os.Root) error { return release(to, ".", platforms) })
	if err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// release writes an archive for each platform, and SHA256SUMS, of the
// repository around the folder dir.
func release(to *os.Root, dir string, platforms []platform) error {
	repo, err := open(dir)
	if err != nil {
		return err
	}
	var sums strings.Builder
	for _, p := range platforms {
		files, err := repo.files(p)
		if err != nil {
			return fmt.Errorf("%s: %w", p, err)
		}
		data, err := p.pack(files, repo.committed)
		if err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(data), p.archive())
		if err := to.WriteFile(p.archive(), data, 0o644); err != nil {
			return err
		}
	}
	return to.WriteFile("SHA256SUMS", []byte(sums.String()), 0o644)
}
