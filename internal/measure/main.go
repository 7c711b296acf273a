// Command measure tells what made-up fairs of several sizes cost, as those who
// run the program would find out: it builds the program, runs it as a process
// on content of package sample, asks it over HTTP, and prints a table.
//
//	go tool measure [-firms 15,300,3000,30000] [-only check,serve,…] [-dir DIR] [-hugo PROGRAM]
//	go tool measure -write DIR -firms 300
//
// The second writes the content of one such fair and measures nothing.
//
// Of a machine that has other work the times tell little. So beside each stands
// the processor's time, and what is judged by waiting is judged beside the
// smallest fair, asked in turns. Memory and the processor's time of a server
// are told on Linux alone.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"pavilion/internal/sample"
)

func main() {
	log := func(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
	firms := flag.String("firms", "15,300,3000,30000", "the `SIZES` of the fairs, as numbers of firms")
	only := flag.String("only", "", "measure nothing but these `PARTS`, of "+strings.Join(partNames(), ", "))
	dir := flag.String("dir", "", "keep what is written in `DIR`, and take the content that there is (default: a folder that is removed)")
	hugo := flag.String("hugo", "hugo", "the `PROGRAM` Hugo, to compare with")
	write := flag.String("write", "", "write the content of one fair to `DIR` and measure nothing")
	part := flag.String("portion", "", "write `PART` of the export of the content in -dir to the folder that is named, as the measure has a process do")
	flag.Parse()
	sizes, err := parseSizes(*firms)
	if wanted := len(*part); err == nil && flag.NArg() != min(wanted, 1) {
		err = fmt.Errorf("%q is not understood", flag.Args())
	}
	if err != nil {
		log("measure: %v", err)
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	switch {
	case *write != "":
		err = writeFair(*write, sizes[0])
	case *part != "":
		err = writePortion(ctx, *part, *dir, flag.Arg(0))
	default:
		err = measureAll(ctx, &bench{sizes: sizes, hugo: *hugo, dir: *dir, log: log}, *only)
	}
	if err != nil {
		log("measure: %v", err)
		os.Exit(1)
	}
}

// parseSizes reads numbers of firms, of which the least is to come first.
func parseSizes(s string) (sizes []int, err error) {
	for word := range strings.SplitSeq(s, ",") {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("%q is no number of firms", word)
		}
		sizes = append(sizes, n)
	}
	slices.Sort(sizes)
	return slices.Compact(sizes), nil
}

// writeFair writes the content of a fair of so many firms to a folder, which is
// made where there is none.
func writeFair(dir string, firms int) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return sample.Write(root, firms)
}

// bench is where and on what is measured.
type bench struct {
	sizes   []int
	dir     string
	hugo    string // the program
	program string // pavilion
	log     func(format string, args ...any)
	table   table
}

// parts are what can be measured of a fair, in order.
var parts = []struct {
	name    string
	measure func(ctx context.Context, b *bench, f *fair) error
}{
	{"check", measureCheck},
	{"serve", measureServe},
	{"pages", measurePages},
	{"hugo", measureHugo},
	{"export", measureExport},
	{"whole", measureWhole},
}

func partNames() (names []string) {
	for _, p := range parts {
		names = append(names, p.name)
	}
	return names
}

// measureAll measures each part that is asked for on each fair, and prints the
// table.
func measureAll(ctx context.Context, b *bench, only string) error {
	if only != "" {
		for name := range strings.SplitSeq(only, ",") {
			if !slices.Contains(partNames(), name) {
				return fmt.Errorf("there is no part %q; there are %s", name, strings.Join(partNames(), ", "))
			}
		}
	}
	if b.dir == "" {
		temp, err := os.MkdirTemp("", "pavilion-measure-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(temp)
		b.dir = temp
	}
	b.program = filepath.Join(b.dir, "pavilion")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", b.program, "pavilion/cmd/pavilion").CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	for _, n := range b.sizes {
		f, err := b.fair(n)
		if err != nil {
			return err
		}
		for _, p := range parts {
			if slices.Contains(strings.Split(cmp.Or(only, p.name), ","), p.name) {
				b.log("%d firms: %s", n, p.name)
				if err := p.measure(ctx, b, f); err != nil {
					return fmt.Errorf("%d firms: %s: %w", n, p.name, err)
				}
			}
		}
	}
	return b.table.write(os.Stdout, b.sizes)
}
