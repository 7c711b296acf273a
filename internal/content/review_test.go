package content

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/internal/quantity"
)

// What is right is not complained of: neither our words nor those of the tests
// have a warning, and the small pavilion only those of what is left to do.
func TestReviewOfGoodContent(t *testing.T) {
	for _, dir := range []string{"data", "testdata/full", "testdata/second"} {
		r, err := NewReview(t.Context(), os.DirFS(dir), reviewDay)
		if err != nil || len(r.Faults) > 0 {
			t.Errorf("%s: %v %v", dir, err, r.Faults)
		}
	}
	afterwards := time.Date(2030, 2, 1, 0, 0, 0, 0, time.UTC)
	r, err := NewReview(t.Context(), Blank(), afterwards)
	if err != nil || r.Faults.Count() > 0 || r.Faults.Warnings() != 3 {
		t.Fatalf("the small pavilion: %v %v", err, r.Faults)
	}
	for _, f := range r.Faults {
		if f.Rule != "sample" {
			t.Errorf("the small pavilion: %v", f)
		}
	}
}

// The files of the small pavilion have the day in whose place that of its
// taking is written, and no other.
func TestBlankDay(t *testing.T) {
	updated := regexp.MustCompile(`(?m)^(?:updated|edition|published): (.*)$`)
	found := 0
	for _, name := range []string{"site.yaml", "story.yaml", "firms/your-firm.yaml", "firms/example-workshop.yaml"} {
		text, err := fs.ReadFile(Blank(), name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range updated.FindAllSubmatch(text, -1) {
			if found++; string(m[1]) != BlankDay {
				t.Errorf("%s: %s", name, m[0])
			}
		}
	}
	if found != 4 {
		t.Errorf("%d days, want 4", found)
	}
}

// digitAt matches a digit that a slip may change.
var digitAt = regexp.MustCompile(`[0-9]`)

// Whichever digit of a number is changed in one language of a text, the review
// tells; but for those of years, which a sentence may tell by other words.
func TestNumbersAreCompared(t *testing.T) {
	r, err := NewReview(t.Context(), os.DirFS("testdata/second"), reviewDay)
	if err != nil {
		t.Fatal(err)
	}
	slips, silent := 0, []string(nil)
	for _, p := range r.Pairs {
		for _, m := range quantity.Find(lang.English, p.Text.En) {
			if !m.Plain {
				continue
			}
			at := m.Start + digitAt.FindStringIndex(p.Text.En[m.Start:m.End])[0]
			changed := p.Text
			changed.En = changed.En[:at] + string('1'+(changed.En[at]-'0')%9) + changed.En[at+1:]
			ur, en := quantity.Find(lang.Urdu, changed.Ur), quantity.Find(lang.English, changed.En)
			slips++
			if len(unmatched(quantity.Number, ur, en))+len(unmatched(quantity.Number, en, ur)) == 0 {
				silent = append(silent, p.ID+": "+changed.En)
			}
		}
	}
	if slips < 15 || len(silent) > 0 {
		t.Errorf("of %d slips these pass in silence:\n%s", slips, strings.Join(silent, "\n"))
	}
}

// many returns a library of n firms, each as full as one can be.
func many(t testing.TB, n int) fstest.MapFS {
	files := full(t)
	firm := string(files["firms/example-full.yaml"].Data)
	firm = strings.NewReplacer("aliases: [example-complete, example-whole]\nfirst_slug: example-whole\nposition: 1\n", "", "logo: logos/example-full.svg\n", "").Replace(firm)
	for i := range n {
		slug := fmt.Sprintf("firm-%06d", i)
		files["firms/"+slug+".yaml"] = &fstest.MapFile{Data: []byte(strings.NewReplacer("slug: example-full", "slug: "+slug, "Example Soft", "Soft "+slug, "مثالی سافٹ (", "سافٹ "+slug+" (",
			"https://example.com", "https://"+slug+".example.com", "info@", slug+"@", "51 1234567", fmt.Sprintf("51 2%06d", i), "300 1234567", fmt.Sprintf("301 3%06d", i),
			"example_soft", "wx"+slug, "with every field filled in", "number "+fmt.Sprint(i), "جس کا ہر خانہ بھرا ہے", "نمبر "+fmt.Sprint(i)).Replace(firm))}
	}
	return files
}

// The review costs less than the reading of what it looks at.
func BenchmarkReview(b *testing.B) {
	files := many(b, 500)
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			if _, err := Load(context.Background(), files); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("review", func(b *testing.B) {
		for b.Loop() {
			r, err := NewReview(context.Background(), files, reviewDay)
			if err != nil || slices.ContainsFunc(r.Faults, func(f fault.Fault) bool { return !f.Warning }) {
				b.Fatal(err, r.Faults)
			}
		}
	})
}
