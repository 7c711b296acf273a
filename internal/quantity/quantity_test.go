package quantity

import (
	"fmt"
	"strings"
	"testing"

	"pavilion/internal/lang"
)

// say returns what a text mentions: the likeliest meanings, those of plain
// numbers after a =.
func say(l lang.Lang, s string) string {
	var all []string
	for _, m := range Find(l, s) {
		kind := [...]string{"", "month ", "day "}[m.Kind]
		if m.Plain {
			kind = "="
		}
		var said strings.Builder
		said.WriteString(fmt.Sprint(m.Values[0]))
		for _, v := range m.Values[1:] {
			said.WriteString(fmt.Sprint("/", v))
		}
		all = append(all, kind+said.String())
	}
	return strings.Join(all, " ")
}

func TestFind(t *testing.T) {
	tests := []struct {
		lang lang.Lang
		text string
		want string
	}{
		{lang.English, "no number at all", ""},
		{lang.English, "2,000 firms, 1,50,000 visitors and 3.81 kg in 2025.", "=2000 =150000 =3.81 =2025"},
		{lang.English, "2010, 2025,10 and 12,34", "=2010 =2025 =10 =12 =34"},
		{lang.English, "twenty-one, one hundred and five, two thousand five hundred, a million", "21 105 2500 1e+06"},
		{lang.English, "Forty-five and one hundred forty-five", "45 145"},
		{lang.English, "half a million, two and a half crore, three dozen", "500000 2.5e+07 36"},
		{lang.English, "$3.81 billion, 5bn, 12k, 20 lakh", "=3.81e+09 =5e+09 =12000 =2e+06"},
		{lang.English, "60 per cent, 60%, 60 percent", "=60/0.6 =60/0.6 =60/0.6"},
		{lang.English, "3 to 5 million", "=3/3e+06 =5e+06"},
		{lang.English, "from 17:30 or 5 pm to 12:00", "=17.5/5.5 =5/17 =12/0"},
		{lang.English, "in 2025–26, the 21st of the 1990s", "=2025/2026/26 =21 1990/90"},
		{lang.English, "B12, A-01, 5G, F-7 and COVID-19, release 1.2.3", "12 1 5 7 19 1.2 3"},
		{lang.English, "the third of May, in May or on Sunday; may, march", "3 month 5 month 5 day 0"},
		{lang.English, "both halves of the first", "2 1"},
		{lang.English, "ISO 9001:2015, 24/7 and 100% cotton, in 2024/25", "=9001 =2015 24 7 100/1 =2024/2025/25"},
		{lang.Urdu, "", ""},
		{lang.Urdu, "پندرہ کمپنیاں، دو ہزار پانچ سو لوگ", "15 2500"},
		{lang.Urdu, "ڈیڑھ لاکھ، ساڑھے تین ہزار، سوا دو ارب، پونے دو کروڑ، سوا لاکھ", "150000 3500 2.25e+09 1.75e+07 125000"},
		{lang.Urdu, "3.81 ارب ڈالر، 1 کروڑ 20 لاکھ، 3 ہزار پانچ سو", "=3.81e+09 =1.2e+07 =3500"},
		{lang.Urdu, "۱۴ ستمبر ۲۰۲۵ء، بروز اتوار", "=14 month 9 =2025 day 0"},
		{lang.Urdu, "60 فیصد، 60 فی صد، ۶۰٪", "=60/0.6 =60/0.6 =60/0.6"},
		{lang.Urdu, "اکیسویں صدی کے تینوں شہر، پانچواں باب، 21ویں", "21 100 3 5 =21"},
		{lang.Urdu, "10 سے 14 ستمبر", "=10 =14 month 9"},
		{lang.Urdu, "دو سے تین لاکھ", "2/200000 300000"},
		{lang.Urdu, "ایک ہزار ارب روپے، دس لاکھ", "1e+12 1e+06"},
		{lang.Urdu, "پونے شہر، سوا اس کے", ""},
		{lang.Urdu, "بارھویں اور گیارہویں، اٹھارویں", "12 11 18"},
		{lang.Urdu, "سٹوڈیو ٹوئنٹی فور، بزنس ٹو بزنس", "24 2"},
		{lang.Urdu, "ہال B12 میں", "12"},
		{lang.English, "9.30 am, at 6.15 p.m. and 2.50 a kilo", "=9.3/9.5 =6.15/6.25/18.15/18.25 =2.5"},
		{lang.Urdu, "شام 6.30 بجے", "=6.3/6.5"},
		{lang.English, "2½ kg, 15¾", "=2.5 =15.75"},
		{lang.English, "0300 1234567, fax (042) 3576-1234 or +92 (51) 1234567.", "=3.001234567e+09 =4.235761234e+09 =9.2511234567e+10"},
		{lang.Urdu, "فون 0300-1234567 اور 042-35761234", "=3.001234567e+09 =4.235761234e+09"},
		{lang.English, "from 05 to 0.75, 007 of 12", "=5 =0.75 =7 =12"},
		{lang.English, "two-thirds, three quarters, one-fifth, a tenth of it, two fifths", "0.6666666666666666 0.75 0.2 0.1 0.4"},
		{lang.English, "a quarter million, a quarter of a century, the third quarter, a third firm", "250000 25 3 0.25 3"},
		{lang.Urdu, "دو تہائی، تین چوتھائی، ایک تہائی، ربع صدی", "0.6666666666666666 0.75 0.3333333333333333 25"},
		{lang.English, "twice or thrice", "2 3"},
		{lang.Urdu, "1٬50٬000 اور ۳٫۸۱", "=150000 =3.81"},
	}
	for _, test := range tests {
		if got := say(test.lang, test.text); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.text, got, test.want)
		}
	}
}

// Two spans of years are the same if both begin alike; a span may mean either
// of its years.
func TestMeans(t *testing.T) {
	tests := []struct {
		ur, en string
		want   bool
	}{
		{"2023-24", "2023–24", true},
		{"24-2023", "2023–24", true},
		{"2023-24", "2024–25", false},
		{"2023-24", "2024", true},
		{"2023-24", "2022", false},
		{"50 فیصد", "half", true},
		{"ساڑھے نو", "9.30 am", true},
	}
	for _, test := range tests {
		if got := Find(lang.Urdu, test.ur)[0].Means(Find(lang.English, test.en)[0]); got != test.want {
			t.Errorf("%s means %s: %t", test.ur, test.en, got)
		}
	}
}

// Whatever the text, what is found stands in it, in order.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "5", "-5", "5-", "1,", "12:3", "14 ستمبر 2025ء", "half past", "ساڑھے", "one hundred and", "5 p.", "٣٫٨", "2025–26", "a 3 to 5 million", "(Sunday", "of May", "14 of September, 20"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range lang.All {
			end := 0
			for _, m := range Find(l, s) {
				if m.Start < end || m.End <= m.Start || m.End > len(s) || len(m.Values) == 0 {
					t.Errorf("%q: %+v", s, m)
				}
				end = m.End
			}
			for _, d := range Dates(l, s) {
				if d.Start < 0 || d.Start >= len(s) || d.Month < 1 || d.Month > 12 {
					t.Errorf("%q: %+v", s, d)
				}
			}
		}
	})
}

// No word is passed over that means something, in whatever letters.
func TestMeaning(t *testing.T) {
	for _, l := range lang.All {
		for w, want := range words[l] {
			if got := meaningOf(l, w, l == lang.English); got != want {
				t.Errorf("%s means %v, not %v", w, got, want)
			}
		}
	}
	for _, w := range []string{"Million", "MILLION", "mIlLiOn", "m\u0130llion"} {
		if got := meaningOf(lang.English, w, !strings.Contains(w, "\u0130")); got.value != 1e6 {
			t.Errorf("%s means %v", w, got)
		}
	}
	for _, w := range []string{"september", "SUNDAY", "two-", "ten\u0301", "mill", "millions"} {
		if got := meaningOf(lang.English, w, true); got != (word{}) {
			t.Errorf("%s means %v", w, got)
		}
	}
}
