package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"

	"pavilion/internal/content"
	"pavilion/internal/fault"
	"pavilion/locales"
)

// check prints the faults and warnings of the content and of the interface's
// words. It fails if there is any fault, or with -strict any warning.
func check(flags *flag.FlagSet) action {
	source := contentFlag(flags)
	strict := flags.Bool("strict", false, "fail for warnings too")
	asJSON := flags.Bool("json", false, `print one JSON object: {"problems": [{"file", "line", "column", "severity": "error" or "warning", "rule", "what", "fix"}], "faults", "warnings", "firms", "chapters", "sources"}`)
	return func(ctx context.Context, _ []string, out io.Writer) error {
		setGCPercent(gcChecking)
		review, err := source.review(ctx)
		if err != nil {
			return err
		}
		recorded, err := source.record(review.Agreement)
		if err != nil {
			review.Faults = append(review.Faults, notRecorded(err))
		}
		all := review.Faults
		if review.Library != nil {
			all = append(all, crowded(review)...).Sorted()
		}
		for i := range all {
			all[i] = source.placed(all[i])
		}
		all = append(all, locales.Check()...)
		if *asJSON {
			err = writeJSON(out, all, review.Library)
		} else {
			err = writeText(out, all, recorded, review.Library)
			if source.dir == "" {
				fmt.Fprintln(out, "This is of the built-in content; -content DIR checks a folder of yours")
			}
		}
		faults, warnings := all.Count(), all.Warnings()
		switch {
		case err != nil:
			return err
		case faults > 0:
			return errors.New(count(faults, "fault"))
		case warnings > 0 && *strict:
			return errors.New(count(warnings, "warning"))
		}
		return nil
	}
}

// writeText writes a line for each fault, what was recorded, and where there is
// no fault what the library holds.
func writeText(to io.Writer, all fault.List, recorded string, lib *content.Library) error {
	out := bufio.NewWriter(to)
	for _, f := range all {
		fmt.Fprintln(out, f)
	}
	fmt.Fprint(out, recorded)
	if all.Count() > 0 || lib == nil {
		return out.Flush()
	}
	and := ""
	if n := all.Warnings(); n > 0 {
		fmt.Fprintln(out, "A remark above the line keeps a warning from coming back, with the word in its brackets: # intended: word")
		and = "; " + count(n, "warning")
	}
	fmt.Fprintf(out, "No faults: %s, %s, %s%s\n", count(len(lib.Firms), "firm"),
		count(len(lib.Story.Chapters), "chapter"), count(len(lib.Sources), "source"), and)
	return out.Flush()
}

// problem is a fault or warning as tools read it.
type problem struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Column   int    `json:"column"` // in characters
	Severity string `json:"severity"`
	Rule     string `json:"rule,omitempty"`
	What     string `json:"what"`
	Fix      string `json:"fix"`
}

// writeJSON writes all that there is to say as one JSON object.
func writeJSON(out io.Writer, all fault.List, lib *content.Library) error {
	report := struct {
		Problems []problem `json:"problems"`
		Faults   int       `json:"faults"`
		Warnings int       `json:"warnings"`
		Firms    int       `json:"firms"` // 0 where there are faults, as of the next two
		Chapters int       `json:"chapters"`
		Sources  int       `json:"sources"`
	}{Problems: []problem{}, Faults: all.Count(), Warnings: all.Warnings()}
	for _, f := range all {
		severity := "error"
		if f.Warning {
			severity = "warning"
		}
		report.Problems = append(report.Problems, problem{f.File, f.Line, f.Column, severity, f.Rule, f.What, f.Fix})
	}
	if lib != nil {
		report.Firms, report.Chapters, report.Sources = len(lib.Firms), len(lib.Story.Chapters), len(lib.Sources)
	}
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(report)
}
