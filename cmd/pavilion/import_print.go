package main

import (
	"fmt"
	"io"
	"strings"

	"pavilion/internal/content"
	"pavilion/internal/sheet"
)

// The most that are printed: of faults and firms, and of notes of one kind.
const (
	mostTold  = 50
	mostNotes = 10
)

// printFaults prints what is wrong, and first which columns are not known: what
// is missing may stand in one of them.
func printFaults(out io.Writer, source *source, in *sheet.Import) {
	for _, n := range in.Notes {
		if n.Kind == "unknown" {
			fmt.Fprintln(out, n)
		}
	}
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

// printNext says where to read what a reader would notice, if anything, and how
// to see the firms; review is of the content as it is now, or nil.
func printNext(out io.Writer, source *source, review *content.Review) {
	if review != nil && review.Faults.Warnings() > 0 {
		fmt.Fprintf(out, "%s on the content now; %s lists them\n", count(review.Faults.Warnings(), "warning"), source.command("check"))
	}
	fmt.Fprintf(out, "%s shows the firms\n", source.command("preview"))
}

// more says that a list goes on.
func more(n int) string {
	if n <= 0 {
		return ""
	}
	return fmt.Sprintf(" and %d more", n)
}
