package sheet

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pavilion/internal/lang"
)

// Whichever column of the present firms is changed, the folder then says that
// and nothing else anew, and every remark is still there.
func TestChangeEachColumn(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and -short leaves such out")
	}
	tried := map[string]bool{}
	for folder, fsys := range folders {
		m := model(t, fsys)
		before, err := m.Rows(t.Context(), fsys)
		if err != nil {
			t.Fatal(err)
		}
		all := columns(m.subjects)
		updated := slices.IndexFunc(all, func(c column) bool { return c.key == "updated" })
		for j, c := range all {
			want := make([][]string, len(before))
			changes := 0
			for i := range before {
				want[i] = slices.Clone(before[i])
				if now := changed(c, want[i][j]); now != want[i][j] {
					want[i][j] = now
					want[i][updated] = max(before[i][updated], today.String())
					changes++
				}
			}
			if changes == 0 {
				continue // TestRoundTrip takes such a sheet
			}
			tried[c.name()] = true
			var b bytes.Buffer
			sent := make([][]string, len(want))
			for i := range want {
				sent[i] = slices.Clone(want[i])
				sent[i][updated] = ""
			}
			if err := m.Write(&b, "firms.csv", sent); err != nil {
				t.Fatal(err)
			}
			in := takeBy(t, m, fsys, "firms.csv", b.Bytes())
			if len(in.Faults)+len(in.Content) > 0 || len(in.Updated) != changes {
				t.Errorf("%s of %s: %d of %d changed\n%v\n%v", c.name(), folder, len(in.Updated), changes, in.Faults, in.Content)
				continue
			}
			after, err := m.Rows(t.Context(), overlay{fsys, in.Files})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, after); diff != "" {
				t.Errorf("%s of %s (-want +got):\n%s", c.name(), folder, diff)
			}
			for name, data := range in.Files {
				if diff := cmp.Diff(remarks(in.Former[name]), remarks(data)); diff != "" {
					t.Errorf("%s of %s: the remarks of %s (-want +got):\n%s", c.name(), folder, name, diff)
				}
			}
		}
	}
	if len(tried) < 25 {
		t.Errorf("%d columns were changed", len(tried))
	}
}

// changed is another value that may stand in a cell, or the same where there is
// none or no other.
func changed(c column, cell string) string {
	switch {
	case cell == "" || c.key == "slug" || c.key == "updated" || c.key == "logo" || c.form == sources:
		return cell
	case c.key == "spelling.kind":
		return map[string]string{"own": "seen", "seen": "romanised", "romanised": "own"}[cell]
	case c.key == "topics":
		first, _, several := strings.Cut(cell, "\n")
		if several {
			return first
		}
		return cell
	case c.key == "also":
		return cell + "\nAnother Spelling"
	case c.key == "founded":
		return "1999"
	case c.key == "phone" || c.key == "whatsapp":
		return "+92 300 7654321"
	case c.key == "email":
		return "new@example.com"
	case c.form == word:
		return strings.Replace(cell, "e", "o", 1)
	case c.lang == lang.Urdu && c.form == texts:
		return strings.ReplaceAll(cell, "\n", " وغیرہ\n") + " وغیرہ"
	case c.lang == lang.Urdu:
		return "نیا: " + cell
	case c.form == texts:
		return strings.ReplaceAll(cell, "\n", " and more\n") + " and more"
	}
	return "New: " + cell
}

// remarks are the lines of a file that hold a remark, without what may stand
// before it.
func remarks(data []byte) (lines []string) {
	for line := range strings.Lines(string(data)) {
		if i := strings.Index(" "+line, " #"); i >= 0 {
			lines = append(lines, line[i:])
		}
	}
	return lines
}
