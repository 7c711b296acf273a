package content

import (
	"fmt"
	"testing"

	"pavilion/internal/fault"
	"pavilion/internal/lang"
)

// A warning anywhere in a half is given to the pair, and one beside it to none.
func TestPairWarnings(t *testing.T) {
	saved := reviews
	defer func() { reviews = saved }()
	reviews = nil
	add := func(rule string, look func(*reviewer)) {
		reviews = append(reviews, struct {
			rule string
			look func(*reviewer)
		}{rule, look})
	}
	add("ends", func(r *reviewer) {
		for i := range r.pairs {
			for _, l := range lang.All {
				r.warnIn(r.pairs[i], l, 0, r.pairs[i].ID, l.String())
				r.warnIn(r.pairs[i], l, len(r.pairs[i].Text.In(l))-1, r.pairs[i].ID, l.String())
			}
		}
	})
	add("beside", func(r *reviewer) {
		for i := range r.pairs {
			at := r.pairs[i].Ur
			at.Column = 1
			r.warnAt(at, "before the text", "")
		}
		r.warnAt(fault.Position{File: "story.yaml", Line: 1, Column: 1}, "at the beginning", "")
		r.warnAt(fault.Position{File: "nothing.yaml", Line: 1, Column: 1}, "elsewhere", "")
	})
	r, err := NewReview(t.Context(), full(t), reviewDay)
	if err != nil || r.Library == nil {
		t.Fatal(err, r.Faults)
	}
	for _, p := range r.Pairs {
		for _, l := range lang.All {
			got := map[string]bool{}
			for _, w := range p.Warnings[l] {
				got[fmt.Sprint(w.Rule, w.What, w.Fix)] = true
			}
			if want := fmt.Sprint("ends", p.ID, l); len(got) != 1 || !got[want] {
				t.Errorf("%s in %s has %v", p.ID, l, p.Warnings[l])
			}
		}
	}
	if r.Faults.Warnings() < len(r.Pairs) {
		t.Errorf("%d warnings", r.Faults.Warnings())
	}
}
