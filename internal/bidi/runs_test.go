package bidi

import (
	"slices"
	"strings"
	"testing"

	"pavilion/internal/lang"
)

// mark writes a text with ‹ › about the runs against it.
func mark(l lang.Lang, s string) string {
	var b strings.Builder
	for run := range Runs(l, s) {
		if run.Dir == l.Dir() {
			b.WriteString(run.Text)
		} else {
			b.WriteString("‹" + run.Text + "›")
		}
	}
	return b.String()
}

func TestRuns(t *testing.T) {
	all := slices.Concat(lines, []line{
		// All of one language.
		{lang: lang.Urdu, marked: ""},
		{lang: lang.Urdu, marked: "پاکستان پویلین، بیجنگ۔"},
		{lang: lang.Urdu, marked: "‹OBHost›"},
		{lang: lang.Urdu, marked: " ‹(Private) Ltd.!› "},
		{lang: lang.Urdu, marked: "‹15 MB›"},
		{lang: lang.Urdu, marked: "‹+92 51 1234567›"},
		{lang: lang.Urdu, marked: "15"},
		{lang: lang.Urdu, marked: " … "},
		{lang: lang.English, marked: "OBHost, C++ and +92 51 1234567."},
		{lang: lang.English, marked: "‹او بی ہوسٹ›"},
		{lang: lang.English, marked: "‹او بی ہوسٹ›."},
		{lang: lang.English, marked: "“‹او بی ہوسٹ›”"},

		// Words with marks, joiners and other letters.
		{lang: lang.Urdu, marked: "یہ ‹café› اور ‹cafe\u0301› ہے"},
		{lang: lang.Urdu, marked: "اُردُو\u200c ‹a\u200db› ہے"},
		{lang: lang.Urdu, marked: "لفظ ‹Ωmega› اور שלום"},
		{lang: lang.English, marked: "say ‹שלום› or ‹اُردُو›"},
		{lang: lang.Urdu, marked: "خراب ‹\xffa\xffb› متن"},

		// Line breaks and direction characters end a piece.
		{lang: lang.Urdu, marked: "‹Go›\n‹C++›\t‹C#› ہے"},
		{lang: lang.Urdu, marked: "‹Go› \u2067‹C++›\u2069 ہے"},

		// Numbers.
		{lang: lang.Urdu, marked: "‹24x7› اور ‹7-Eleven› اور ‹3D›"},
		{lang: lang.Urdu, marked: "‹Go›، 15 اور ‹Go› 2025ء"},
		{lang: lang.Urdu, marked: "‹Go – C› – 15 کمپنیاں"},
		{lang: lang.Urdu, marked: "‹CIFTIS-2025› میں"},
		{lang: lang.Urdu, marked: "شمارہ 3۔ ‹Vol. 3, No. 2› میں"},
		{lang: lang.Urdu, marked: "فون ‹+92 (51) 123-4567› یا ‹۰۳۰۰ ۱۲۳۴۵۶۷›"},
		{lang: lang.Urdu, marked: "فون (‹0511234567›) پر"},
		{lang: lang.Urdu, marked: "سال 2025 15 ادارے، 05 12 بار"},
		{lang: lang.Urdu, marked: "فون ‹+92 51 1234567›، 15 اور (15)"},
		{lang: lang.Urdu, marked: "چودہ-15 کلو، ‹10›-‹14› ستمبر"},
		{lang: lang.Urdu, marked: "حساب ‹1+1=2› اور ‹15%›–‹20%› تک، ‹-5°›"},
		{lang: lang.Urdu, marked: "‹F-16›کا ‹C++17›میں ‹25°C›پر ‹15%›تک ‹15 MB›کی ‹5000/-›روپے ‹2025-09-14›ء"},
		{lang: lang.Urdu, marked: "‹2023›-‹24›ء، 2021ء–2025ء، ‹10›-‹14› ستمبر، 14–15"},
		{lang: lang.Urdu, marked: "جدول 10 20 30، باب 5 200 صفحے، 2025 1500 بار، 1447 1500 بار"},
		{lang: lang.Urdu, marked: "کل 15 ‹Go› کمپنیاں، 5 ‹IT› فورم، 15 ‹MBA› طلبہ"},
		{lang: lang.Urdu, marked: "‹111 222 333› اور ‹1234 5678› اور ‹4111 1111 1111 1111›"},
		{lang: lang.Urdu, marked: "‹1234567-8›، ‹12345-67›، ‹300-1234567›، 05-"},
		{lang: lang.Urdu, marked: "‹15›٪ سے ‹۲۰›٪"},
		{lang: lang.Urdu, marked: "‹#1› اور 9:30، 1,000 اور 192.168.0.1"},

		// Codes of places, and ranges.
		{lang: lang.Urdu, marked: "‹5-12›"},
		{lang: lang.Urdu, marked: " ‹3–12› "},
		{lang: lang.Urdu, marked: "‹5-12›، ‹7-11›"},
		{lang: lang.Urdu, marked: "2021–2025"},
		{lang: lang.Urdu, marked: "9:30–17:00"},
		{lang: lang.Urdu, marked: "سٹال ‹5-12› پر، ہال ‹5-12B› میں، ‹5›-‹12› افراد"},
		{lang: lang.Urdu, marked: "دفتر ‹9›-‹5:30› کھلا، ہال 2020–21 میں بنا، ‹10›-‹14› ستمبر"},
		{lang: lang.Urdu, marked: "‹5›-‹7› کلو، ‹5-7 kg›، ‹5›-‹7› ‹Go› کمپنیاں"},

		// Addresses with Urdu letters, in either language.
		{lang: lang.Urdu, marked: "‹https://example.pk/صفحہ/2025›۔ (‹www.example.pk/صفحہ›)"},
		{lang: lang.Urdu, marked: "‹ASP.NET›/جاوا اور ‹https://example.pk/›—یہاں"},
		{lang: lang.English, marked: "https://example.pk/‹صفحہ›/2025/‹نیا_صفحہ›/‹نام›, and"},

		// Brackets and quotation marks.
		{lang: lang.Urdu, marked: "‹foo()› اور ‹a[1]› اور {‹x›}"},
		{lang: lang.Urdu, marked: "‹Go› (پاک ‹Go›) ‹C›"},
		{lang: lang.Urdu, marked: "‹OBHost› ((‹Pvt›) لمیٹڈ)"},
		{lang: lang.Urdu, marked: "‹Go› :) ‹C› ہے"},
		{lang: lang.Urdu, marked: "\"‹Go›\" اور ‹the \"Go\" way›"},
		{lang: lang.Urdu, marked: "‹Go 5›\" ‹C›"},
		{lang: lang.Urdu, marked: "“پاکستان” اور «‹Go›»"},
		{lang: lang.Urdu, marked: "’‹Go›‘ اور ‹don't›"},
		{lang: lang.English, marked: "a ‹سافٹس›’s b, “x” and ‹کیا؟ ”ہاں“›"},

		// Signs.
		{lang: lang.Urdu, marked: "پاک-‹China› اور آئی/‹IT›"},
		{lang: lang.Urdu, marked: "15+‹Go› اور ‹C#›میں"},
		{lang: lang.Urdu, marked: "‹Is it?› ہاں ‹etc.› اور ‹a.b. (c.)›"},
		{lang: lang.English, marked: "x/‹پاک›, ‹@پاک› and ‹پاک؟›."},
	})
	for _, line := range all {
		if got := mark(line.lang, line.text()); got != line.marked {
			t.Errorf("%v: got  %s\n    want %s", line.lang, got, line.marked)
		}
	}
	t.Logf("%d texts", len(all))
}

func TestRunLanguage(t *testing.T) {
	for _, tt := range []struct {
		l    lang.Lang
		text string
		want []Run
	}{
		{lang.Urdu, "زبان C++ ہے", []Run{
			{"زبان ", lang.Urdu, "rtl"}, {"C++", lang.English, "ltr"}, {" ہے", lang.Urdu, "rtl"},
		}},
		{lang.Urdu, "فون: +92 51 1234567", []Run{{"فون: ", lang.Urdu, "rtl"}, {"+92 51 1234567", lang.Urdu, "ltr"}}},
		{lang.Urdu, "北京", []Run{{"北京", lang.Urdu, "ltr"}}},
		{lang.Urdu, "北京 Beijing", []Run{{"北京 Beijing", lang.English, "ltr"}}},
		{lang.English, "In اردو", []Run{{"In ", lang.English, "ltr"}, {"اردو", lang.Urdu, "rtl"}}},
		{lang.English, "שלום", []Run{{"שלום", lang.English, "rtl"}}},
	} {
		if got := slices.Collect(Runs(tt.l, tt.text)); !slices.Equal(got, tt.want) {
			t.Errorf("Runs(%v, %q) = %v, want %v", tt.l, tt.text, got, tt.want)
		}
	}
}

func TestFirstStrong(t *testing.T) {
	for s, want := range map[string]string{
		"":                                 "",
		"15 % (+92)":                       "",
		"\xff\xfe":                         "",
		"Go":                               "ltr",
		"15 firms":                         "ltr",
		"اردو":                             "rtl",
		"15 ادارے":                         "rtl",
		"שלום":                             "rtl",
		"۲۰۲۵":                             "",
		"۲۰۲۵ء":                            "rtl",
		"C++ زبان":                         "ltr",
		"(او بی) Go":                       "rtl",
		"\u2068Go\u2069 زبان":              "rtl", // the isolate is skipped
		"\u2067اردو\u2069 Go":              "ltr",
		"\u2066a\u2067ب\u2069c\u2069 اردو": "rtl", // one within the other
		"\u2068Go زبان":                    "",    // it is never closed
		"\u2068Go\nزبان":                   "rtl", // but ends with its paragraph
		"\u2069Go":                         "ltr", // nor ever opened
		"\u202bGo":                         "ltr", // embeddings are no letters
		"\u200fGo":                         "rtl", // but this mark is one
		"\u0301\u064eاردو":                 "rtl",
		"\xffاردو":                         "rtl",
		"北京 اردو":                          "ltr",
	} {
		if got := FirstStrong(s); got != want {
			t.Errorf("FirstStrong(%q) = %q, want %q", s, got, want)
		}
	}
}

func BenchmarkRuns(b *testing.B) {
	for name, s := range map[string]string{
		"urdu":  strings.Repeat("پاکستان پویلین میں معروف ادارے شریک ہیں۔ ", 10),
		"mixed": strings.Repeat("کمپنی Sajeem Engineering (Pvt.) Ltd. نے 15 بار کہا۔ ", 10),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				for run := range Runs(lang.Urdu, s) {
					_ = run
				}
			}
		})
	}
}

func BenchmarkFirstStrong(b *testing.B) {
	for b.Loop() {
		FirstStrong("15 معروف آئی ٹی کمپنیاں")
	}
}
