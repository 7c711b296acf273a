package alphabet

import (
	"slices"
	"strings"
	"testing"

	"pavilion/internal/lang"
)

// firms are the names that the report prints, in its order, and a romanised
// form of each, with their headings.
var firms = []struct{ ur, urHeading, en, enHeading string }{
	{"ڈیجیٹل سافٹس", "ڈ", "Digital Softs", "D"},
	{"مائیکرو لنکس پرائیویٹ لمیٹڈ", "م", "Micro Links (Private) Limited", "M"},
	{"شاجیم انجینئرنگ سروسز اینڈ ٹیکنالوجی", "ش", "Shajeem Engineering Services and Technology", "S"},
	{"او بی ہوسٹ", "ا", "OBHost", "O"},
	{"نور احمد ای کامرس سلوشنز", "ن", "Noor Ahmed E-Commerce Solutions", "N"},
	{"زیل ٹیکنالوجیز", "ز", "Zeel Technologies", "Z"},
	{"ازلا ٹیکنالوجیز", "ا", "Azla Technologies", "A"},
	{"کیو بی ایس کمپنی لمیٹڈ", "ک", "QBS Company Limited", "Q"},
	{"سی بی ایس", "س", "CBS", "C"},
	{"سوفٹ کمپنی", "س", "Soft Company", "S"},
}

// Names of Saraiki, Sindhi and Pashto stand where a reader of Urdu looks.
func TestKin(t *testing.T) {
	for name, want := range map[string]string{
		"ٻال": "ب", "ڄام": "ج", "ݙیرہ": "ڈ", "ڳالھ": "گ", "ڻیک": "ن", "ݨ": "ن", "ښہ": "ش", "ږغ": "ژ", "ځای": "ج", "څوک": "چ", "ټول": "ٹ", "ڏاهو": "ڈ",
	} {
		if got := Heading(lang.Urdu, name); got != want {
			t.Errorf("%s stands under %s, want %s", name, got, want)
		}
	}
	names := []string{"ڈاک", "ہدف", "ݙیرہ", "ڈھول", "یار"}
	SortFunc(lang.Urdu, names, func(s string) string { return s })
	if want := []string{"ڈاک", "ݙیرہ", "ڈھول", "ہدف", "یار"}; !slices.Equal(names, want) {
		t.Errorf("the order is %v, want %v", names, want)
	}
}

func TestFirms(t *testing.T) {
	want := map[lang.Lang][]string{
		lang.Urdu: {
			"ازلا ٹیکنالوجیز", "او بی ہوسٹ", "ڈیجیٹل سافٹس", "زیل ٹیکنالوجیز", "سوفٹ کمپنی", "سی بی ایس",
			"شاجیم انجینئرنگ سروسز اینڈ ٹیکنالوجی", "کیو بی ایس کمپنی لمیٹڈ", "مائیکرو لنکس پرائیویٹ لمیٹڈ",
			"نور احمد ای کامرس سلوشنز",
		},
		lang.English: {
			"Azla Technologies", "CBS", "Digital Softs", "Micro Links (Private) Limited",
			"Noor Ahmed E-Commerce Solutions", "OBHost", "QBS Company Limited",
			"Shajeem Engineering Services and Technology", "Soft Company", "Zeel Technologies",
		},
	}
	got := map[lang.Lang][]string{}
	for _, f := range firms {
		got[lang.Urdu] = append(got[lang.Urdu], f.ur)
		got[lang.English] = append(got[lang.English], f.en)
		for _, l := range lang.All {
			// The letter of a name is the same on either language's pages.
			if h := Heading(l, f.ur); h != f.urHeading {
				t.Errorf("Heading(%v, %s) = %s, want %s", l, f.ur, h, f.urHeading)
			}
			if h := Heading(l, f.en); h != f.enHeading {
				t.Errorf("Heading(%v, %s) = %s, want %s", l, f.en, h, f.enHeading)
			}
		}
	}
	for _, l := range lang.All {
		SortFunc(l, got[l], func(s string) string { return s })
		if !slices.Equal(got[l], want[l]) {
			t.Errorf("%v order:\n%s\nwant\n%s", l, strings.Join(got[l], "\n"), strings.Join(want[l], "\n"))
		}
	}
}

func TestHeading(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"آئی ٹی", "آ"}, {"ا\u0653ئی ٹی", "آ"}, {"اُردو", "ا"}, {"إسلام", "ا"}, {"ٱل", "ا"}, {"أحمد", "ا"},
		{"بھارت", "ب"}, {"پھول", "پ"}, {"ٹھٹہ", "ٹ"}, {"چھت", "چ"}, {"ڈھاکہ", "ڈ"}, {"کھیل", "ک"}, {"گھر", "گ"},
		{"ژالہ", "ژ"}, {"ہوسٹ", "ہ"}, {"هوست", "ہ"}, {"ھوسٹ", "ھ"}, {"ءٹ", "ء"}, {"یورپ", "ی"}, {"يورپ", "ی"},
		{"ئٹ", "ی"}, {"ے", "ے"}, {"كتاب", "ک"}, {"ګل", "گ"}, {"ټول", "ٹ"}, {"ډول", "ڈ"}, {"ٳب", "ا"}, {"ة", "ھ"}, {"ں", "ن"}, {"ـباب", "ب"},
		{"(پاک) سافٹ", "پ"}, {"”نور“ سلوشنز", "ن"}, {"\u2067اب\u2069", "ا"}, {"\u200fاب", "ا"}, {"\u200cاب", "ا"},
		{"\u064eاب", "ا"}, {" \u00a0اب", "ا"}, {"۔اب", "ا"},
		{"eBay", "E"}, {"Über", "U"}, {"ÉCOLE", "E"}, {"Æther", "A"}, {"Þór", "Z"}, {"ｗｉｄｅ", "W"},
		{".NET Foundation", "N"}, {"@Home", "H"}, {"«Go»", "G"}, {"(The) Firm", "T"}, {"\u202eabc", "A"},
		{"3S Systems", Rest}, {"۳ ستارے", Rest}, {"²", Rest}, {"北京", Rest}, {"Ωmega", Rest}, {"Яндекс", Rest},
		{"שלום", Rest}, {"", Rest}, {"—", Rest}, {"😀", Rest}, {"\xff", Rest}, {"\xffA", "A"},
	} {
		for _, l := range lang.All {
			if got := Heading(l, tt.name); got != tt.want {
				t.Errorf("Heading(%v, %q) = %s, want %s", l, tt.name, got, tt.want)
			}
		}
	}
}

func TestLetters(t *testing.T) {
	const arabic = "ا آ ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ہ ھ ء ی ے"
	const latin = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"
	for l, want := range map[lang.Lang]string{
		lang.Urdu:    arabic + " " + latin + " #",
		lang.English: latin + " " + arabic + " #",
	} {
		all := letters(l)
		if got := strings.Join(all, " "); got != want {
			t.Errorf("letters(%v) = %s, want %s", l, got, want)
		}
		// Every letter is its own heading, and stands in order.
		for i, letter := range all {
			if got := Heading(l, letter); got != letter {
				t.Errorf("Heading(%v, %s) = %s", l, letter, got)
			}
			if i > 0 && string(key(l, all[i-1])) >= string(key(l, letter)) {
				t.Errorf("%v: %s does not come before %s", l, all[i-1], letter)
			}
		}
	}
}

// Items stand under the headings of their names, in the same order as without.
func TestGroupFunc(t *testing.T) {
	for _, l := range lang.All {
		var sorted, names, grouped []string
		for _, file := range []string{"icu-ur-words.txt", "icu-ur.txt", "icu-en.txt"} {
			sorted = append(sorted, slices.Concat(recorded(t, file)...)...)
		}
		names = slices.Clone(sorted)
		slices.Reverse(names)
		slices.Reverse(sorted)
		same := func(s string) string { return s }
		SortFunc(l, sorted, same)
		var headings []string
		for heading, group := range GroupFunc(l, names, same) {
			headings, grouped = append(headings, heading), append(grouped, group...)
			for _, name := range group {
				if want := Heading(l, name); heading != want {
					t.Errorf("%v: %q stands under %s, want %s", l, name, heading, want)
				}
			}
		}
		if !slices.Equal(grouped, sorted) {
			t.Errorf("%v: the groups have another order", l)
		}
		if once := slices.Compact(slices.Sorted(slices.Values(headings))); len(once) != len(headings) || len(once) < 40 {
			t.Errorf("%v: the headings are %q", l, headings)
		}
	}
}
