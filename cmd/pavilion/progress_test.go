package main

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// What is first done may take far longer than the rest, and says nothing of it.
func TestProgress(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out strings.Builder
		p := newProgress(&out, "addresses")
		for _, step := range []struct {
			after time.Duration
			done  int
		}{{time.Second, 1}, {9 * time.Second, 2}, {10 * time.Second, 102}, {time.Second, 150}, {9 * time.Second, 302}, {10 * time.Second, 301}, {time.Minute, 1000}} {
			time.Sleep(step.after)
			p.tell(step.done, 1000)
		}
		const want = "2 of 1000 addresses\n" +
			"102 of 1000 addresses; about 1m30s more\n" +
			"302 of 1000 addresses; about 35s more\n"
		if out.String() != want {
			t.Errorf("told\n%s, want\n%s", out.String(), want)
		}
	})
}
