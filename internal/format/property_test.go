package format

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"pavilion/internal/lang"
)

func drawLang(t *rapid.T) lang.Lang { return rapid.SampledFrom(lang.All[:]).Draw(t, "lang") }

func drawDate(t *rapid.T, name string) Date {
	first := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	d := first.AddDate(0, 0, rapid.IntRange(0, 20_000*365).Draw(t, name))
	return Date{d.Year(), int(d.Month()), d.Day()}
}

// noInvisible fails where s holds a control, a direction mark or a space that
// is not a plain one.
func noInvisible(t *rapid.T, s string) {
	for _, r := range s {
		if r != ' ' && (unicode.IsSpace(r) || !unicode.IsGraphic(r)) {
			t.Errorf("%U in %q", r, s)
		}
	}
}

// Wherever a year stands, its digits stand together, and every other run of
// digits is a day of a month.
func TestYearIsNeverGrouped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, a, b := drawLang(t), drawDate(t, "a"), drawDate(t, "b")
		for _, s := range []string{
			Year(a.Year),
			Years(l, a.Year, b.Year),
			Month(l, a.Year, a.Month),
			Day(l, a.Year, a.Month, a.Day),
			WeekdayDay(l, a.Year, a.Month, a.Day),
			LongDay(l, a.Year, a.Month, a.Day),
			Days(l, b, a),
		} {
			noInvisible(t, s)
			runs := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
			if !slices.Contains(runs, strconv.Itoa(a.Year)) {
				t.Errorf("no year %d in %q", a.Year, s)
			}
			if len(runs) > 4 {
				t.Errorf("%q has more numbers than two days and two years", s)
			}
		}
	})
}

// Compact says a number that is the one given, to half of the last digit.
func TestCompactIsTheNumber(t *testing.T) {
	worth := map[string]float64{
		"": 1, "ہزار": 1e3, "لاکھ": 1e5, "کروڑ": 1e7, "ارب": 1e9, "کھرب": 1e11, "ٹریلین": 1e12,
		"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	}
	rapid.Check(t, func(t *rapid.T) {
		l, f := drawLang(t), rapid.Float64Range(-1e17, 1e17).Draw(t, "f")
		f /= math.Pow10(rapid.IntRange(0, 17).Draw(t, "smaller"))
		s := Compact(l, f)
		noInvisible(t, s)
		number, word, _ := strings.Cut(s, " ")
		n, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
		unit, known := worth[word]
		if err != nil || !known {
			t.Fatalf("Compact(%v) = %q", f, s)
		}
		if off := math.Abs(n*unit - f); off > 0.000501*unit+math.Abs(f)*1e-15 {
			t.Errorf("Compact(%v) = %q, off by %v", f, s, off)
		}
	})
}

// A number reads back as the one given, to half of its last digit.
func TestNumberIsTheNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, f := drawLang(t), rapid.Float64Range(-1e12, 1e12).Draw(t, "f")
		digits := rapid.IntRange(0, 4).Draw(t, "digits")
		for _, c := range []struct {
			s    string
			want float64
		}{
			{Decimal(l, f, digits), f},
			{strings.TrimSuffix(Percent(l, f, digits), "%"), f * 100},
			{Number(l, int(f)), math.Trunc(f)},
		} {
			noInvisible(t, c.s)
			n, err := strconv.ParseFloat(strings.ReplaceAll(c.s, ",", ""), 64)
			off := math.Abs(n - c.want)
			if err != nil || off > 0.501*math.Pow10(-digits)+math.Abs(c.want)*1e-15 {
				t.Errorf("%v with %d digits: %q", c.want, digits, c.s)
			}
		}
	})
}
