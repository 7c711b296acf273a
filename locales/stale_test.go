package locales

import (
	"flag"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"pavilion/internal/agreement"
)

var update = flag.Bool("update", false, "write the record of words that agree")

// The record of words that agree is up to date. Of words at fault there is
// none: other tests tell of those.
func TestRecordCommitted(t *testing.T) {
	_, j := check(files)
	switch {
	case j == nil:
		t.Skip("the words have faults")
	case *update:
		write(t, j, ".")
	case j.Changed():
		t.Errorf("%s is not what the words are now: run go generate ./locales and commit it with them", agreement.File)
	}
}

// write writes the record into a folder.
func write(t *testing.T, j *agreement.Judgement, dir string) {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if err := j.Write(root); err != nil {
		t.Fatal(err)
	}
}

// recorded returns the record of the words of the tests.
func recorded(t *testing.T) []byte {
	t.Helper()
	faults, j := check(catalogues(english, urdu))
	if j == nil {
		t.Fatal(faults)
	}
	dir := t.TempDir()
	write(t, j, dir)
	record, err := os.ReadFile(dir + "/" + agreement.File)
	if err != nil {
		t.Fatal(err)
	}
	return record
}

func TestStale(t *testing.T) {
	const (
		alone = " changed on its own since both languages agreed; change the "
		still = " too or, if it still says the same, delete the line of "
		run   = " in locales/agreed.txt and run go generate ./locales [stale]"
	)
	tests := []struct{ name, oldEn, newEn, oldUr, newUr, want string }{
		{"nothing", "", "", "", "", ""},
		{"the Urdu", "", "", "تلاش", "ڈھونڈیے", "locales/active.en.toml:6:10: warning: Search: the Urdu" + alone + "English" + still + "Search" + run},
		{"the English, of which no hash tells", `"Search"`, `"Find"`, "", "", "locales/active.ur.toml:6:10: warning: Search: the English" + alone + "Urdu" + still + "Search" + run},
		{"both", `"Search"`, `"Find"`, "تلاش", "ڈھونڈیے", ""},
		{"one form of a plural", "", "", "ایک نتیجہ", "صرف ایک نتیجہ", "locales/active.en.toml:10:10: warning: SearchCount: the Urdu" + alone + "English" + still + "SearchCount" + run},
		{"the name", "[Search]", "[Find]", "[Search]", "[Find]", ""},
		{"a description", "page\"", "page, above it\"", "hash = \"sha1-aead2dfe7e3560d8248fd4a631c64b56c49ca08b\"\n", "", ""},
		{"a word with faults beside it", `"Search"`, `"Find"`, "ایک نتیجہ", "", "locales/active.ur.toml:9:8: SearchCount is empty; write the Urdu"},
	}
	record := recorded(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			words := catalogues(strings.Replace(english, test.oldEn, test.newEn, 1), strings.Replace(urdu, test.oldUr, test.newUr, 1))
			words[agreement.File] = &fstest.MapFile{Data: record}
			compareFaults(t, words, test.want)
		})
	}
}

// Who deletes a word's line says that it agrees.
func TestStaleAgreed(t *testing.T) {
	words := catalogues(english, strings.Replace(urdu, "تلاش", "ڈھونڈیے", 1))
	before, rest, _ := strings.Cut(string(recorded(t)), "\nSearch ")
	_, after, _ := strings.Cut(rest, "\n")
	words[agreement.File] = &fstest.MapFile{Data: []byte(before + "\n" + after)}
	compareFaults(t, words, "")
	if _, j := check(words); j.Recorded != 1 {
		t.Errorf("%d words would be recorded, want that one", j.Recorded)
	}
}

func TestRecordUnreadable(t *testing.T) {
	words := catalogues(english, urdu)
	words[agreement.File] = &fstest.MapFile{Data: []byte("\nSearch 12\n")}
	compareFaults(t, words, "locales/agreed.txt:2:1: not a name and two fingerprints; delete the line")
}
