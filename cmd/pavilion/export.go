package main

import (
	"context"
	"flag"
	"fmt"
	"io"

	"pavilion/internal/content"
	"pavilion/web"
)

// export writes the site as files.
func export(flags *flag.FlagSet) action {
	base := originFlag(flags, "the public `ORIGIN`, for absolute links; required")
	source := contentFlag(flags)
	return func(ctx context.Context, args []string, out io.Writer) error {
		if *base == "" {
			return usageError("-base-url is required: the public origin, such as https://example.org")
		}
		lib, err := source.load(ctx)
		if err != nil {
			return err
		}
		site, err := web.New(*base, lib)
		if err != nil {
			return err
		}
		if err := site.Export(ctx, args[0]); err != nil {
			return err
		}
		if n := source.recordPublished(*base, lib); n > 0 {
			fmt.Fprintf(out, "%s: %s added\n", source.place(content.PublishedFile), count(n, "line"))
		}
		fmt.Fprintf(out, "The site is in %s\n", args[0])
		return nil
	}
}
