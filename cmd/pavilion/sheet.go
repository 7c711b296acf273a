package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"pavilion/internal/sheet"
)

// exportSheet writes the firms as a sheet that import takes back.
func exportSheet(flags *flag.FlagSet) action {
	source := contentFlag(flags)
	return func(ctx context.Context, args []string, out io.Writer) error {
		return writeSheet(ctx, source, args[0], out, func(m *sheet.Model, fsys fs.FS) ([][]string, error) {
			return m.Rows(ctx, fsys)
		})
	}
}

// writeSheet writes a new file with the rows of a sheet.
func writeSheet(ctx context.Context, source *source, name string, out io.Writer, rows func(*sheet.Model, fs.FS) ([][]string, error)) error {
	if !sheet.Writes(name) {
		return usageError(fmt.Sprintf("%q ends neither in .xlsx nor in .csv", name))
	}
	fsys, closeFolder, err := source.open()
	if err != nil {
		return err
	}
	defer closeFolder()
	model, err := sheet.NewModel(ctx, fsys)
	if err != nil {
		return inContent(source, err, out)
	}
	firms, err := rows(model, fsys)
	if err != nil {
		return inContent(source, err, out)
	}
	var b bytes.Buffer
	if err := model.Write(&b, name, firms); err != nil {
		return err
	}
	if err := writeNew(name, b.Bytes()); err != nil {
		return err
	}
	if firms == nil {
		fmt.Fprintf(out, "An empty sheet is in %s; fill it, then run \"pavilion import %[1]s -content %[2]s\"\n", name, cmp.Or(source.dir, "DIR"))
		return nil
	}
	of := ""
	if source.dir == "" {
		of = " of the built-in content"
	}
	fmt.Fprintf(out, "%s%s in %s\n", count(len(firms), "firm"), of, name)
	return nil
}

// writeNew writes a file that is not there yet, so that no filled sheet is lost.
func writeNew(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; name a new file", name)
	}
	if err != nil {
		return err
	}
	if _, err = f.Write(data); err != nil {
		return errors.Join(err, f.Close(), os.Remove(name))
	}
	return f.Close()
}
