package main

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	var all table
	for n, v := range map[int][3]float64{15: {1, 0.123, 5}, 300: {2, 1.5, 0}, 3000: {2.2, 45, 0}} {
		all.add(n, "ready", "s", v[0])
		all.add(n, "export", "s", v[1])
		if v[2] > 0 {
			all.add(n, "once", "MB", v[2])
		}
	}
	var b strings.Builder
	if err := all.write(&b, []int{15, 300, 3000}); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		"| | 15 | 300 | 3000 | growth (for each firm) |",
		"|---|---:|---:|---:|---:|",
		"| ready, s | 1.00 | 2.00 | 2.20 | ×1.10 (0.11) |",
		"| export, s | 0.12 | 1.50 | 45.0 | ×30.0 (3.00) |",
		"| once, MB | 5.00 | – | – | |",
		"Growing faster than the fair: export.",
	} {
		if !strings.Contains(b.String(), line+"\n") {
			t.Errorf("no line %s in\n%s", line, &b)
		}
	}
}
