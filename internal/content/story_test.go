package content

import (
	"fmt"
	"testing"
)

// facts returns the facts that a block tells.
func facts(b Block) []Fact {
	switch {
	case b.Paragraph != nil:
		return b.Paragraph.Facts
	case b.Names != nil:
		return b.Names.Facts
	case b.Streams != nil:
		return b.Streams.Facts
	case b.Note != nil:
		return b.Note.Facts
	}
	return nil
}

// Each fact of the report is told, and told once.
func TestStoryTellsEachFactOnce(t *testing.T) {
	lib, err := Load(Builtin())
	if err != nil {
		t.Fatal(err)
	}
	told := map[Fact][]ID{}
	for _, ch := range lib.Story.Chapters {
		for _, b := range ch.Blocks {
			id, _ := b.outline()
			for _, f := range facts(b) {
				told[f] = append(told[f], *id)
			}
		}
	}
	wanted := []Fact{"F11a", "F11b", "F11c"}
	for i := range 20 {
		wanted = append(wanted, Fact(fmt.Sprintf("F%d", i+1)))
	}
	for _, f := range wanted {
		if len(told[f]) != 1 {
			t.Errorf("%s is told in %v, want one block", f, told[f])
		}
	}
}
