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
	From, To   [3]int
	N          float64
	Digits     int
	Items      []string
	Want       string
}

// got returns what this package makes of the case.
func (r record) got(l lang.Lang) string {
	y, m, d := r.From[0], r.From[1], r.From[2]
	switch r.Kind {
	case "long":
		return LongDay(l, y, m, d)
	case "full":
		return WeekdayDay(l, y, m, d)
	case "month":
		return Month(l, y, m)
	case "days":
		return Days(l, Date{y, m, d}, Date{r.To[0], r.To[1], r.To[2]})
	case "years":
		return Years(l, y, r.To[0])
	case "number":
		return Number(l, int(r.N))
	case "decimal":
		return Decimal(l, r.N, r.Digits)
	case "percent":
		return Percent(l, r.N, r.Digits)
	case "compact":
		return Compact(l, r.N)
	case "list":
		return List(l, r.Items)
	}
	return "unknown kind"
}

// want returns what is expected of this package: Intl's answer, rewritten
// where the package's documentation says that it departs from CLDR.
func (r record) want(l lang.Lang) string {
	s := strings.TrimPrefix(r.Want, "\u200e")
	switch r.Kind {
	case "full":
		s = withoutCommas(s)
	case "days", "years":
		s = strings.ReplaceAll(withoutCommas(s), "\u2009", " ")
		first, last, ranges := strings.Cut(s, "–")
		first, last = strings.TrimSpace(first), strings.TrimSpace(last)
		switch {
		case !ranges:
		case l == lang.Urdu:
			s = first + " تا " + last
		case !strings.Contains(first, " "):
			s = first + "–" + last
		}
	}
	return s
}

func withoutCommas(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "،", ""), ",", "")
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
		got, want := r.got(l), r.want(l)
		if got != want {
			t.Errorf("%+v:\n got %q\nwant %q", r, got, want)
		}
		if got == r.Want {
			same++
		}
	}
	t.Logf("%d cases from Intl, %d of them letter for letter", len(file.Cases), same)
	if len(file.Cases) < 350 {
		t.Errorf("%d cases, want at least 350", len(file.Cases))
	}
}
