package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"path/filepath"

	"pavilion/internal/agreement"
	"pavilion/internal/content"
)

// agree records that texts say the same in both languages.
func agree(flags *flag.FlagSet) action {
	source := contentFlag(flags)
	return func(ctx context.Context, args []string, out io.Writer) error {
		if source.dir == "" {
			return usageError("the built-in content cannot be changed: name the folder of yours with -content")
		}
		review, err := source.review(ctx)
		if err != nil {
			return err
		}
		if n := review.Faults.Count(); n > 0 {
			return source.counted(review.Faults)
		}
		before := review.Agreement
		if before == nil || len(before.Unreadable) > 0 {
			return fmt.Errorf("%s cannot be read; %s says why", source.place(agreement.File), source.command("check"))
		}
		agreed, err := source.named(review, args)
		if err != nil {
			return err
		}
		after := before.Agree(func(id string) bool { return agreed[id] })
		if _, err := source.record(after); err != nil {
			return fmt.Errorf("%s cannot be written: %w", source.place(agreement.File), err)
		}
		fmt.Fprintf(out, "%s agreed anew", count(len(before.Stale)-len(after.Stale), "text"))
		if n := len(after.Stale); n > 0 {
			fmt.Fprintf(out, "; %s still lists %d", source.command("check"), n)
		}
		fmt.Fprintln(out)
		return nil
	}
}

// named returns the ids of the texts that args name, by ids or by files.
func (s *source) named(review *content.Review, args []string) (map[string]bool, error) {
	named := map[string]bool{}
	for _, arg := range args {
		ids, fix := review.Named(s.within(arg))
		if len(ids) == 0 {
			return nil, usageError(fmt.Sprintf("no text is called %q; %s", arg, fix))
		}
		for _, id := range ids {
			named[id] = true
		}
	}
	return named, nil
}

// within returns the name that a file of the folder has in it, and any other
// name as it is.
func (s *source) within(name string) string {
	dir, errDir := filepath.Abs(s.dir)
	file, errFile := filepath.Abs(name)
	if errDir == nil && errFile == nil {
		if rel, err := filepath.Rel(dir, file); err == nil && filepath.IsLocal(rel) {
			name = rel
		}
	}
	return filepath.ToSlash(name)
}
