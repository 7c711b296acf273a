package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// bench is where and on what is measured.
type bench struct {
	sizes   []int
	dir     string
	hugo    string // the program
	program string // pavilion
	log     func(format string, args ...any)
	table   table
}

// part is what can be measured of a fair.
type part struct {
	name    string
	measure func(ctx context.Context, b *bench, f *fair) error
}

// parts are all of them, in order.
var parts = []part{
	{"check", measureCheck},
	{"serve", measureServe},
	{"pages", measurePages},
	{"hugo", measureHugo},
	{"export", measureExport},
	{"whole", measureWhole},
	{"equal", measureEqual},
}

func partNames() (names []string) {
	for _, p := range parts {
		names = append(names, p.name)
	}
	return names
}

// chosen returns the parts with these names, separated by commas, in their own
// order; all where there are none.
func chosen(names string) (list []part, err error) {
	if names == "" {
		return parts, nil
	}
	wanted := strings.Split(names, ",")
	for _, name := range wanted {
		if !slices.Contains(partNames(), name) {
			return nil, fmt.Errorf("there is no part %q; there are %s", name, strings.Join(partNames(), ", "))
		}
	}
	for _, p := range parts {
		if slices.Contains(wanted, p.name) {
			list = append(list, p)
		}
	}
	return list, nil
}

// run measures parts on each fair and prints the table, with what it has where a
// part fails.
func (b *bench) run(ctx context.Context, parts []part) error {
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
	var failed []error
	for _, n := range b.sizes {
		failed = append(failed, b.measure(ctx, n, parts))
	}
	return errors.Join(append(failed, b.table.write(os.Stdout, b.sizes))...)
}

// measure measures parts on a fair of a size.
func (b *bench) measure(ctx context.Context, firms int, parts []part) error {
	f, err := b.fair(ctx, firms)
	if err != nil {
		return err
	}
	var failed []error
	for _, p := range parts {
		b.log("%d firms: %s", firms, p.name)
		if err := p.measure(ctx, b, f); err != nil {
			failed = append(failed, fmt.Errorf("%d firms: %s: %w", firms, p.name, err))
		}
	}
	return errors.Join(failed...)
}
