package main

import (
	"context"
	"flag"
	"io"
	"io/fs"

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
