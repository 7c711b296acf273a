package content

import (
	"strings"
	"testing"
	"testing/fstest"
)

// examples is an example of each kind of block, by a method for each: a new
// kind without one does not compile.
type examples struct{ yaml string }

func (e *examples) Paragraph(*Paragraph) { e.yaml = claimYAML }
func (e *examples) Note(*Note)           { e.yaml = claimYAML }
func (e *examples) Names(*Names)         { e.yaml = captionYAML }
func (e *examples) Topics(*Topics)       { e.yaml = captionYAML }

func (e *examples) Quotation(*Quotation) {
	e.yaml = claimYAML + "speaker: {ur: سفیر, en: The ambassador}\n"
}

func (e *examples) Figures(*Figures) {
	e.yaml = captionYAML + "items:\n- value: 3.50\n  unit: {ur: فیصد, en: per cent}\n  label: {ur: کمپنیاں, en: firms}\n"
}

func (e *examples) Timeline(*Timeline) {
	e.yaml = "id: example\ncaption: {ur: میلے, en: Fairs}\nevents:\n- year: 2024\n  title: {ur: پہلا, en: First}\n" +
		"  text: {ur: کمپنیاں آئیں۔, en: Firms came.}\n  sources: [example-report]\n"
}

func (e *examples) Chart(*Chart) {
	e.yaml = captionYAML + "labels: {ur: شہر, en: City}\nunit: {ur: کمپنیاں, en: firms}\npoints:\n" +
		"- label: {ur: لاہور, en: Lahore}\n  value: 30000\n- label: {ur: کراچی, en: Karachi}\n  value: 0\n"
}

func (e *examples) Picture(*Picture) {
	e.yaml = "id: example\nfile: pictures/hall.jpg\nalt: {ur: ہال, en: The hall}\ncaption: {ur: ہال میں, en: In the hall}\n" +
		"credit: {ur: مثالی خبر, en: Example News}\nlicence: {ur: سب کے لیے, en: For all}\nsources: [example-report]\n"
}

const (
	claimYAML   = "id: example\ntext: {ur: میلہ شروع ہوا۔, en: The fair began.}\nsources: [example-report]\n"
	captionYAML = "id: example\ncaption: {ur: میلے میں, en: At the fair}\nsources: [example-report]\n"
)

// Each kind of block is read under its name, and knows its id, its claims and
// their sources, and what it says.
func TestBlocks(t *testing.T) {
	for name := range blockKinds() {
		t.Run(name, func(t *testing.T) {
			b := loadBlock(t, name)
			if *b.Anchor() != "example" {
				t.Errorf("its id is %q", *b.Anchor())
			}
			if ids := SourcesOf(b); len(ids) != 1 || ids[0] != "example-report" {
				t.Errorf("its sources are %q", ids)
			}
			if len(b.Claims()) == 0 || b.Claims()[0].Text.En == "" || len(b.Texts()) == 0 {
				t.Errorf("it claims %v and says %v", b.Claims(), b.Texts())
			}
		})
	}
}

// loadBlock returns a library's only block, the example of the kind.
func loadBlock(t *testing.T, name string) Block {
	t.Helper()
	var e examples
	for kind, typ := range blockKinds() {
		if kind == name {
			newBlock(typ).Accept(&e)
		}
	}
	files := full(t)
	story := string(files["story.yaml"].Data)
	story = story[:strings.Index(story, "chapters:")] + "chapters:\n- id: only\n  title: {ur: باب, en: Chapter}\n  blocks:\n  - " +
		name + ":\n      " + strings.ReplaceAll(strings.TrimSuffix(e.yaml, "\n"), "\n", "\n      ") + "\n"
	files["story.yaml"] = &fstest.MapFile{Data: []byte(story)}
	if name != "picture" {
		delete(files, "pictures/hall.jpg") // to which nothing refers now
	}
	lib, err := Load(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	return lib.Story.Chapters[0].Blocks[0]
}
