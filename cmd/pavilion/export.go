package main

import (
	"context"
	"flag"
	"fmt"
	"io"

	"pavilion/internal/content"
	"pavilion/web"
)

// export writes the site as files, or of those that it wrote before what has
// changed.
func export(flags *flag.FlagSet) action {
	base := baseFlag(flags, "the public `URL`, perhaps with a path under which the site stands, for absolute links; required")
	plain := flags.Bool("plain", false, "write no gzip and Brotli forms, for hosts that make their own")
	source := contentFlag(flags)
	return func(ctx context.Context, args []string, out io.Writer) error {
		if *base == "" {
			return usageError("-base-url is required: the public address, such as https://example.org or https://example.org/pavilion")
		}
		review, err := source.review(ctx)
		if err != nil {
			return err
		}
		lib := review.Library
		if lib == nil {
			return source.counted(review.Faults)
		}
		site, err := web.New(*base, lib)
		if err != nil {
			return err
		}
		done, err := web.Exporter{Site: site, Plain: *plain, Tell: newProgress(out, "addresses").tell}.Write(ctx, args[0])
		if err != nil {
			return err
		}
		if n := source.recordPublished(*base, lib); n > 0 {
			fmt.Fprintf(out, "%s: %s added\n", source.place(content.PublishedFile), count(n, "line"))
		}
		if n := review.Faults.Warnings(); n > 0 {
			fmt.Fprintf(out, "%s of what a reader would notice; %s lists them\n", count(n, "warning"), source.command("check"))
		}
		if done.Kept > 0 {
			fmt.Fprintf(out, "%s written, %d left as they were, %d removed\n", count(done.Written, "file"), done.Kept, done.Removed)
		}
		fmt.Fprintf(out, "The site is in %s\n", args[0])
		return nil
	}
}
