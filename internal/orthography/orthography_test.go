package orthography

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pavilion/internal/lang"
)

const ur, en = lang.Urdu, lang.English

// One text and more for each kind of fault; each fault as the characters from
// it on, what it is and what to do.
var faulty = []struct {
	kind string
	in   lang.Lang
	text string
	want []string
}{
	{"look-alike", ur, "يہ", []string{"يہ|Arabic letter ي (U+064A)|write the Urdu letter ی"}},
	{"look-alike", ur, "موسیقى", []string{"ى|Arabic letter ى (U+0649)|write the Urdu letter ی"}},
	{"look-alike", ur, "كام", []string{"كام|Arabic letter ك (U+0643)|write the Urdu letter ک"}},
	{"look-alike", ur, "یه", []string{"ه|Arabic letter ه (U+0647)|write the Urdu letter ہ"}},
	{"look-alike", ur, "زندگیٔ", []string{"یٔ|ی and a separate hamza|write ئ"}},
	{"look-alike", ur, "مدرسة", []string{"ة|Arabic letter ة (U+0629)|write the Urdu letter ۃ, ہ or ت"}},
	{"look-alike", ur, "نامۀ", []string{"ۀ|Arabic letter ۀ (U+06C0)|write the Urdu letter ۂ"}},
	{"look-alike", ur, "چې", []string{"ې|Arabic letter ې (U+06D0)|write the Urdu letter ی"}},
	{"look-alike", ur, "إن ٱس ە", []string{"إن ٱس ە|Arabic letter إ (U+0625)|write the Urdu letter ا", "ٱس ە|Arabic letter ٱ (U+0671)|write the Urdu letter ا", "ە|Arabic letter ە (U+06D5)|write the Urdu letter ہ"}},
	{"look-alike", ur, "ګ ټ", []string{"ګ ټ|Arabic letter ګ (U+06AB)|write the Urdu letter گ", "ټ|Arabic letter ټ (U+067C)|write the Urdu letter ٹ"}},
	{"look-alike", en, "the كام firm", []string{"كام firm|Arabic letter ك (U+0643)|write the Urdu letter ک"}},
	{"look-alike", ur, "ھم ہیں", []string{"ھم ہیں|ھ at the head of a word|write ہ, as ھ only aspirates the letter before it"}},
	{"shape", ur, "ﻻ ہے", []string{"ﻻ ہے|presentation form ﻻ (U+FEFB)|write لا"}},
	{"shape", ur, "پاکــستان", []string{"ــستان|tatweel (U+0640)|remove it", "ـستان|tatweel (U+0640)|remove it"}},
	{"parts", ur, "صفحۂ اول", []string{"ۂ اول|letter written in two parts|write ۂ"}},
	{"parts", en, "Cafe\u0301", []string{"e\u0301|letter written in two parts|write é"}},
	{"parts", ur, "اَُّم \u064eہے", []string{"\u064eہے|vowel mark without a letter (U+064E)|remove it"}},
	{"parts", ur, "اَ\u064eب", []string{"\u064eب|doubled vowel mark (U+064E)|write one"}},

	{"Latin mark", ur, "یہ ہے.", []string{`.|Latin "." in an Urdu sentence|write "۔"`}},
	{"Latin mark", ur, "یہ, وہ; کیا?", []string{`, وہ; کیا?|Latin "," in an Urdu sentence|write "،"`, `; کیا?|Latin ";" in an Urdu sentence|write "؛"`, `?|Latin "?" in an Urdu sentence|write "؟"`}},
	{"Latin mark", ur, "(یہ).", []string{`.|Latin "." in an Urdu sentence|write "۔"`}},
	{"Latin mark", ur, "سال 2025. پھر 15% , اور 20, 30", []string{`. پھر 15% , اور 20, 30|Latin "." in an Urdu sentence|write "۔"`, ` , اور 20, 30|space before ","|remove the space`, `, 30|Latin "," in an Urdu sentence|write "،"`}},
	{"Latin mark", ur, "زبان Go, اور", []string{`, اور|Latin "," in an Urdu sentence|write "،"`}},
	{"Latin mark", ur, "کیا یہ Node.js?", []string{`?|Latin "?" in an Urdu sentence|write "؟"`}},
	{"Urdu mark", en, "a word، and 2025۔", []string{`، and 2025۔|Urdu "،" in an English sentence|write ","`, `۔|Urdu "۔" in an English sentence|write "."`}},

	{"doubled mark", ur, "یہ ہے۔۔ وہ،، کیا؟؟", []string{`۔ وہ،، کیا؟؟|"۔" after "۔"|write one mark`, `، کیا؟؟|"،" after "،"|write one mark`, `؟|"؟" after "؟"|write one mark`}},
	{"doubled mark", ur, "یہ ہے،۔", []string{`۔|"۔" after "،"|write one mark`}},
	{"doubled mark", en, "so,, it is!! ok,.", []string{`, it is!! ok,.|"," after ","|write one mark`, `! ok,.|"!" after "!"|write one mark`, `.|"." after ","|write one mark`}},
	{"doubled mark", en, "and...", []string{"...|ellipsis of single stops|write …"}},
	{"doubled mark", ur, "اور۔۔۔", []string{"۔۔۔|ellipsis of single stops|write …"}},
	{"leading mark", ur, "۔ یہ (، وہ)", []string{`۔ یہ (، وہ)|"۔" before any word|remove it`, `، وہ)|"،" before any word|remove it`}},
	{"leading mark", en, ", then", []string{`, then|"," before any word|remove it`}},
	{"space before mark", ur, "یہ ، وہ ۔ کیا ؟ ہاں ؛ بس", []string{` ، وہ ۔ کیا ؟ ہاں ؛ بس|space before "،"|remove the space`, ` ۔ کیا ؟ ہاں ؛ بس|space before "۔"|remove the space`, ` ؟ ہاں ؛ بس|space before "؟"|remove the space`, ` ؛ بس|space before "؛"|remove the space`}},
	{"space before mark", en, "here , there . Where ?", []string{` , there . Where ?|space before ","|remove the space`, ` . Where ?|space before "."|remove the space`, ` ?|space before "?"|remove the space`}},

	{"joiner", ur, "دو\u200cست", []string{"\u200cست|zero-width non-joiner (U+200C) that parts nothing|remove it"}},
	{"joiner", ur, "کام\u200c ہے", []string{"\u200c ہے|zero-width non-joiner (U+200C) that parts nothing|remove it"}},
	{"joiner", en, "no\u200cjoin", []string{"\u200cjoin|zero-width non-joiner (U+200C) that parts nothing|remove it"}},
	{"joiner", ur, "ہ\u200d", []string{"\u200d|zero-width joiner (U+200D)|remove it"}},
	{"no-break space", ur, "15\u00a0فیصد\u202fہے", []string{"\u00a0فیصد\u202fہے|no-break space (U+00A0)|write a plain space", "\u202fہے|no-break space (U+202F)|write a plain space"}},
	{"space", en, " two  words\u2003here ", []string{" two  words\u2003here |space at the beginning|remove it", " words\u2003here |double space|write one", "\u2003here |unusual space (U+2003)|write a plain space", " |space at the end|remove it"}},

	{"quotation", ur, "کہا ”ہاں", []string{"”ہاں|quotation mark ” that is never closed|write ” … “, or within them ’ … ‘"}},
	{"quotation", ur, "کہا “ہاں”", []string{"“ہاں”|quotation mark “ that closes nothing|write ” … “, or within them ’ … ‘", "”|quotation mark ” that is never closed|write ” … “, or within them ’ … ‘"}},
	{"quotation", ur, `کہا "ہاں"`, []string{`"ہاں"|typewriter quotation mark "|write ” … “, or within them ’ … ‘`, `"|typewriter quotation mark "|write ” … “, or within them ’ … ‘`}},
	{"quotation", en, "he said ”yes“", []string{"”yes“|quotation mark ” that closes nothing|write “ … ”, or within them ‘ … ’", "“|quotation mark “ that is never closed|write “ … ”, or within them ‘ … ’"}},
	{"quotation", en, "“he said ‘yes”", []string{"“he said ‘yes”|quotation mark “ that is never closed|write “ … ”, or within them ‘ … ’", "‘yes”|quotation mark ‘ that is never closed|write “ … ”, or within them ‘ … ’", "”|quotation mark ” that closes nothing|write “ … ”, or within them ‘ … ’"}},
	{"quotation", en, "it's", []string{"'s|typewriter apostrophe '|write ’"}},

	{"digits", ur, "15 اور ۲۰ اور ۳۰", []string{"۲۰ اور ۳۰|Urdu digit ۲ among Latin digits|write all in one kind"}},
	{"digits", ur, "۱۵ اور ٤", []string{"٤|Arabic digit ٤ among Urdu digits|write all in one kind"}},
	{"digits", en, "15 and १", []string{"१|foreign digit १ among Latin digits|write all in one kind"}},

	{"control", ur, "الف\u200fب", []string{"\u200fب|direction character (U+200F)|remove it: the site sets direction itself"}},
	{"control", en, "a\x00b", []string{"\x00b|control character (U+0000)|remove it"}},
	{"control", en, "a\u009fb", []string{"\u009fb|control character (U+009F)|remove it"}},
	{"control", en, "a\tb\nc\rd", []string{"\tb\nc\rd|tab|write a space", "\nc\rd|line break within a text|write the text as one paragraph (in YAML after >-)", "\rd|carriage return|end lines with a line feed alone"}},
	{"control", en, "a\ufeffb\ufffdc", []string{"\ufeffb\ufffdc|byte order mark (U+FEFF)|remove it", "\ufffdc|replacement character (U+FFFD)|write the letter that was lost"}},
	{"control", en, "a\xffb", []string{"\xffb|invalid UTF-8|save the text as UTF-8"}},
	{"control", en, "a\u00adb\u2060c\ue000d", []string{"\u00adb\u2060c\ue000d|invisible character (U+00AD)|remove it", "\u2060c\ue000d|invisible character (U+2060)|remove it", "\ue000d|invisible character (U+E000)|remove it"}},

	{"measure", en, `a 12" screen`, []string{`" screen|typewriter mark " after a number|write ″ if it is a measure, else “ … ”, or within them ‘ … ’`}},
	{"measure", ur, "8' چوڑا", []string{"' چوڑا|typewriter mark ' after a number|write ′ if it is a measure, else ” … “, or within them ’ … ‘"}},
	{"pasted", en, "CafÃ©", []string{"Ã©|signs that stand for others, of a text read in the wrong encoding|copy the text anew, from where it is right"}},
	{"pasted", en, "the firmâ€™s", []string{"â€™s|signs that stand for others, of a text read in the wrong encoding|copy the text anew, from where it is right"}},
	{"pasted", ur, "Ù¾Ø§Ú©", []string{"Ù¾Ø§Ú©|signs that stand for others, of a text read in the wrong encoding|copy the text anew, from where it is right"}},
	{"pasted", en, "R&amp;D", []string{"&amp;D|a character as HTML writes it|write the character itself"}},
	{"pasted", en, "a <b>bold</b> word", []string{"<b>bold</b> word|a tag of HTML|remove it: a text has no markup"}},
	{"pasted", en, "a **bold** word", []string{"**bold** word|signs of Markdown|remove them: a text has no markup"}},

	{"other language", ur, "The report is here.", []string{"The report is here.|English where Urdu should stand|write it in Urdu"}},
	{"other language", ur, "15 IT firms", []string{"IT firms|English where Urdu should stand|write it in Urdu"}},
	{"other language", en, "پویلین", []string{"پویلین|Urdu where English should stand|write it in English"}},
}

func TestCheck(t *testing.T) {
	for _, tt := range faulty {
		var got []string
		for _, f := range Check(tt.in, tt.text) {
			got = append(got, tt.text[f.Offset:]+"|"+f.What+"|"+f.Fix)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.kind, tt.text, diff)
		}
	}
}

// Every direction character is refused, wherever it stands.
func TestDirectionCharacters(t *testing.T) {
	for _, r := range "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" {
		faults := Controls("a" + string(r) + "b")
		want := []Fault{{1, fmt.Sprintf("direction character (%U)", r), "remove it: the site sets direction itself"}}
		if diff := cmp.Diff(want, faults); diff != "" {
			t.Errorf("%U (-want +got):\n%s", r, diff)
		}
	}
}

// Letters and marks that show nothing are refused by name, wherever they stand.
func TestBlankLetters(t *testing.T) {
	for name, all := range map[string]string{
		"Hangul filler": "\u115f\u1160\u3164\uffa0", "braille blank": "\u2800", "combining grapheme joiner": "\u034f",
		"Mongolian vowel separator": "\u180e", "inherent Khmer vowel": "\u17b4\u17b5", "musical null": "\U0001d159",
		"object replacement character": "\ufffc", "tag character": "\U000e0001\U000e0041\U000e007f", "ignorable character": "\u2065\ufff0",
		"variation selector": "\ufe00\ufe0e\ufe0f\u180b\u180f\U000e0100\U000e01ef",
	} {
		for _, r := range all {
			faults := Controls("❤" + string(r))
			want := []Fault{{len("❤"), fmt.Sprintf("%s (%U), which nobody sees", name, r), "remove it"}}
			if diff := cmp.Diff(want, faults); diff != "" {
				t.Errorf("%U (-want +got):\n%s", r, diff)
			}
		}
	}
	for _, r := range "가ᄀ⠁ᠠក❤☎\u200c\u0651\u0670\u0600" {
		if faults := Controls(string(r)); len(faults) > 0 {
			t.Errorf("%U: %v", r, faults)
		}
	}
}

// What is seen, and the joiners, may stand in a text.
func TestInvisible(t *testing.T) {
	for _, r := range "\x00\n\x7f\u0085\u00ad\u061c\u200b\u200e\u202e\u2060\u2066\ufeff\ufffe\ue000\U000e0041" {
		if !Invisible(r) {
			t.Errorf("%U is not invisible", r)
		}
	}
	for _, r := range " aےء\u064e\u0301\u0601\u06dd\u200c\u200d\u00a0\ufffd\U0001f600" {
		if Invisible(r) {
			t.Errorf("%U is invisible", r)
		}
	}
}

// Correct prose, hard to tell from faulty.
var correct = []struct {
	in   lang.Lang
	text string
}{
	{ur, "سفیر نے کہا: ”ڈیجیٹل ٹیکنالوجی صرف اختراع نہیں۔“ پھر؟ ہاں! یہ ہے؛ وہ بھی۔"},
	{ur, "اس نے کہا: ”انہوں نے ’جیت‘ کا لفظ لکھا۔“"},
	{ur, "برآمدات 3.81 ارب ڈالر، یعنی 2,000 سے زیادہ، 17:00 بجے، 18% یا 18.2 فیصد۔"},
	{ur, "15 معروف آئی ٹی کمپنیاں، A–Z"},
	{ur, "A–Z"},
	{ur, "2023–24"},
	{ur, "فون: +92 51 1234567۔"},
	{ur, "زبان C++ اور Go، Node.js اور C#، R&D اور 5G۔"},
	{ur, "ہم .NET پر کام کرتے ہیں۔"},
	{ur, "کمپنی Sajeem Engineering (Pvt.) Ltd. نے کہا۔"},
	{ur, "کمپنی Hello, World Ltd.، کراچی"},
	{ur, "OB Host (او بی ہوسٹ) کی ویب سائٹ https://example.pk/ur?a=1&b=2 پر"},
	{ur, "پتا info@example.pk ہے، نام O’Reilly Media ہے۔"},
	{ur, "CIFTIS"},
	{ur, "https://example.pk/a"},
	{ur, "Node.js"},
	{ur, "انھیں، تمھارا، بھائی، گھر، دھوکا، ہوں، 1447ھ، 1447 ھ"},
	{ur, "A-12, A-13"}, {ur, "N1 A01"}, {ur, "W2 B301"}, {ur, "A-12 & A-13"}, {ur, "ERP / CRM"}, {ur, "HR & ERP"}, {ur, "B2B & B2C"},
	{ur, "دفتر 2nd Floor, 12-C Block میں ہے۔"},
	{en, "Screens of 12″, boards of 8′ x 10′, R&D, a < b & c; Ørsted, São Paulo, Âge, 3 ** 2."},
	{ur, "صفحۂ اول، مسئلہ، جرأت، مؤثر، آئینۂ دل، تقریباً، اعلیٰ، اُردو، سنۃ"},
	{ur, "بی\u200cبی سی، کتب\u200cخانہ"},
	{ur, "اور کیا ہوا…"},
	{ur, "واقعی؟!"},
	{ur, "؁2025"},
	{ur, "۱۵ کمپنیاں، ۲۰۲۵ میں"},
	{ur, ""},
	{en, "The firms’ names aren’t given; “that’s all”, he said: ‘fifteen’."},
	{en, "He said, “She called it ‘the firms’ day’ in the ’90s.”"},
	{en, "Exports came to $3.81 billion, up 18.2%, by 17:00 on 14 September 2025 (a Sunday)."},
	{en, "Micro Links (Pvt.) Ltd., of Karachi, etc.; we use .NET, Node.js, C++ and C#."},
	{en, "The name is printed as او بی ہوسٹ, in Urdu."},
	{en, "Really?! Yes… 2023–24: A–Z"},
	{en, "R&D"},
	{en, ""},
}

func TestCorrectProse(t *testing.T) {
	for _, tt := range correct {
		if faults := Check(tt.in, tt.text); len(faults) > 0 {
			t.Errorf("%q: %v", tt.text, faults)
		}
	}
}

func TestShorter(t *testing.T) {
	long := strings.Repeat("a long tale ", 6) + "ends."
	for _, tt := range []struct {
		text  lang.Text
		short lang.Lang
		ok    bool
	}{
		{lang.Text{Ur: "یہ ہے۔", En: "This is it."}, 0, false},
		{lang.Text{Ur: "یہ سب کچھ نہیں ہے، بہت کچھ رہ گیا ہے", En: long}, 0, false},
		{lang.Text{Ur: "", En: long}, 0, false},
		{lang.Text{Ur: "یہ ہے۔", En: long}, ur, true},
		{lang.Text{Ur: strings.Repeat("ایک لمبی کہانی ", 6) + "ہے۔", En: "A tale."}, en, true},
	} {
		if short, ok := Shorter(tt.text); ok != tt.ok || ok && short != tt.short {
			t.Errorf("%q: the shorter is %v, %v", tt.text, short, ok)
		}
	}
}

// Faults are in order and each at the beginning of a character.
func FuzzCheck(f *testing.F) {
	for _, tt := range faulty {
		f.Add(tt.text)
	}
	for _, tt := range correct {
		f.Add(tt.text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range lang.All {
			last := 0
			for _, fault := range Check(l, s) {
				if fault.Offset < last || fault.Offset >= len(s) || utf8.ValidString(s) && !utf8.RuneStart(s[fault.Offset]) {
					t.Errorf("%q: %+v", s, fault)
				}
				last = fault.Offset
			}
		}
	})
}

// Lengths beside each other are unusual below 0.55 and above 1.45; short texts
// and missing halves are not compared.
func TestUneven(t *testing.T) {
	for _, test := range []struct {
		ur, en int
		want   bool
	}{
		{100, 100, false}, {55, 100, false}, {54, 100, true}, {145, 100, false}, {146, 100, true},
		{20, 59, false}, {59, 20, false}, {20, 60, true}, {60, 20, true}, {0, 100, false}, {100, 0, false},
	} {
		text := lang.Text{Ur: strings.Repeat("ک", test.ur), En: strings.Repeat("k", test.en)}
		if got := Uneven(text); got != test.want {
			t.Errorf("%d beside %d: %t", test.ur, test.en, got)
		}
	}
}
