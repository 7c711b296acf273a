// Command check is the gate: a change that passes it is ready.
//
//	go tool check
//
// It runs its steps in order, the slow tests last, and goes on after a
// failure, so that one run shows all there is to mend. The package that takes
// longest to test is named first, so that the others are tested beside it. The steps that format
// templates and generate files write to the work tree: what they change there
// was not ready.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// step is one command that must succeed.
type step struct {
	name         string
	command      string // no argument holds a space
	failOnOutput bool   // whatever it prints is a fault
	failOnChange bool   // whatever file it changes is a fault
	show         bool   // what it prints is worth reading even if all is well
	fix          string
}

var steps = []step{
	{name: "go mod tidy", command: "go mod tidy -diff", fix: "run go mod tidy"},
	{name: "gofmt", command: "gofmt -l .", failOnOutput: true, fix: "run gofmt -w on these files"},
	{name: "templ fmt", command: "go tool templ fmt templates", failOnChange: true, fix: "look at these files, formatted now, and commit them"},
	{name: "go generate", command: "go generate ./...", failOnChange: true, fix: "look at these files, generated now, and commit them"},
	{name: "go vet", command: "go vet ./...", fix: "mend each line's fault"},
	{name: "go fix", command: "go fix -diff ./...", fix: "run go fix ./..."},
	{name: "staticcheck", command: "go tool -modfile=internal/tools/lint.mod staticcheck ./...", fix: "mend each line's fault; what is unused goes"},
	{name: "pavilion check", command: "go run ./cmd/pavilion check", fix: "do what each line says"},
	{name: "go test", command: "go test -timeout 60m ./web ./...", show: true, fix: "mend what failed; go test ./its/package runs it alone"},
	{name: "go test -race", command: "go test -race -short -timeout 60m ./web ./...", show: true, fix: "mend what failed; go test -race ./its/package runs it alone"},
}

func main() {
	dir, err := root()
	if err != nil {
		fmt.Fprintln(os.Stderr, "check:", err)
		os.Exit(1)
	}
	if failed := run(os.Stdout, dir, steps); len(failed) > 0 {
		fmt.Printf("\nNot ready:\n%s\n", indented(strings.Join(failed, "\n")))
		os.Exit(1)
	}
	fmt.Println("\nReady.")
}

// root returns the folder of the module in which the gate runs.
func root() (string, error) {
	mod, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOMOD: %w", err)
	}
	return filepath.Dir(strings.TrimSpace(string(mod))), nil
}

// run runs the steps in dir, tells w of each, and returns the names of those
// that failed, each with its tests that did.
func run(w io.Writer, dir string, steps []step) (failed []string) {
	for _, s := range steps {
		fmt.Fprintf(w, "%-16s", s.name)
		start := time.Now()
		report, ok := s.run(dir)
		fmt.Fprintf(w, "%6.1f s", time.Since(start).Seconds())
		if !ok {
			failed = append(failed, strings.Join(append([]string{s.name}, failedTests(report)...), " "))
			fmt.Fprintf(w, "  FAILED: %s\n\n%s\n\n\tTo do: %s\n", s.command, indented(report), s.fix)
		} else if s.show {
			fmt.Fprint(w, "\n\n", indented(report))
		}
		fmt.Fprintln(w)
	}
	return failed
}

// failedTests returns the names of the tests that a report of go test says
// failed, which in a long one are hard to find.
func failedTests(report string) (names []string) {
	for _, m := range failedTest.FindAllStringSubmatch(report, -1) {
		names = append(names, m[1])
	}
	return names
}

var failedTest = regexp.MustCompile(`(?m)^\s*--- FAIL: (\S+)`)

func indented(s string) string {
	return "\t" + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n\t")
}

// run runs the step and reports what is wrong, or what is worth reading.
func (s step) run(dir string) (report string, ok bool) {
	var before map[string]string
	if s.failOnChange {
		before = sums(dir)
	}
	var stdout, stderr bytes.Buffer
	args := strings.Fields(s.command)
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return stdout.String() + stderr.String() + err.Error(), false
	}
	switch {
	case s.show:
		return stdout.String(), true
	case s.failOnOutput:
		report = stdout.String()
	case s.failOnChange:
		report = strings.Join(changed(before, sums(dir)), "\n")
	}
	return report, report == ""
}
