package format

import (
	"math"
	"slices"
	"testing"

	"pavilion/internal/lang"
)

const ur, en = lang.Urdu, lang.English

// Running text and its departures from CLDR, written out by hand.
func TestText(t *testing.T) {
	start, end := Date{2025, 9, 10}, Date{2025, 9, 14}
	for _, c := range []struct{ got, want string }{
		{Day(ur, 2025, 9, 14), "14 ستمبر 2025"},
		{Day(en, 2025, 9, 14), "14 September 2025"},
		{Day(ur, 2024, 2, 29), "29 فروری 2024"},
		{Day(en, 2025, 1, 1), "1 January 2025"},
		{LongDay(ur, 2025, 9, 14), "14 ستمبر، 2025"},
		{LongDay(en, 2025, 9, 14), "14 September 2025"},
		{WeekdayDay(ur, 2025, 9, 14), "اتوار 14 ستمبر 2025"},
		{WeekdayDay(en, 2025, 9, 14), "Sunday 14 September 2025"},
		{WeekdayDay(ur, 2025, 9, 10), "بدھ 10 ستمبر 2025"},
		{Month(ur, 2025, 7), "جولائی 2025"},
		{Month(en, 2025, 7), "July 2025"},
		{Year(2025), "2025"},

		{Days(ur, start, end), "10 تا 14 ستمبر 2025"},
		{Days(en, start, end), "10–14 September 2025"},
		{Days(ur, Date{2022, 8, 31}, Date{2022, 9, 5}), "31 اگست تا 5 ستمبر 2022"},
		{Days(en, Date{2022, 8, 31}, Date{2022, 9, 5}), "31 August – 5 September 2022"},
		{Days(ur, Date{2024, 12, 30}, Date{2025, 1, 2}), "30 دسمبر 2024 تا 2 جنوری 2025"},
		{Days(en, Date{2024, 12, 30}, Date{2025, 1, 2}), "30 December 2024 – 2 January 2025"},
		{Days(en, Date{2024, 9, 12}, Date{2025, 9, 12}), "12 September 2024 – 12 September 2025"},
		{Days(ur, end, end), "14 ستمبر 2025"},
		{Years(ur, 2021, 2025), "2021 تا 2025"},
		{Years(en, 2021, 2025), "2021–2025"},

		{Number(ur, 2000), "2,000"},
		{Number(en, 2000), "2,000"},
		{Number(ur, -2000), "-2,000"},
		{Number(ur, math.MinInt), "-9,223,372,036,854,775,808"},
		{Decimal(ur, 3.81, 2), "3.81"},
		{Decimal(en, -0.004, 2), "0.00"},
		{Percent(ur, 0.18, 0), "18%"},
		{Percent(en, 0.237, 1), "23.7%"},
		{Compact(ur, 3.81e9), "3.81 ارب"},
		{Compact(en, 3.81e9), "3.81 billion"},
		{Compact(ur, 354e6), "35.4 کروڑ"},
		{Compact(en, 354e6), "354 million"},
		{Compact(ur, 286), "286"},

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

func TestParts(t *testing.T) {
	first, between, last := DaysParts(ur, Date{2025, 9, 10}, Date{2025, 9, 14})
	if first != "10" || between != " تا " || last != "14 ستمبر 2025" {
		t.Errorf("DaysParts: %q %q %q", first, between, last)
	}
	first, between, last = DaysParts(en, Date{2025, 9, 14}, Date{2025, 9, 14})
	if first != "" || between != "" || last != "14 September 2025" {
		t.Errorf("DaysParts of one day: %q %q %q", first, between, last)
	}
	for n, want := range [][]string{
		{},
		{""},
		{"", " اور "},
		{"", "، ", "، اور "},
		{"", "، ", "، ", "، اور "},
	} {
		if got := ListParts(ur, n); !slices.Equal(got, want) {
			t.Errorf("ListParts of %d: %q, want %q", n, got, want)
		}
	}
}

func TestNotFinite(t *testing.T) {
	for _, f := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("Decimal of %v did not panic", f)
				}
			}()
			Decimal(en, f, 2)
		}()
	}
}
