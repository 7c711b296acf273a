package fault

import "testing"

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
