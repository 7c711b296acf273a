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
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"pavilion/internal/sample"
)

func main() {
	log := func(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
	firms := flag.String("firms", "15,300,3000,30000", "the `SIZES` of the fairs, as numbers of firms")
	only := flag.String("only", "", "measure nothing but these `PARTS`, of "+strings.Join(partNames(), ", "))
	dir := flag.String("dir", "", "keep what is written in `DIR`, and take the content that there is (default: a folder that is removed)")
	hugo := flag.String("hugo", "hugo", "the `PROGRAM` Hugo, to compare with")
	write := flag.String("write", "", "write the content of one fair to `DIR` and measure nothing")
	portion := flag.String("portion", "", "write `PART` of the export of the content in -dir to the folder that is named, as the measure has a process do")
	flag.Parse()
	sizes, err := parseSizes(*firms)
	chosen, unknown := chosen(*only)
	if err = errors.Join(err, unknown); flag.NArg() > 0 && *portion == "" {
		err = fmt.Errorf("%q is not understood", flag.Args())
	}
	if err != nil {
		log("measure: %v", err)
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	switch {
	case *write != "":
		err = sample.Write(*write, sizes[0])
	case *portion != "":
		err = writePortion(ctx, *portion, *dir, flag.Arg(0))
	default:
		b := &bench{sizes: sizes, hugo: *hugo, dir: *dir, log: log}
		err = b.run(ctx, chosen)
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
