package templates

import (
	"strings"
	"testing"

	"pavilion/internal/content"
)

func paragraphOn(sources ...content.ID) content.Block {
	return &content.Paragraph{Sources: sources}
}

func noteOn(sources ...content.ID) content.Block { return &content.Note{Sources: sources} }

// TestRuns parts blocks where their sources change and at each figure. A note
// is labelled unless it goes on in the panel of the note before it.
func TestRuns(t *testing.T) {
	tests := []struct {
		name   string
		blocks []content.Block
		want   string // for each block: P, L a note with its label, n one without, F; | between runs
	}{
		{"nothing", nil, ""},
		{"the same sources", []content.Block{paragraphOn("a", "b"), paragraphOn("a", "b"), paragraphOn("a")}, "PP|P"},
		{"in another order", []content.Block{paragraphOn("a", "b"), paragraphOn("b", "a")}, "P|P"},
		{"a figure between", []content.Block{paragraphOn("a"), &content.Names{Sources: []content.ID{"a"}}, paragraphOn("a")}, "P|F|P"},
		{"a note like its paragraph", []content.Block{paragraphOn("a"), noteOn("a"), noteOn("a")}, "PLn"},
		{"notes alone", []content.Block{noteOn("a"), noteOn(), noteOn()}, "L|nn"},
		{"notes after a paragraph's own", []content.Block{paragraphOn("a"), noteOn("a"), noteOn("b")}, "PL|L"},
		{"text after notes", []content.Block{noteOn("a"), paragraphOn("b"), noteOn("b")}, "L|PL"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got strings.Builder
			for i, r := range runs(tt.blocks) {
				if i > 0 {
					got.WriteString("|")
				}
				for j, b := range r.blocks {
					switch {
					case r.isFigure():
						got.WriteString("F")
					case !isNote(b):
						got.WriteString("P")
					case r.continues(j):
						got.WriteString("n")
					default:
						got.WriteString("L")
					}
				}
			}
			if got.String() != tt.want {
				t.Errorf("runs are %q, want %q", got.String(), tt.want)
			}
		})
	}
}

func TestFirstWords(t *testing.T) {
	for s, want := range map[string]string{
		"The dates of the fair": "The dates of the fair",
		"The potters dig clay by the river and leave it in the open all winter": "The potters dig clay by the river and leave it …",
	} {
		if got := firstWords(s); got != want {
			t.Errorf("of %q: %q, want %q", s, got, want)
		}
	}
}
