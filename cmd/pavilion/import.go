package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/internal/outdir"
	"pavilion/internal/sheet"
)

// importSheet takes firms from a sheet into a folder of content, or writes an
// empty sheet to be filled.
func importSheet(flags *flag.FlagSet) action {
	template := flags.Bool("template", false, "write an empty sheet to FILE instead, to be filled")
	dry := flags.Bool("n", false, "only say what would be done")
	all := flags.Bool("v", false, "print every note, not the first ten of each kind alone")
	source := contentFlag(flags)
	return func(ctx context.Context, args []string, out io.Writer) error {
		if *template {
			return writeSheet(ctx, source, args[0], out, func(*sheet.Model, fs.FS) ([][]string, error) { return nil, nil })
		}
		if source.dir == "" {
			return usageError("-content is required: the folder that the firms go into; \"pavilion init -blank DIR\" writes one")
		}
		root, err := source.root()
		if err != nil {
			return err
		}
		defer root.Close()
		if !*dry { // the sheet may change one language of what was written by hand
			source.keepRecord(source.review(ctx))
		}
		in, err := readSheet(ctx, source, root.FS(), args[0], out)
		if err != nil {
			return err
		}
		if n := len(in.Faults) + in.Content.Count(); n > 0 {
			printFaults(out, source, in)
			return fmt.Errorf("%s; nothing was written", count(n, "fault"))
		}
		writes := !*dry && len(in.Files) > 0
		if writes {
			if err := outdir.Replace(ctx, root, in.Files, in.Former); err != nil {
				return err
			}
		}
		printNotes(out, in.Notes, *all)
		printImport(out, in, *dry)
		if writes {
			source.keepRecord(in.Review, nil) // the next sheet may do so of what this one brought
			printNext(out, source, in.Review)
		}
		return nil
	}
}

// readSheet returns what a sheet would change in a folder. What is wrong
// before anything can be said of single firms it prints.
func readSheet(ctx context.Context, source *source, fsys fs.FS, name string, out io.Writer) (*sheet.Import, error) {
	data, err := readFile(name)
	if err != nil {
		return nil, err
	}
	model, err := sheet.NewModel(ctx, fsys)
	if err != nil {
		return nil, inContent(source, err, out)
	}
	table, err := model.Read(name, data)
	if faults, ok := errors.AsType[sheet.Faults](err); ok {
		for _, f := range faults {
			fmt.Fprintln(out, f)
		}
		return nil, fmt.Errorf("%s; nothing was written", count(len(faults), "fault"))
	}
	if err != nil {
		return nil, err
	}
	now := time.Now()
	in, err := model.Import(ctx, fsys, table, content.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()})
	if err != nil {
		return nil, inContent(source, err, out)
	}
	return in, nil
}

// readFile returns what a file holds, up to what a sheet may.
func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, sheet.MaxSize+1))
}

// inContent prints the faults of the content, if err is that, and returns an
// error in their place.
func inContent(source *source, err error, out io.Writer) error {
	faults, ok := errors.AsType[fault.List](err)
	if !ok {
		return err
	}
	for _, f := range faults {
		f.File = source.place(f.File)
		fmt.Fprintln(out, f)
	}
	return fmt.Errorf("%s in the content, to be mended first; nothing was written", count(faults.Count(), "fault"))
}
