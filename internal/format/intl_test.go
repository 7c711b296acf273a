package format

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"pavilion/internal/lang"
)

// record is one case of testdata/intl.json: what Intl answered.
type record struct {
	Kind, Lang string
	Date       [3]int
	N          float64
	Decimals   int
	Items      []string
	Want       string
}

// got returns what this package makes of the case.
func (r record) got(l lang.Lang) string {
	y, m, d := r.Date[0], r.Date[1], r.Date[2]
	switch r.Kind {
	case "day":
		return Day(l, y, m, d)
	case "month":
		return Month(l, y, m)
	case "number":
		return Number(l, r.N, r.Decimals)
	case "list":
		return List(l, r.Items)
	}
	return "unknown kind"
}

// want returns what is expected of this package: Intl's answer, rewritten
// where the package's documentation says that it departs from CLDR.
func (r record) want() string {
	switch r.Kind {
	case "day":
		return strings.ReplaceAll(r.Want, "،", "")
	case "number":
		return strings.TrimPrefix(r.Want, "\u200e")
	}
	return r.Want
}

func TestIntl(t *testing.T) {
	b, err := os.ReadFile("testdata/intl.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		CLDR  string
		Cases []record
	}
	if err := json.Unmarshal(b, &file); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(file.CLDR, "48.") {
		t.Errorf("recorded from CLDR %s, want 48", file.CLDR)
	}
	same := 0
	for _, r := range file.Cases {
		l, _ := lang.Parse(r.Lang)
		got, want := r.got(l), r.want()
		if got != want {
			t.Errorf("%+v:\n got %q\nwant %q", r, got, want)
		}
		if got == r.Want {
			same++
		}
	}
	t.Logf("%d cases from Intl, %d of them letter for letter", len(file.Cases), same)
	if len(file.Cases) < 200 {
		t.Errorf("%d cases, want at least 200", len(file.Cases))
	}
}
