package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"runtime/debug"

	"pavilion/internal/content"
)

// version prints what the program and its content are.
func version(*flag.FlagSet) action {
	return func(ctx context.Context, _ []string, out io.Writer) error {
		lib, err := content.Load(ctx, content.Builtin())
		if err != nil {
			return err
		}
		release, commit, compiler := build()
		_, err = fmt.Fprintf(out, "version %s\ncommit %s\ngo %s\nedition %s\n", release, commit, compiler, lib.Site.Edition)
		return err
	}
}

// build returns what the binary says of how it was built.
func build() (release, commit, compiler string) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown", "unknown", "unknown"
	}
	commit = "unknown"
	changed := ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = ", with changes"
		}
	}
	return info.Main.Version, commit + changed, info.GoVersion
}
