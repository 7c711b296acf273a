package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"

	"pavilion/internal/fault"
	"pavilion/locales"
)

// check prints the faults of the content and of the interface's words, and
// fails if there are any.
func check(flags *flag.FlagSet) action {
	source := contentFlag(flags)
	return func(ctx context.Context, _ []string, out io.Writer) error {
		lib, err := source.read(ctx)
		faults, faulty := errors.AsType[fault.List](err)
		if err != nil && !faulty {
			return err
		}
		for _, f := range faults {
			f.File = source.place(f.File)
			fmt.Fprintln(out, f)
		}
		words := locales.Check()
		for _, f := range words {
			fmt.Fprintln(out, f)
		}
		if n := faults.Count() + words.Count(); n > 0 {
			return errors.New(count(n, "fault"))
		}
		fmt.Fprintf(out, "No faults: %s, %s, %s\n", count(len(lib.Firms), "firm"),
			count(len(lib.Story.Chapters), "chapter"), count(len(lib.Sources), "source"))
		return nil
	}
}
