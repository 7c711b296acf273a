package agreement

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// Two branches change a text and check it; then their records are merged, and
// somebody decides how the text reads.
func TestMerge(t *testing.T) {
	merges := map[string]struct {
		base, ours, theirs string
		read               map[string]string // what is stale as the text reads
	}{
		"both halves here, the English there": {
			"a U/E", "a V/F", "a U/G",
			map[string]string{"a V/F": "", "a U/G": "a ur", "a V/G": "a ur", "a U/F": "a ur mixed", "a W/H": "", "a V/H": "a ur", "a W/F": "a en"},
		},
		"the Urdu here, the English there": {
			"a U/E", "a V/E", "a U/G",
			map[string]string{"a V/E": "a en", "a U/G": "a ur", "a V/G": "", "a U/E": ""},
		},
		"both halves here and there": {
			"a U/E", "a V/F", "a W/G",
			map[string]string{"a V/F": "", "a W/G": "", "a V/G": "a ur mixed", "a W/F": "a ur mixed", "a X/H": "", "a V/H": "a ur", "a X/G": "a en"},
		},
		"texts beside each other": {
			"a U/E, b X/Y", "a V/F, b X/Y", "a U/E, b X/Z",
			map[string]string{"a V/F, b X/Z": "b ur", "a V/F, b X/Y": "", "a U/F, b X/Z": "a ur mixed, b ur"},
		},
		"renamed here, the English there": {
			"a U/E", "b U/E", "a U/F",
			map[string]string{"b U/F": "b ur", "a U/F": "a ur", "b U/E": "", "b U/E, a U/F": "a ur"},
		},
		"removed here, the English there": {
			"a U/E, b X/Y", "b X/Y", "a U/F, b X/Y",
			map[string]string{"b X/Y": "", "a U/F, b X/Y": "a ur"},
		},
		"new here and there": {
			"", "a U/E", "a V/F",
			map[string]string{"a U/E": "", "a V/F": "", "a U/F": "a ur mixed"},
		},
	}
	for name, m := range merges {
		base := after(t, NewRecord("").Judge(texts(m.base)))
		ours, theirs := checked(t, base, m.ours), checked(t, base, m.theirs)
		for how, merged := range mergedRecords(t, ours, []byte(base.file), theirs) {
			for read, want := range m.read {
				j := NewRecord(string(merged)).Judge(texts(read))
				if got := told(j); got != want {
					t.Errorf("%s, %s: as it reads %s stale is %q, want %q\n%s", name, how, read, got, want, merged)
				}
				if again := after(t, j).Judge(texts(read)); told(again) != told(j) || again.Changed() {
					t.Errorf("%s, %s: once written, of %s stale is %q", name, how, read, told(again))
				}
			}
		}
	}
}

// checked returns the record of a branch on which texts are checked.
func checked(t *testing.T, base *Record, is string) []byte {
	return []byte(after(t, base.Judge(texts(is))).file)
}

// mergedRecords merges two records that were one: as somebody does who keeps
// all lines and, where git is there, in the ways in which git does.
func mergedRecords(t *testing.T, ours, base, theirs []byte) map[string][]byte {
	all := map[string][]byte{"all lines": slices.Concat(ours, theirs)}
	git, err := exec.LookPath("git")
	if err != nil {
		return all
	}
	dir := t.TempDir()
	names := []string{filepath.Join(dir, "ours"), filepath.Join(dir, "base"), filepath.Join(dir, "theirs")}
	for i, file := range [][]byte{ours, base, theirs} {
		if err := os.WriteFile(names[i], file, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, how := range []string{"-q", "--diff3", "--union"} {
		args := slices.Concat([]string{"merge-file", "-p", how}, names)
		merged, err := exec.Command(git, args...).Output() // fails where it leaves a conflict
		if _, conflict := errors.AsType[*exec.ExitError](err); err != nil && !conflict || len(merged) == 0 {
			t.Fatal(err)
		}
		all["git "+how] = merged
	}
	return all
}
