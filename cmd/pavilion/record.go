package main

import (
	"fmt"
	"log/slog"
	"os"

	"pavilion/internal/agreement"
	"pavilion/internal/content"
	"pavilion/internal/fault"
)

// record brings the folder's record of agreed texts up to date, and returns a
// line that says so, or nothing if it was. There is none to write where the
// review found faults, or the content is the built-in one.
func (s *source) record(j *agreement.Judgement) (told string, err error) {
	if s.dir == "" || j == nil || !j.Changed() {
		return "", nil
	}
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		return "", err
	}
	defer root.Close()
	if err := j.Write(root); err != nil {
		return "", err
	}
	what := "brought up to date"
	if j.Recorded > 0 {
		what = count(j.Recorded, "text") + " recorded as saying the same in both languages"
	}
	return fmt.Sprintf("%s: %s\n", s.place(agreement.File), what), nil
}

// keepRecord does so after a review that source.review returned, for a command
// whose business is another: where it cannot, the log says why.
func (s *source) keepRecord(review *content.Review, err error) {
	if err == nil {
		_, err = s.record(review.Agreement)
	}
	if err != nil {
		slog.Warn("the record of texts that agree is not kept", "file", s.place(agreement.File), "err", err)
	}
}

// notRecorded warns that the record could not be written.
func notRecorded(err error) fault.Fault {
	return fault.Fault{File: agreement.File, Line: 1, Column: 1, Warning: true, Rule: "stale",
		What: fmt.Sprintf("the record of texts that agree cannot be written: %s", fault.Reason(err)), Fix: "check the folder’s permissions"}
}
