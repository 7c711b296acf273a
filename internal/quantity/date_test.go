package quantity

import (
	"fmt"
	"testing"

	"pavilion/internal/lang"
)

func TestDates(t *testing.T) {
	tests := []struct {
		lang lang.Lang
		text string
		want string
	}{
		{lang.English, "on Sunday, 14 September 2025, and later", "[{2025 9 14 0 3}]"},
		{lang.English, "from Wednesday 10 to Sunday 14 September 2025", "[{2025 9 10 3 5} {2025 9 14 0 21}]"},
		{lang.English, "10–14 September", "[{0 9 10 -1 0} {0 9 14 -1 5}]"},
		{lang.English, "September 14, 2025", "[{2025 9 14 -1 0}]"},
		{lang.English, "14th of September", "[{0 9 14 -1 0}]"},
		{lang.English, "14 September 2025 (Sunday)", "[{2025 9 14 0 0}]"},
		{lang.English, "In March 35 firms came, and in May 2025 more", "[]"},
		{lang.English, "14 September, Friday’s programme", "[{0 9 14 -1 0}]"},
		{lang.Urdu, "اتوار، 14 ستمبر 2025ء کو", "[{2025 9 14 0 0}]"},
		{lang.Urdu, "14 ستمبر 2025 بروز ہفتہ", "[{2025 9 14 6 0}]"},
		{lang.Urdu, "10 سے 14 ستمبر", "[{0 9 10 -1 0} {0 9 14 -1 8}]"},
		{lang.Urdu, "ستمبر 2025 میں پندرہ", "[]"},
		{lang.Urdu, "14 ستمبر، اتوار کا پروگرام", "[{0 9 14 -1 0}]"},
	}
	for _, test := range tests {
		if got := fmt.Sprint(Dates(test.lang, test.text)); got != test.want && !(got == "[]" && test.want == "[]") {
			t.Errorf("%s\ngot  %s\nwant %s", test.text, got, test.want)
		}
	}
}

func TestExists(t *testing.T) {
	for _, test := range []struct {
		date Date
		want bool
	}{
		{Date{Month: 2, Day: 29}, true}, {Date{Year: 2025, Month: 2, Day: 29}, false}, {Date{Year: 2024, Month: 2, Day: 29}, true},
		{Date{Month: 9, Day: 31}, false}, {Date{Month: 9, Day: 0}, false}, {Date{Month: 12, Day: 31}, true}, {Date{Month: 12, Day: 41}, false},
	} {
		if got := test.date.Exists(); got != test.want {
			t.Errorf("%v exists: %t", test.date, got)
		}
	}
}
