package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"

	"pavilion/locales"
)

// check prints the faults and warnings of the content and of the interface's
// words. It fails if there is any fault, or with -strict any warning.
func check(flags *flag.FlagSet) action {
	source := contentFlag(flags)
	strict := flags.Bool("strict", false, "fail for warnings too")
	return func(ctx context.Context, _ []string, out io.Writer) error {
		review, err := source.review(ctx)
		if err != nil {
			return err
		}
		recorded, err := source.record(review.Agreement)
		if err != nil {
			review.Faults = append(review.Faults, notRecorded(err))
		}
		all := review.Faults
		for i := range all {
			all[i] = source.placed(all[i])
		}
		all = append(all, locales.Check()...)
		for _, f := range all {
			fmt.Fprintln(out, f)
		}
		fmt.Fprint(out, recorded)
		faults, warnings := all.Count(), all.Warnings()
		switch {
		case faults > 0:
			return errors.New(count(faults, "fault"))
		case warnings > 0 && *strict:
			return errors.New(count(warnings, "warning"))
		}
		lib := review.Library
		fmt.Fprintf(out, "No faults: %s, %s, %s\n", count(len(lib.Firms), "firm"),
			count(len(lib.Story.Chapters), "chapter"), count(len(lib.Sources), "source"))
		return nil
	}
}
