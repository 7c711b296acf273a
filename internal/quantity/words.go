package quantity

import (
	"iter"
	"slices"
	"strings"

	"pavilion/internal/format"
	"pavilion/internal/lang"
)

// word is what a word means within a number, or as a name in a date.
type word struct {
	value   float64 // of a month from 1, of a day of the week from Sunday, 0
	class   class
	ordinal bool
}

// homographs are words that are numbers and more often something else:
// new, so, this very, better, cover, as, except, afternoon; before, other; and
// English ones, in names. Decades and centuries, too, are mostly told otherwise.
var homographs = map[string]bool{"second": true, "پہلے": true, "دوسرا": true, "دوسری": true, "دوسرے": true,
	"نو": true, "سو": true, "اسی": true, "بہتر": true, "ستر": true, "چون": true, "سوا": true,
	"ون": true, "ٹو": true, "تھری": true, "فور": true, "فائیو": true, "سکس": true, "سیون": true, "ایٹ": true, "نائن": true, "ٹین": true}

type class uint8

const (
	none     class = iota
	unit           // less than a hundred
	hundred        // multiplies what stands before it
	part           // so does this: two thirds
	scale          // so does this, up to there
	addition       // is added to the number behind it: ساڑھے تین is 3.5
	half           // is added to that before it: three and a half
	monthName
	dayName
)

// words are the words of each language of which numbers are made, and the
// names of months and days.
var words = [...]map[string]word{lang.Urdu: withNames(lang.Urdu, urduWords()), lang.English: withNames(lang.English, englishWords())}

// withNames adds the names of months and days to words of a language.
func withNames(l lang.Lang, all map[string]word) map[string]word {
	for m := 1; m <= 12; m++ {
		all[format.MonthName(l, m)] = word{float64(m), monthName, false}
	}
	for name, day := range weekdays[l] {
		all[name] = word{float64(day), dayName, false}
	}
	return all
}

// meaningOf returns what a word means, if it means anything; ascii, whether all
// its letters are. English numbers may be in capitals.
func meaningOf(l lang.Lang, text string, ascii bool) word {
	if !mayMean(l, text, ascii) {
		return word{}
	}
	w, ok := words[l][text]
	if !ok && l == lang.English {
		w = words[l][strings.ToLower(text)]
	}
	return w
}

// urduBelowHundred are the words for 0 to 99, each with the spellings that it
// has besides. The first are those of CLDR 48, rbnf/ur.xml (%spellout-cardinal),
// under the Unicode License v3, https://www.unicode.org/license.txt.
const urduBelowHundred = `
صفر|ایک|دو|تین|چار|پانچ|چھ/چھے/چھہ|سات|آٹھ|نو
دس|گیارہ|بارہ|تیرہ|چودہ|پندرہ|سولہ|سترہ|اٹھارہ/اٹھارا|انیس/اُنیس
بیس|اکیس|بائیس|تئیس/تیئیس/تیئس|چوبیس|پچیس|چھبیس|ستائیس|اٹھائیس|انتیس/اُنتیس
تیس|اکتیس|بتیس|تینتیس|چونتیس|پینتیس|چھتیس|سینتیس|اڑتیس|انتالیس/اُنتالیس
چالیس|اکتالیس|بیالیس|تینتالیس/تنتالیس|چوالیس|پینتالیس|چھیالیس|سینتالیس|اڑتالیس|انچاس/اُنچاس
پچاس|اکیاون/اکاون|باون|تریپن/ترپن|چون|پچپن|چھپن|ستاون|اٹھاون|انسٹھ/اُنسٹھ
ساٹھ|اکسٹھ|باسٹھ|تریسٹھ/ترسٹھ|چونسٹھ/چوسٹھ|پینسٹھ|چھیاسٹھ|سڑسٹھ|اڑسٹھ|انہتر/اُنہتر
ستر|اکہتر|بہتر|تہتر|چوہتر|پچہتر/پچھتر|چھہتر|ستہتر/ستتر|اٹھہتر/اٹھتر|انیاسی/اناسی
اسی/اَسی|اکیاسی/اکاسی|بیاسی|تراسی/تریاسی|چوراسی|پچاسی|چھیاسی|ستاسی|اٹھاسی|نواسی
نوے|اکیانوے/اکانوے|بانوے|ترانوے|چورانوے|پچانوے|چھیانوے|ستانوے|اٹھانوے|ننانوے`

// englishInUrdu are the English words for 0 to 12 as Urdu writes them in names.
var englishInUrdu = strings.Fields("زیرو ون ٹو تھری فور فائیو سکس سیون ایٹ نائن ٹین الیون ٹوئلو")

func urduWords() map[string]word {
	all := map[string]word{
		"سو": {100, hundred, false}, "درجن": {12, hundred, false},
		"ہزار": {1e3, scale, false}, "لاکھ": {1e5, scale, false}, "ملین": {1e6, scale, false}, "کروڑ": {1e7, scale, false},
		"ارب": {1e9, scale, false}, "بلین": {1e9, scale, false}, "کھرب": {1e11, scale, false}, "ٹریلین": {1e12, scale, false},
		"دہائی": {10, hundred, false}, "دہائیاں": {10, hundred, false}, "دہائیوں": {10, hundred, false},
		"صدی": {100, hundred, false}, "صدیاں": {100, hundred, false}, "صدیوں": {100, hundred, false}, "دوپہر": {12, unit, false},
		"ڈیڑھ": {1.5, unit, false}, "ڈھائی": {2.5, unit, false}, "اڑھائی": {2.5, unit, false},
		"آدھا": {.5, unit, false}, "آدھی": {.5, unit, false}, "آدھے": {.5, unit, false}, "نصف": {.5, unit, false},
		"تہائی": {1. / 3, part, false}, "چوتھائی": {.25, part, false}, "ربع": {.25, unit, false}, "پون": {.75, unit, false},
		"ساڑھے": {.5, addition, false}, "سوا": {.25, addition, false}, "پونے": {-.25, addition, false},
	}
	for i, ordinals := range []string{"پہلا پہلی پہلے اول", "دوسرا دوسری دوسرے دوم", "تیسرا تیسری تیسرے سوم", "چوتھا چوتھی چوتھے", "", "چھٹا چھٹی چھٹے", "", "", "نواں نویں"} {
		for w := range strings.FieldsSeq(ordinals) {
			all[w] = word{float64(i + 1), unit, true}
		}
	}
	n := 0
	for line := range strings.SplitSeq(strings.TrimSpace(urduBelowHundred), "\n") {
		for spellings := range strings.SplitSeq(line, "|") {
			for w := range strings.SplitSeq(spellings, "/") {
				all[w] = word{float64(n), unit, false}
				for stem := range stemsOf(w) {
					all[stem+"واں"], all[stem+"ویں"] = word{float64(n), unit, true}, word{float64(n), unit, true}
				}
				all[w+"وں"] = word{float64(n), unit, false} // all of them: تینوں
			}
			n++
		}
	}
	all["دونوں"] = word{2, unit, false}
	for i, w := range englishInUrdu {
		all[w] = word{float64(i), unit, false}
	}
	for i, w := range []string{"ٹوئنٹی", "تھرٹی", "فورٹی", "ففٹی", "سکسٹی", "سیونٹی", "ایٹی", "نائنٹی"} {
		all[w] = word{float64(10*i + 20), unit, false}
	}
	return all
}

// stemsOf returns what the endings of order are put to: of بارہ also بارھ and
// بار.
func stemsOf(w string) iter.Seq[string] {
	stem, ok := strings.CutSuffix(w, "ہ")
	if !ok {
		return slices.Values([]string{w})
	}
	return slices.Values([]string{w, stem, stem + "ھ"})
}

func englishWords() map[string]word {
	all := map[string]word{
		"hundred": {100, hundred, false}, "dozen": {12, hundred, false}, "thousand": {1e3, scale, false}, "million": {1e6, scale, false},
		"billion": {1e9, scale, false}, "trillion": {1e12, scale, false}, "lakh": {1e5, scale, false}, "lac": {1e5, scale, false},
		"decade": {10, hundred, false}, "decades": {10, hundred, false}, "century": {100, hundred, false}, "centuries": {100, hundred, false},
		"noon": {12, unit, false}, "midnight": {12, unit, false},
		"crore": {1e7, scale, false}, "half": {.5, unit, false}, "both": {2, unit, false}, "twice": {2, unit, false}, "thrice": {3, unit, false},
		"quarter": {.25, part, false}, "quarters": {.25, part, false},
	}
	for i, w := range strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen") {
		all[w], all[w+"th"] = word{float64(i), unit, false}, word{float64(i), unit, true}
	}
	for i, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		v := float64(10*i + 20)
		all[w], all[strings.TrimSuffix(w, "y")+"ieth"] = word{v, unit, false}, word{v, unit, true}
	}
	for i, w := range strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth") {
		all[w] = word{float64(i + 1), unit, true}
		if i > 1 {
			all[w+"s"] = word{1 / float64(i+1), part, false}
		}
	}
	return all
}

// vulgar are fractions of one sign.
var vulgar = map[string]float64{"½": .5, "¼": .25, "¾": .75, "⅓": 1. / 3, "⅔": 2. / 3}

// suffixes are what may be glued to a number in digits that stands by itself:
// what it is multiplied by, 0 where it is counted in order or is a year.
var suffixes = map[string]float64{
	"st": 0, "nd": 0, "rd": 0, "th": 0, "واں": 0, "ویں": 0, "ء": 0, "ھ": 0,
	"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
}

// ranges are the words and signs between the two ends of a range.
var ranges = map[string]bool{"to": true, "or": true, "and": true, "-": true, "–": true, "سے": true, "تا": true, "یا": true, "اور": true}

// weekdays are the days of the week by name, from Sunday, 0. ہفتہ, which is
// also a week, is Saturday only beside a date.
var weekdays = [...]map[string]int{
	lang.Urdu: {"اتوار": 0, "پیر": 1, "سوموار": 1, "منگل": 2, "بدھ": 3, "جمعرات": 4, "جمعہ": 5, "جمعے": 5, "جمعۃ": 5, "سنیچر": 6},
	lang.English: {"Sunday": 0, "Monday": 1, "Tuesday": 2, "Wednesday": 3, "Thursday": 4, "Friday": 5, "Saturday": 6,
		"Sundays": 0, "Mondays": 1, "Tuesdays": 2, "Wednesdays": 3, "Thursdays": 4, "Fridays": 5, "Saturdays": 6},
}
