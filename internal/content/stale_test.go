package content

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pavilion/internal/agreement"
)

// The record of our own words, and of those an organiser begins with, is up to
// date.
func TestRecordCommitted(t *testing.T) {
	for _, dir := range []string{"data", "blank"} {
		r, err := NewReview(t.Context(), os.DirFS(dir), reviewDay)
		if err != nil || r.Agreement == nil {
			t.Fatal(err, r)
		}
		if r.Agreement.Changed() {
			t.Errorf("%s/%s is not what the texts are now. Run\n\tgo run ./cmd/pavilion check -content internal/content/%[1]s\nand commit it with them.", dir, agreement.File)
		}
	}
}

// reviewed returns what a review says of files.
func reviewed(t *testing.T, files fs.FS) (warnings string, j *agreement.Judgement) {
	t.Helper()
	r, err := NewReview(t.Context(), files, reviewDay)
	if err != nil || r.Faults.Count() > 0 {
		t.Fatal(err, r)
	}
	return r.Faults.Error(), r.Agreement
}

// recorded adds to files the record that a review of them makes.
func recorded(t *testing.T, files fstest.MapFS) fstest.MapFS {
	t.Helper()
	_, j := reviewed(t, files)
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if err := j.Write(root); err != nil {
		t.Fatal(err)
	}
	record, err := root.ReadFile(agreement.File)
	if err != nil {
		t.Fatal(err)
	}
	files[agreement.File] = &fstest.MapFile{Data: record}
	return files
}

// change replaces texts of a file, by pairs of old and new.
func change(t *testing.T, files fstest.MapFS, name string, oldNew ...string) {
	t.Helper()
	text := string(files[name].Data)
	for pair := range slices.Chunk(oldNew, 2) {
		if strings.Count(text, pair[0]) != 1 {
			t.Fatalf("%s: %q stands %d times", name, pair[0], strings.Count(text, pair[0]))
		}
		text = strings.Replace(text, pair[0], pair[1], 1)
	}
	files[name] = &fstest.MapFile{Data: []byte(text)}
}

const (
	firmFile = "firms/example-full.yaml"
	alone    = " changed on its own since both languages agreed; change the "
	perhaps  = " too or, if it still says the same, run pavilion agree "
)

func TestStale(t *testing.T) {
	tests := []struct {
		name   string
		change func(t *testing.T, files fstest.MapFS)
		want   string
	}{
		{"nothing", func(*testing.T, fstest.MapFS) {}, ""},
		{"one language of a summary", func(t *testing.T, files fstest.MapFS) {
			change(t, files, firmFile, "A made-up firm for tests, with every field filled in.", "A made-up firm.")
		}, "firms/example-full.yaml:15:7: warning: the English" + alone + "Urdu" + perhaps + "firms/example-full/summary"},
		{"both languages of it", func(t *testing.T, files fstest.MapFS) {
			change(t, files, firmFile, "A made-up firm for tests, with every field filled in.", "A made-up firm.",
				"جانچ کے لیے ایک فرضی کمپنی، جس کا ہر خانہ بھرا ہے۔", "ایک فرضی کمپنی۔")
		}, ""},
		{"a list in another order", func(t *testing.T, files fstest.MapFS) {
			change(t, files, firmFile, `  - {ur: سافٹ ویئر سازی, en: Software development}
  - {ur: ویب ہوسٹنگ, en: Web hosting}
`, `  - {ur: ویب ہوسٹنگ, en: Web hosting}
  - {ur: سافٹ ویئر سازی, en: Software development}
`)
		}, ""},
		{"a list in another order, one of it changed", func(t *testing.T, files fstest.MapFS) {
			change(t, files, firmFile, `  - {ur: سافٹ ویئر سازی, en: Software development}
  - {ur: ویب ہوسٹنگ, en: Web hosting}
`, `  - {ur: ویب ہوسٹنگ, en: Hosting}
  - {ur: سافٹ ویئر سازی, en: Software development}
`)
		}, "firms/example-full.yaml:62:10: warning: the English" + alone + "Urdu" + perhaps + "firms/example-full/services/1"},
		{"a firm under another slug", func(t *testing.T, files fstest.MapFS) {
			files["firms/example-soft.yaml"] = files[firmFile]
			delete(files, firmFile)
			change(t, files, "firms/example-soft.yaml", "slug: example-full\naliases: [", "slug: example-soft\naliases: [example-full, ")
		}, ""},
		{"a firm under another slug, its Urdu name changed", func(t *testing.T, files fstest.MapFS) {
			files["firms/example-soft.yaml"] = files[firmFile]
			delete(files, firmFile)
			change(t, files, "firms/example-soft.yaml", "slug: example-full\naliases: [", "slug: example-soft\naliases: [example-full, ",
				"مثالی سافٹ (پرائیویٹ) لمیٹڈ", "مثالی سافٹ")
		}, "firms/example-soft.yaml:6:28: warning: the Urdu" + alone + "English" + perhaps + "firms/example-soft/name"},
		{"a text in another form", func(t *testing.T, files fstest.MapFS) {
			change(t, files, "story.yaml", `            en: >-
              The ambassador said: “Technology connects.” The opening was on
              14 September`, `            en: >-
              The ambassador said: “Technology connects.”
              The opening was on 14 September`, "{ur: ٹیکنالوجی جوڑتی ہے۔, en: Technology connects.}", `{en: "Technology connects.", ur: ٹیکنالوجی جوڑتی ہے۔}`)
		}, ""},
		{"a topic elsewhere", func(t *testing.T, files fstest.MapFS) {
			change(t, files, "topics.yaml", `    - id: smart-cities
      name: {ur: سمارٹ سٹیز, en: Smart cities}
`, "", `- id: invention`, `- id: smart-cities
  name: {ur: سمارٹ سٹیز, en: Smart cities}
- id: invention`)
		}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := recorded(t, full(t))
			test.change(t, files)
			want := test.want
			if want != "" {
				want += " [stale]"
			}
			if got, _ := reviewed(t, files); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// A record that cannot be read is told of and left as it is; the content is
// good without.
func TestRecordUnreadable(t *testing.T) {
	for name, test := range map[string]struct {
		file *fstest.MapFile
		want string
	}{
		"words":    {&fstest.MapFile{Data: []byte("# head\nsite/name 0123456789\n")}, "agreed.txt:2:1: warning: not a name and two fingerprints, so this record is not kept up; remove the line [stale]"},
		"a folder": {&fstest.MapFile{Mode: fs.ModeDir}, "agreed.txt:1:1: warning: a folder where a file should stand; give it another name [stale]"},
		"UTF-16":   {&fstest.MapFile{Data: []byte("\xff\xfea\x00\n\x00a\x00")}, "agreed.txt:1:1: warning: the file is in UTF-16, which Notepad calls Unicode; " + saveAsUTF8 + " [stale]"},
	} {
		files := full(t)
		files[agreement.File] = test.file
		got, j := reviewed(t, files)
		if got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, test.want)
		}
		if j != nil && j.Changed() {
			t.Errorf("%s: it would be written", name)
		}
	}
}

func TestNamed(t *testing.T) {
	r, err := NewReview(t.Context(), full(t), reviewDay)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"topics":                        "topics/learning/name topics/invention/name topics/topics/smart-cities/name topics/topics/things/name",
		"topics.yaml":                   "topics/learning/name topics/invention/name topics/topics/smart-cities/name topics/topics/things/name",
		"topics/topics":                 "topics/topics/smart-cities/name topics/topics/things/name",
		"topics/topics/":                "topics/topics/smart-cities/name topics/topics/things/name",
		"firms/example-full/services":   "firms/example-full/services/1 firms/example-full/services/2",
		"firms/example-full/services/2": "firms/example-full/services/2",
		"topic":                         `did you mean "topics"?`,
		"firms/example-ful.yaml":        `did you mean "firms/example-full.yaml"?`,
		"firms/example-full/sumary":     `did you mean "firms/example-full/summary"?`,
		"nothing like it":               `name texts as check does, such as "site/name", or a file`,
		".":                             `name texts as check does, such as "site/name", or a file`,
		"":                              `name texts as check does, such as "site/name", or a file`,
	} {
		ids, fix := r.Named(name)
		if got := strings.Join(ids, " ") + fix; got != want {
			t.Errorf("%q: got %s, want %s", name, got, want)
		}
	}
}
