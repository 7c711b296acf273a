package content

import (
	"strings"
	"testing"
	"testing/fstest"
)

// Texts come in the order in which pages show them, whatever that of the file.
func TestPairOrder(t *testing.T) {
	files := full(t)
	firm := string(files["firms/example-full.yaml"].Data)
	_, unknown, _ := strings.Cut(firm, "  - kind: unknown\n")
	unknown, _, _ = strings.Cut(unknown, "updated:")
	unknown = "  - kind: unknown\n" + unknown
	firm = strings.Replace(firm, unknown, "", 1)
	firm = strings.Replace(firm, "sections:\n", "sections:\n"+unknown, 1)
	const stand, hall = "stand: {ur: B12, en: B12}\n", "hall: {ur: ہال 4, en: Hall 4}\n"
	firm = strings.Replace(firm, stand+hall, hall+stand, 1)
	files["firms/example-full.yaml"] = &fstest.MapFile{Data: []byte(firm)}

	sources := strings.SplitAfter(string(files["sources.yaml"].Data), "\n- ")
	sources[1], sources[2] = sources[2], sources[1] // the report, and what stands behind it
	files["sources.yaml"] = &fstest.MapFile{Data: []byte(strings.Join(sources, ""))}

	r, err := NewReview(t.Context(), files, reviewDay)
	if err != nil || r.Library == nil {
		t.Fatal(err, r.Faults)
	}
	var got []string
	for _, p := range r.Pairs {
		if p.Firm == "example-full" || strings.HasPrefix(p.ID, "sources/") {
			got = append(got, p.ID)
		}
	}
	const want = `sources/example-report/publisher
sources/example-report/author
sources/example-report/takes
sources/example-background/publisher
sources/example-background/takes
sources/example-letter/publisher
sources/example-letter/takes
sources/example-namesake/publisher
sources/example-namesake/takes
firms/example-full/name
firms/example-full/summary
firms/example-full/stand
firms/example-full/hall
firms/example-full/city
firms/example-full/services/1
firms/example-full/services/2
firms/example-full/products/1
firms/example-full/claims/about-firm-work/text
firms/example-full/claims/report-list/text
firms/example-full/notes/note-comma/text
firms/example-full/claims/namesake-work/text
firms/example-full/notes/unknown-staff/text
firms/example-full/spelling/note`
	if got := strings.Join(got, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
