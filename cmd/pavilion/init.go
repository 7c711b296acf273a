package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"time"

	"pavilion/internal/content"
	"pavilion/internal/outdir"
)

// initialise writes the built-in content, or a small pavilion to start from,
// to a folder.
func initialise(flags *flag.FlagSet) action {
	blank := flags.Bool("blank", false, "write a small sample pavilion instead of the built-in content, to start your own from")
	return func(_ context.Context, args []string, out io.Writer) error {
		dir, files, day := args[0], content.Builtin(), ""
		if *blank {
			files, day = content.Blank(), time.Now().Format(time.DateOnly)
		}
		fill := func(to *os.Root) error {
			return errors.Join(copyFiles(to, files, day), writeSchemas(to), to.WriteFile(content.GuideName, content.Guide, 0o644))
		}
		if err := outdir.Write(dir, fill); err != nil {
			return err
		}
		fmt.Fprintf(out, "The content is in %s; \"pavilion preview -content %[1]s\" shows it, and %s, a page for the browser, tells what to do\n", dir, filepath.Join(dir, content.GuideName))
		return nil
	}
}

// copyFiles copies a folder. Unless it is empty, day takes the place of the day
// on which the sample was last changed.
func copyFiles(to *os.Root, from fs.FS, day string) error {
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
		if day != "" && path.Ext(name) == ".yaml" {
			data = bytes.ReplaceAll(data, []byte(content.BlankDay), []byte(day))
		}
		return to.WriteFile(name, data, 0o644)
	})
}

// writeSchemas writes the schemas by which text editors check and complete the
// files of the content.
func writeSchemas(to *os.Root) error {
	if err := to.Mkdir(content.SchemaDir, 0o755); err != nil {
		return err
	}
	for name, schema := range content.Schemas() {
		if err := to.WriteFile(path.Join(content.SchemaDir, name), schema, 0o644); err != nil {
			return err
		}
	}
	return nil
}
