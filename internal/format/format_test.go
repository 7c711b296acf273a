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

const ur, en = lang.Urdu, lang.English

func TestText(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Day(ur, 2025, 9, 14), "14 ستمبر 2025"},
		{Day(en, 2025, 9, 14), "14 September 2025"},
		{Day(ur, 2024, 2, 29), "29 فروری 2024"},
		{Day(en, 2025, 1, 1), "1 January 2025"},
		{Month(ur, 2025, 7), "جولائی 2025"},
		{Month(en, 2025, 7), "July 2025"},
		{Year(2025), "2025"},

		{Days(ur, day("2025-09-10"), day("2025-09-14")), "10 تا 14 ستمبر 2025"},
		{Days(en, day("2025-09-10"), day("2025-09-14")), "10–14 September 2025"},
		{Days(ur, day("2022-08-31"), day("2022-09-05")), "31 اگست تا 5 ستمبر 2022"},
		{Days(en, day("2022-08-31"), day("2022-09-05")), "31 August – 5 September 2022"},
		{Days(ur, day("2024-12-30"), day("2025-01-02")), "30 دسمبر 2024 تا 2 جنوری 2025"},
		{Days(en, day("2024-09-12"), day("2025-09-12")), "12 September 2024 – 12 September 2025"},
		{Days(ur, day("2025-09-14"), day("2025-09-14")), "14 ستمبر 2025"},

		{Number(ur, 2000, 0), "2,000"},
		{Number(en, 30000, 0), "30,000"},
		{Number(ur, 30000, AllDecimals), "30,000"},
		{Number(ur, -2000, AllDecimals), "-2,000"},
		{Number(ur, 3.81, AllDecimals), "3.81"},
		{Number(en, 3.8, 2), "3.80"},
		{Number(en, 12345.678, AllDecimals), "12,345.678"},
		{Number(en, -0.004, 2), "0.00"},
		{Number(en, math.Copysign(0, -1), AllDecimals), "0"},

		{List(ur, nil), ""},
		{List(ur, []string{"الف"}), "الف"},
		{List(ur, []string{"الف", "ب"}), "الف اور ب"},
		{List(ur, []string{"الف", "ب", "ج"}), "الف، ب، اور ج"},
		{List(en, []string{"a", "b", "c"}), "a, b and c"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestNotFinite(t *testing.T) {
	for _, f := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		for _, decimals := range []int{2, AllDecimals} {
			func() {
				defer func() {
					if recover() == nil {
						t.Errorf("Number of %v did not panic", f)
					}
				}()
				Number(en, f, decimals)
			}()
		}
	}
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

// Wherever a year stands, its digits stand together.
func TestYearIsNeverGrouped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := rapid.SampledFrom(lang.All[:]).Draw(t, "lang")
		d := time.Date(1, 1, 1+rapid.IntRange(0, 20_000*365).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		y, m := d.Year(), int(d.Month())
		for _, s := range []string{Year(y), Month(l, y, m), Day(l, y, m, d.Day())} {
			noInvisible(t, s)
			if words := strings.Fields(s); !slices.Contains(words, strconv.Itoa(y)) {
				t.Errorf("no year %d in %q", y, s)
			}
		}
	})
}

// A number reads back as the one given, to half of its last digit.
func TestNumberIsTheNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := rapid.SampledFrom(lang.All[:]).Draw(t, "lang")
		f := rapid.Float64Range(-1e12, 1e12).Draw(t, "f")
		decimals := rapid.IntRange(AllDecimals, 4).Draw(t, "decimals")
		s := Number(l, f, decimals)
		noInvisible(t, s)
		n, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
		off := 0.0
		if decimals != AllDecimals {
			off = 0.501*math.Pow10(-decimals) + math.Abs(f)*1e-15
		}
		if err != nil || math.Abs(n-f) > off {
			t.Errorf("%v with %d decimals: %q", f, decimals, s)
		}
	})
}
