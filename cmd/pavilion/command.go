package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// command is one thing that the program does.
type command struct {
	name, args, does string
	// declare declares the command's flags and returns what it does.
	declare func(*flag.FlagSet) action
}

// action does the work of a command with the arguments that follow its flags,
// as many as the command takes, and tells out what came of it.
type action func(ctx context.Context, args []string, out io.Writer) error

// commands lists every command; the first is the one meant when none is named.
func commands() []command {
	return []command{
		{"serve", "", "serves the site", serve},
		{"preview", "", "serves the site to those who edit its content, and follows them", preview},
		{"export", "DIR", "writes the site as files to the folder DIR, new or an export before", export},
		{"publish", "DIR", "sends an export to an S3-compatible store, only what changed", publishExport},
		{"check", "", "prints every fault of the content and of the interface's words", check},
		{"agree", "ID…", "records that both languages of texts, by their ids or files, say the same", agree},
		{"init", "DIR", "writes content to the new folder DIR, ready to be edited", initialise},
		{"import", "FILE", "takes firms from a sheet (.xlsx, .csv) into content", importSheet},
		{"sheet", "FILE", "writes the firms as a sheet that import takes back", exportSheet},
		{"version", "", "prints the version of the program and the edition of its content", version},
	}
}

// usageError is an error in how the program was called.
type usageError string

func (e usageError) Error() string { return string(e) }

// run does what args say and returns the exit code: 2 when the program was
// called wrongly, 1 when something else went wrong.
func run(ctx context.Context, args []string, out, errs io.Writer) int {
	all := commands()
	c := all[0]
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		i := slices.IndexFunc(all, func(c command) bool { return c.name == args[0] })
		switch {
		case args[0] == "help" && len(args) > 1:
			return run(ctx, []string{args[1], "-h"}, out, errs)
		case args[0] == "help":
			help(out, all)
			return 0
		case i < 0:
			fmt.Fprintf(errs, "pavilion: there is no command %q\n", args[0])
			help(errs, all)
			return 2
		}
		c, args = all[i], args[1:]
	} else if len(args) > 0 && slices.Contains([]string{"-h", "--h", "-help", "--help"}, args[0]) {
		help(out, all)
		fmt.Fprintln(out)
	}
	return c.run(ctx, args, out, errs)
}

// beginning is how a pavilion of one's own comes to be.
const beginning = `
A pavilion of your own begins so, here in the new folder my-pavilion:
  pavilion init -blank my-pavilion
  pavilion import firms.xlsx -content my-pavilion
  pavilion preview -content my-pavilion
"pavilion import -template firms.xlsx -content my-pavilion" writes the sheet to
be filled, and my-pavilion/guide.html, a page for the browser, tells the rest.
`

// help prints what the program can do.
func help(w io.Writer, all []command) {
	fmt.Fprint(w, "usage: pavilion [COMMAND] [FLAGS]\n\ncommands:\n")
	for _, c := range all {
		fmt.Fprintf(w, "  %-12s %s\n", strings.TrimSpace(c.name+" "+c.args), c.does)
	}
	fmt.Fprint(w, beginning)
	fmt.Fprintf(w, "\nWithout a command the program does %s. \"pavilion COMMAND -h\" lists the flags.\n", all[0].name)
}

func (c command) run(ctx context.Context, args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet(c.name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	do := c.declare(flags)
	args, err := parse(flags, args)
	if err == nil && !c.takes(len(args)) {
		err = usageError(fmt.Sprintf("beside flags it takes %s, not %s", cmp.Or(c.args, "nothing"), quoted(args)))
	}
	if err == nil {
		err = do(ctx, args, out)
	}
	switch _, wrong := errors.AsType[usageError](err); {
	case err == nil:
		return 0
	case errors.Is(err, flag.ErrHelp):
		c.usage(out, flags)
		return 0
	case wrong:
		fmt.Fprintf(errs, "pavilion %s: %v\n", c.name, err)
		c.usage(errs, flags)
		return 2
	case errors.Is(err, context.Canceled):
		err = errors.New("interrupted")
	}
	fmt.Fprintf(errs, "pavilion %s: %v\n", c.name, err)
	return 1
}

// quoted lists arguments, each in quotation marks.
func quoted(args []string) string {
	if len(args) == 0 {
		return "nothing"
	}
	return strings.Trim(fmt.Sprintf("%q", args), "[]")
}

// takes reports whether the command takes n arguments: as many as it names, or
// more if the last name ends in "…".
func (c command) takes(n int) bool {
	named := len(strings.Fields(c.args))
	return n == named || n > named && strings.HasSuffix(c.args, "…")
}

// usage prints how the command is called.
func (c command) usage(w io.Writer, flags *flag.FlagSet) {
	fmt.Fprintln(w, strings.TrimRight("usage: pavilion "+c.name+" [FLAGS] "+c.args, " "))
	flags.VisitAll(func(f *flag.Flag) {
		value, does := flag.UnquoteUsage(f)
		fmt.Fprintf(w, "  %s\n    \t%s\n    \tor by the environment: %s\n", strings.TrimSpace("-"+f.Name+" "+value), does, variable(f))
	})
}

// parse reads flags before, between and after the other arguments, which it
// returns, and from the environment those that args do not set.
func parse(flags *flag.FlagSet, args []string) (rest []string, err error) {
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			return nil, err
		} else if err != nil {
			return nil, usageError(err.Error())
		}
		if flags.NArg() == 0 {
			return rest, environment(flags)
		}
		rest, args = append(rest, flags.Arg(0)), flags.Args()[1:]
	}
}

// environment sets the flags that are not set yet from their variables.
func environment(flags *flag.FlagSet) (err error) {
	set := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { set[f.Name] = true })
	flags.VisitAll(func(f *flag.Flag) {
		value := os.Getenv(variable(f))
		if value == "" || set[f.Name] || err != nil {
			return
		}
		if fault := flags.Set(f.Name, value); fault != nil {
			err = usageError(fmt.Sprintf("invalid value %q of %s: %v", value, variable(f), fault))
		}
	})
	return err
}

// variable returns the environment variable that stands for a flag.
func variable(f *flag.Flag) string {
	return "PAVILION_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
}
