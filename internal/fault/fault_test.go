package fault

import (
	"fmt"
	"testing"
)

func TestSorted(t *testing.T) {
	again := Fault{File: "b.yaml", Line: 2, Column: 10, What: "empty", Fix: "write it"}
	list := List{
		again,
		{File: "b.yaml", Line: 2, Column: 9, What: "unknown", Fix: "remove it"},
		{File: "b.yaml", Line: 1, Column: 30, What: "doubled", Fix: "remove one"},
		{File: "a.yaml", Line: 7, Column: 1, What: "missing", Fix: "add it"},
		again,
		{File: "b.yaml", Line: 2, Column: 10, What: "also", Fix: "mend it"},
	}
	const want = `a.yaml:7:1: missing; add it
b.yaml:1:30: doubled; remove one
b.yaml:2:9: unknown; remove it
b.yaml:2:10: empty; write it
b.yaml:2:10: also; mend it`
	if got := list.Sorted().Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if list[0] != again {
		t.Error("the list itself was sorted")
	}
}

// However many faults a file has, a bounded number is told, and none is lost
// from the count.
func TestShortened(t *testing.T) {
	var list List
	for file, n := range map[string]int{"a.yaml": 3, "b.yaml": 4, "c.yaml": 5, "d.yaml": 1000} {
		for line := range n {
			list = append(list, Fault{File: file, Line: line + 1, Column: 2, What: "wrong", Fix: "mend it"})
		}
	}
	list = list.Sorted()
	short := list.Shortened(3)
	got := map[string]string{}
	for _, f := range short {
		got[f.File] += fmt.Sprintf("%d:%d %s, ", f.Line, f.Column, f.What)
	}
	for file, want := range map[string]string{
		"a.yaml": "1:2 wrong, 2:2 wrong, 3:2 wrong, ",
		"b.yaml": "1:2 wrong, 2:2 wrong, 3:2 wrong, 4:2 wrong, ",
		"c.yaml": "1:2 wrong, 2:2 wrong, 3:2 wrong, 4:2 2 more faults from here on, ",
		"d.yaml": "1:2 wrong, 2:2 wrong, 3:2 wrong, 4:2 997 more faults from here on, ",
	} {
		if got[file] != want {
			t.Errorf("%s: got %q, want %q", file, got[file], want)
		}
	}
	if list.Count() != 1012 || short.Count() != 1012 {
		t.Errorf("Count is %d of the whole list, %d of the shortened; want 1012", list.Count(), short.Count())
	}
	if List(nil).Shortened(3) != nil || List(nil).Count() != 0 {
		t.Error("nothing is not left as it is")
	}
}

// Warnings are told as such and counted apart.
func TestWarnings(t *testing.T) {
	var list List
	for line := range 9 {
		list = append(list, Fault{File: "a.yaml", Line: line + 1, Column: 2, What: "odd", Fix: "look at it", Warning: true})
	}
	list = append(list, Fault{File: "b.yaml", Line: 1, Column: 2, What: "wrong", Fix: "mend it"})
	short := list.Shortened(2)
	const want = `a.yaml:1:2: warning: odd; look at it
a.yaml:2:2: warning: odd; look at it
a.yaml:3:2: warning: 7 more warnings from here on; mend those before it, then check again
b.yaml:1:2: wrong; mend it`
	if got := short.Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if short.Count() != 1 || short.Warnings() != 9 {
		t.Errorf("%d faults and %d warnings; want 1 and 9", short.Count(), short.Warnings())
	}
}
