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
	"strings"
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
	all := flags.Bool("v", false, "print every note, not the first of each kind alone")
	source := contentFlag(flags)
	return func(ctx context.Context, args []string, out io.Writer) error {
		if *template {
			return writeSheet(ctx, source, args[0], out, func(*sheet.Model, fs.FS) ([][]string, error) { return nil, nil })
		}
		if source.dir == "" {
			return usageError("-content is required: the folder that the firms go into; \"pavilion init DIR\" writes one")
		}
		root, err := os.OpenRoot(source.dir)
		if err != nil {
			return fmt.Errorf("the content cannot be read: %w", err)
		}
		defer root.Close()
		in, err := readSheet(ctx, source, root.FS(), args[0], out)
		if err != nil {
			return err
		}
		if n := len(in.Faults) + in.Content.Count(); n > 0 {
			printFaults(out, source, in)
			return fmt.Errorf("%s; nothing was written", count(n, "fault"))
		}
		if !*dry {
			if err := outdir.Replace(ctx, root, in.Files, in.Former); err != nil {
				return err
			}
		}
		printNotes(out, in.Notes, *all)
		printImport(out, in, *dry)
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
	table, err := sheet.Read(name, data, model.Headings())
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

// The most that are printed: of faults and firms, and of notes of one kind.
const (
	mostTold  = 50
	mostNotes = 10
)

func printFaults(out io.Writer, source *source, in *sheet.Import) {
	for i, f := range in.Faults {
		if i == mostTold {
			fmt.Fprintf(out, "%d more faults; mend these first\n", len(in.Faults)-mostTold)
			break
		}
		fmt.Fprintln(out, f)
	}
	for _, f := range in.Content {
		f.File = source.place(f.File)
		fmt.Fprintln(out, f)
	}
}

// printNotes prints how cells were understood: all, or some of each kind.
func printNotes(out io.Writer, notes []sheet.Note, all bool) {
	told, left := map[string]int{}, 0
	for _, n := range notes {
		if told[n.Kind]++; told[n.Kind] > mostNotes && !all {
			left++
			continue
		}
		fmt.Fprintln(out, n)
	}
	if left > 0 {
		fmt.Fprintf(out, "and %s such as these; -v prints them all\n", count(left, "note"))
	}
}

// printImport tells what an import did, or would do.
func printImport(out io.Writer, in *sheet.Import, dry bool) {
	for _, list := range []struct {
		does    string
		changes []sheet.Change
	}{{"added", in.Added}, {"updated", in.Updated}} {
		for i, c := range list.changes {
			if i == mostTold {
				fmt.Fprintf(out, "%s: %d more\n", list.does, len(list.changes)-mostTold)
				break
			}
			fmt.Fprintf(out, "%s: %s (row %d)", list.does, c.Slug, c.Place.Row)
			if list.does == "updated" {
				fmt.Fprintf(out, ": %s", strings.Join(c.Columns, ", "))
			}
			fmt.Fprintln(out)
		}
	}
	if n := len(in.Absent); n > 0 {
		fmt.Fprintf(out, "not in the sheet, left as they are: %s\n", strings.Join(in.Absent[:min(n, mostTold)], ", ")+more(n-mostTold))
	}
	would := ""
	if dry {
		would = " would be"
	}
	fmt.Fprintf(out, "%s%s added, %d updated, %d unchanged\n", count(len(in.Added), "firm"), would, len(in.Updated), in.Unchanged)
}

// more says that a list goes on.
func more(n int) string {
	if n <= 0 {
		return ""
	}
	return fmt.Sprintf(" and %d more", n)
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
		fmt.Fprintf(out, "An empty sheet is in %s; fill it, then run \"pavilion import %[1]s -content DIR\"\n", name)
		return nil
	}
	fmt.Fprintf(out, "%s in %s\n", count(len(firms), "firm"), name)
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
