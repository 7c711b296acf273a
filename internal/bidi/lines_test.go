package bidi

import (
	"slices"
	"strings"
	"unicode"

	"pavilion/internal/lang"
)

// line is a text of which it is known how it is to be drawn.
type line struct {
	lang lang.Lang
	// marked is the text with ‹ › about the pieces to be isolated.
	marked string
	// drawn are the parts of the text as they stand on the line, parted by
	// " | ", in the direction of its language: of an Urdu line the first part
	// stands rightmost. Latin and Chinese parts and numbers are drawn from left
	// to right, Urdu ones from right to left, signs alone as their line.
	drawn string
	// rightAnyway is whether it is drawn so without isolation.
	rightAnyway bool
}

// lines were written down by hand, as a reader of both languages expects them.
var lines = []line{
	{lang.Urdu, "زبان ‹C++› اور ‹Go›", "زبان | C++ | اور | Go", false},
	{lang.Urdu, "ہم ‹.NET› پر", "ہم | .NET | پر", false},
	{lang.Urdu, "فون: ‹+92 51 1234567›۔", "فون: | +92 51 1234567 | ۔", false},
	{lang.Urdu, "کمپنی ‹Sajeem Engineering (Pvt.) Ltd.› نے کہا۔", "کمپنی | Sajeem Engineering (Pvt.) Ltd. | نے کہا۔", false},
	{lang.Urdu, "‹OB Host› (او بی ہوسٹ) کی ویب سائٹ ‹https://example.pk/ur?a=1&b=2› پر", "OB Host | (او بی ہوسٹ) کی ویب سائٹ | https://example.pk/ur?a=1&b=2 | پر", true},
	{lang.Urdu, "‹Node.js› اور ‹C#› اور ‹info@example.pk›", "Node.js | اور | C# | اور | info@example.pk", false},
	{lang.Urdu, "15 معروف آئی ٹی کمپنیاں، ‹A–Z›", "15 | معروف آئی ٹی کمپنیاں، | A–Z", true},
	{lang.Urdu, "‹R&D› اور ‹5G›", "R&D | اور | 5G", true},

	// Numbers beside a piece, and within.
	{lang.Urdu, "‹Web 3.0› کا دور", "Web 3.0 | کا دور", true},
	{lang.Urdu, "معیار ‹ISO 9001:2015› کے مطابق", "معیار | ISO 9001:2015 | کے مطابق", true},
	{lang.Urdu, "میلہ ‹CIFTIS (2025)› میں", "میلہ | CIFTIS (2025) | میں", true},
	{lang.Urdu, "نمبر ‹No. 15› پر", "نمبر | No. 15 | پر", true},
	{lang.Urdu, "‹C++17› اور ‹C++ 20›", "C++17 | اور | C++ 20", true},
	{lang.Urdu, "کووڈ-19 اور ‹GPT-4›", "کووڈ- | 19 | اور | GPT-4", true},
	{lang.Urdu, "سند ‹(ISC)²› ہے", "سند | (ISC)² | ہے", false},
	{lang.Urdu, "کارڈ ‹CNIC 12345-1234567-1› پر", "کارڈ | CNIC 12345-1234567-1 | پر", true},
	{lang.Urdu, "کل ‹15 MB› ڈیٹا", "کل | 15 MB | ڈیٹا", false},

	// Numbers alone.
	{lang.Urdu, "رابطہ: ‹(051) 1234567› یا ‹0300-1234567›", "رابطہ: | (051) 1234567 | یا | 0300-1234567", false},
	{lang.Urdu, "فون (‹+92 51 1234567›) پر", "فون ( | +92 51 1234567 | ) پر", false},
	{lang.Urdu, "‹Tel›: ‹+92 51 1234567› پر", "Tel | : | +92 51 1234567 | پر", false},
	{lang.Urdu, "تاریخ ‹2025-09-14› کو", "تاریخ | 2025-09-14 | کو", false},
	{lang.Urdu, "کارڈ ‹12345-1234567-1› پر", "کارڈ | 12345-1234567-1 | پر", false},
	{lang.Urdu, "آمدنی ‹15%› بڑھی", "آمدنی | 15% | بڑھی", false},
	{lang.Urdu, "آمدنی ‹15 %› بڑھی", "آمدنی | 15 % | بڑھی", false},
	{lang.Urdu, "درجہ ‹−5› یا ‹+5›", "درجہ | −5 | یا | +5", false},
	{lang.Urdu, "برآمدات ‹$3.81› ارب", "برآمدات | $3.81 | ارب", false},
	{lang.Urdu, "قیمت ‹₨500› ہے", "قیمت | ₨500 | ہے", false},
	{lang.Urdu, "‹15+› ادارے", "15+ | ادارے", false},
	{lang.Urdu, "سال 2021–2024 میں", "سال | 2021 | – | 2024 | میں", true},
	{lang.Urdu, "ہر وقت 24/7 اور 10:30 پر", "ہر وقت | 24/7 | اور | 10:30 | پر", true},
	{lang.Urdu, "شرح 0.5 سے 1.5 فیصد", "شرح | 0.5 | سے | 1.5 | فیصد", true},
	{lang.Urdu, "بیجنگ (14 ستمبر2025ء)", "بیجنگ ( | 14 | ستمبر | 2025 | ء)", true},

	// Brackets and quotation marks.
	{lang.Urdu, "او بی ہوسٹ (‹OBHost, Ltd.›) نے", "او بی ہوسٹ ( | OBHost, Ltd. | ) نے", false},
	{lang.Urdu, "زبانیں (‹Go›، ‹C++›، ‹C#›) سب", "زبانیں ( | Go | ، | C++ | ، | C# | ) سب", false},
	{lang.Urdu, "(‹Go›) (‹C++›) دونوں", "( | Go | ) ( | C++ | ) دونوں", false},
	{lang.Urdu, "‹Sajeem (Lahore)› اور ‹OBHost› (کراچی)", "Sajeem (Lahore) | اور | OBHost | (کراچی)", true},
	{lang.Urdu, "ادارہ ‹OBHost› (‹Pvt› لمیٹڈ) نے", "ادارہ | OBHost | ( | Pvt | لمیٹڈ) نے", true},
	{lang.Urdu, "کتاب ‹“Who is who?”› نئی ہے", "کتاب | “Who is who?” | نئی ہے", false},
	{lang.Urdu, "زبان ”‹Go›“ سیکھیں", "زبان ” | Go | “ سیکھیں", true},
	{lang.Urdu, "‹Go› ”‹C++›“ سے الگ ہے", "Go | ” | C++ | “ سے الگ ہے", false},
	{lang.Urdu, "”یہ ‹C++› ہے“، انہوں نے کہا۔", "”یہ | C++ | ہے“، انہوں نے کہا۔", false},
	{lang.Urdu, "‹Pakistan’s IT›، نیا دور", "Pakistan’s IT | ، نیا دور", true},

	// Signs and marks.
	{lang.Urdu, "پتہ ‹https://example.pk/› پر", "پتہ | https://example.pk/ | پر", false},
	{lang.Urdu, "پتے: ‹info@example.pk›، ‹@pavilion›، ‹#CIFTIS›", "پتے: | info@example.pk | ، | @pavilion | ، | #CIFTIS", false},
	{lang.Urdu, "‹Go›/جاوا اور ‹TCP/IP›", "Go | /جاوا اور | TCP/IP", true},
	{lang.Urdu, "‹C++›کی کتاب", "C++ | کی کتاب", false},
	{lang.Urdu, "ویب سائٹ ‹example.pk›؟ ہاں!", "ویب سائٹ | example.pk | ؟ ہاں!", true},
	{lang.Urdu, "‹AT&T›، ‹P@SHA› اور ‹B2B›", "AT&T | ، | P@SHA | اور | B2B", false},
	{lang.Urdu, "نشان ‹OBHost™› اور *نوٹ", "نشان | OBHost™ | اور *نوٹ", false},
	{lang.Urdu, "شہر ‹Beijing, China› سے", "شہر | Beijing, China | سے", true},
	{lang.Urdu, "شہر ‹北京› میں", "شہر | 北京 | میں", true},

	// Urdu in English.
	{lang.English, "The firms ‹ڈیجیٹل سافٹس›, ‹زیل ٹیکنالوجیز› and more.", "The firms | ڈیجیٹل سافٹس | , | زیل ٹیکنالوجیز | and more.", false},
	{lang.English, "OBHost (‹او بی ہوسٹ›) hosts sites.", "OBHost ( | او بی ہوسٹ | ) hosts sites.", true},
	{lang.English, "This is ‹پاکستان پویلین›.", "This is | پاکستان پویلین | .", true},
	{lang.English, "It is ‹ڈیجیٹل پاکستان› 2025 in Urdu.", "It is | ڈیجیٹل پاکستان | 2025 in Urdu.", false},
	{lang.English, "In ‹ڈیجیٹل پاکستان›: 15 firms.", "In | ڈیجیٹل پاکستان | : 15 firms.", false},
	{lang.English, "He wrote ‹”ہم آئے، دیکھا۔“› and left.", "He wrote | ”ہم آئے، دیکھا۔“ | and left.", false},
	{lang.English, "The word “‹پاکستان›” is Urdu.", "The word “ | پاکستان | ” is Urdu.", true},
	{lang.English, "‹#پاکستان› is a hashtag.", "#پاکستان | is a hashtag.", false},
	{lang.English, "‹پاکستان› means Pakistan.", "پاکستان | means Pakistan.", true},
	{lang.English, "Names: ‹ازلا، زیل، سی بی ایس›; no more.", "Names: | ازلا، زیل، سی بی ایس | ; no more.", true},
	{lang.English, "CBS/‹سی بی ایس› – one firm?", "CBS/ | سی بی ایس | – one firm?", true},
	{lang.English, "The phrase ‹ہوسٹ 15 ممالک› appears.", "The phrase | ممالک | 15 | ہوسٹ | appears.", true},
	{lang.English, "On ‹14ستمبر2025ء› it ended.", "On | ء | 2025 | ستمبر | 14 | it ended.", false},
	{lang.English, "Firms (‹ازلا›) (‹زیل›) remain.", "Firms ( | ازلا | ) ( | زیل | ) remain.", true},
	{lang.English, "Is it ‹ازلا›, 5G or ‹زیل›?", "Is it | ازلا | , 5G or | زیل | ?", false},
	{lang.English, "It began on ‹14 ستمبر 2025ء› here.", "It began on | ء | 2025 | ستمبر | 14 | here.", false},
	{lang.English, "On ‹14 ستمبر 2025› it began.", "On | 2025 | ستمبر | 14 | it began.", false},
	{lang.English, "It ran ‹10–14 ستمبر›, no more.", "It ran | ستمبر | 14 | – | 10 | , no more.", false},
	{lang.English, "‹3 برادرز› is a firm, so is ‹5 برادرز›.", "برادرز | 3 | is a firm, so is | برادرز | 5 | .", false},
	{lang.English, "The firm ‹3 برادرز› here (‹3 برادرز›).", "The firm | برادرز | 3 | here ( | برادرز | 3 | ).", false},
	{lang.English, "It grew by ‹15% اضافہ› there.", "It grew by | اضافہ | 15% | there.", false},
	{lang.English, "It costs ‹500 روپے› there.", "It costs | روپے | 500 | there.", false},
	{lang.English, "In 2025 ‹پاکستان پویلین› stood in Hall 5 ‹پاکستان›.", "In 2025 | پاکستان پویلین | stood in Hall 5 | پاکستان | .", true},
	{lang.English, "‹پاکستان زندہ باد!› is a slogan.", "پاکستان زندہ باد! | is a slogan.", false},
	{lang.English, "“‹پاکستان زندہ باد!›” he said, ‹واہ!›, and (‹واہ!›).", "“ | پاکستان زندہ باد! | ” he said, | واہ! | , and ( | واہ! | ).", false},
	{lang.English, "He came to ‹پاکستان›! He said so: ‹واہ›!", "He came to | پاکستان | ! He said so: | واہ | !", true},
	{lang.English, "Ask ‹کیا؟› or call +92 51 1234567 (‹دفتر›).", "Ask | کیا؟ | or call +92 51 1234567 ( | دفتر | ).", true},
}

// text returns the text alone.
func (l line) text() string { return strings.NewReplacer("‹", "", "›", "").Replace(l.marked) }

// visual returns what is drawn, from left to right, without spaces, vowel
// marks and controls.
func (l line) visual() string {
	parts := strings.Split(l.drawn, " | ")
	if l.lang == lang.Urdu {
		slices.Reverse(parts)
	}
	var b strings.Builder
	for _, part := range parts {
		chars := []rune(part)
		if strings.ContainsFunc(part, urdu) || l.lang == lang.Urdu && !strings.ContainsFunc(part, leftToRight) {
			slices.Reverse(chars)
		}
		for _, r := range chars {
			if !unicode.In(r, unicode.Z, unicode.M, unicode.Cf) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// read writes what is drawn as a reader of l meets it, to compare failures.
func read(l lang.Lang, visual string) string {
	chars := []rune(visual)
	var parts []string
	for i := 0; i < len(chars); {
		j := i
		for j < len(chars) && urdu(chars[j]) == urdu(chars[i]) {
			j++
		}
		part := slices.Clone(chars[i:j])
		if urdu(chars[i]) {
			slices.Reverse(part)
		}
		parts = append(parts, string(part))
		i = j
	}
	if l == lang.Urdu {
		slices.Reverse(parts)
	}
	return strings.Join(parts, " | ")
}

func urdu(r rune) bool { return unicode.Is(unicode.Arabic, r) && !unicode.IsDigit(r) }

func leftToRight(r rune) bool { return unicode.In(r, unicode.Latin, unicode.Han, unicode.Nd) }
