package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"

	"pavilion/internal/publish"
)

// publishExport sends an export to an object store.
func publishExport(flags *flag.FlagSet) action {
	bucket := flags.String("bucket", "", "send it to the bucket `NAME`; required")
	prefix := flags.String("prefix", "", "put it under the `PATH` in the bucket (default: the path of the site's address; /: at its top)")
	endpoint := flags.String("endpoint", publish.Amazon, "the address, `URL`, of the store (default "+publish.Amazon+")")
	region := flags.String("region", "", "the `REGION` of the bucket (default: the store is asked)")
	dry := flags.Bool("n", false, "only list what would be sent and removed")
	return func(ctx context.Context, args []string, out io.Writer) error {
		if *bucket == "" {
			return usageError("-bucket is required: the name of a bucket that there is")
		}
		store, err := publish.Open(*endpoint, *region, *bucket, *prefix)
		if err != nil {
			return usageError("-endpoint: " + err.Error())
		}
		root, err := os.OpenRoot(args[0])
		if err != nil {
			return fmt.Errorf("the export cannot be read: %w", err)
		}
		defer root.Close()
		plan, err := store.Compare(ctx, root.FS())
		if err != nil {
			return err
		}
		if *dry {
			err = plan.Print(out)
		} else {
			err = plan.Run(ctx, newProgress(out, "objects").tell)
		}
		if err != nil {
			return err
		}
		sent, removed := plan.Changes()
		would := ""
		if *dry {
			would = " would be"
		}
		fmt.Fprintf(out, "%s%s sent, %d removed, %d unchanged in %v\n", count(sent, "object"), would, removed, plan.Unchanged, store)
		return nil
	}
}
