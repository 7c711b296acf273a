package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"pavilion/internal/content"
	"pavilion/internal/outdir"
)

// initialise writes the built-in content to a folder.
func initialise(*flag.FlagSet) action {
	return func(_ context.Context, args []string, out io.Writer) error {
		dir := args[0]
		if err := outdir.Write(dir, unpack); err != nil {
			return err
		}
		fmt.Fprintf(out, "The content is in %s; \"pavilion serve -content %[1]s\" shows it\n", dir)
		return nil
	}
}

// unpack copies the built-in content to a folder.
func unpack(to *os.Root) error {
	from := content.Builtin()
	return fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			return to.MkdirAll(name, 0o755)
		}
		data, err := fs.ReadFile(from, name)
		if err != nil {
			return err
		}
		return to.WriteFile(name, data, 0o644)
	})
}
