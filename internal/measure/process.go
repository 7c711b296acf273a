package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// usage is what a process took.
type usage struct {
	wall, cpu time.Duration // cpu is that of all processors, in user and system
	peak      int64         // bytes that it held at the most
}

// run runs a program to its end and returns what it took, and what it wrote.
func run(ctx context.Context, name string, args ...string) (usage, string, error) {
	var out bytes.Buffer
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Stdout, cmd.Stderr = &out, &out
	begun := time.Now()
	if err := cmd.Run(); err != nil {
		return usage{}, "", fmt.Errorf("%s: %w\n%s", strings.Join(cmd.Args, " "), err, out.Bytes())
	}
	return usage{time.Since(begun), cpuOf(cmd.ProcessState), peakOf(cmd.ProcessState)}, out.String(), nil
}

func cpuOf(s *os.ProcessState) time.Duration { return s.UserTime() + s.SystemTime() }

// addUsage puts in the table what a process took.
func (t *table) addUsage(firms int, name string, u usage) {
	t.add(firms, name, "s", u.wall.Seconds())
	t.add(firms, name, "CPU s", u.cpu.Seconds())
	if u.peak > 0 {
		t.add(firms, name, "MB at the most", megabytes(u.peak))
	}
}

func megabytes(bytes int64) float64 { return float64(bytes) / 1e6 }

// measureCheck tells what pavilion check takes.
func measureCheck(ctx context.Context, b *bench, f *fair) error {
	for _, name := range []string{"first check", "check"} { // the first records which texts agree
		u, _, err := run(ctx, b.program, "check", "-content", f.dir)
		if err != nil {
			return err
		}
		b.table.addUsage(f.firms, name, u)
	}
	return nil
}
