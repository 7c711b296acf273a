package content

import (
	_ "embed"
	"strings"
	"testing"
)

// factsTold lists, for each fact of the editors' fact sheet, the block of the
// shipped story that tells it: "F9 opening-purpose".
//
//go:embed testdata/facts.txt
var factsTold string

// Each fact of the report is told, and told in one place.
func TestShippedStoryTellsEachFactOnce(t *testing.T) {
	lib, err := Load(t.Context(), Builtin())
	if err != nil {
		t.Fatal(err)
	}
	blocks := map[ID]bool{}
	for _, ch := range lib.Story.Chapters {
		for _, b := range ch.Blocks {
			blocks[*b.Anchor()] = true
		}
	}
	told := map[string]ID{}
	for line := range strings.Lines(factsTold) {
		fact, id, _ := strings.Cut(strings.TrimSpace(line), " ")
		if told[fact] != "" {
			t.Errorf("%s is told in %s and in %s", fact, told[fact], id)
		}
		if !blocks[ID(id)] {
			t.Errorf("%s is told in %q, which is no block of the story", fact, id)
		}
		told[fact] = ID(id)
	}
	for fact := range strings.FieldsSeq("F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F11a F11b F11c F12 F13 F14 F15 F16 F17 F18 F19 F20") {
		if told[fact] == "" {
			t.Errorf("%s is told nowhere", fact)
		}
	}
}
