package sheet

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pavilion/internal/lang"
	"pavilion/internal/orthography"
)

// What editors have written is left as it is.
func TestMendNothing(t *testing.T) {
	for folder, fsys := range folders {
		m := model(t, fsys)
		rows, err := m.Rows(t.Context(), fsys)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for i, c := range columns(m.subjects) {
				if !c.bilingual() {
					continue
				}
				for line := range strings.SplitSeq(row[i], "\n") {
					if got, notes := mendText(c.lang, line); got != line || notes != nil {
						t.Errorf("%s of %s: %q became %q", c.name(), folder, line, got)
					}
				}
			}
		}
	}
}

func TestMend(t *testing.T) {
	for _, c := range []struct {
		lang     lang.Lang
		in, want string
	}{
		{lang.Urdu, "یہ ہے.", "یہ ہے۔"},
		{lang.Urdu, "قیمت 1,000 روپے, نقد", "قیمت 1,000 روپے، نقد"},
		{lang.Urdu, "كيا يہ ﻻہور ہے ?", "کیا یہ لاہور ہے؟"},
		{lang.Urdu, "اس نے “ہاں” کہا", "اس نے ”ہاں“ کہا"},
		{lang.Urdu, `"ہاں" اور "نہیں"`, "”ہاں“ اور ”نہیں“"},
		{lang.Urdu, "پاکــستان", "پاکستان"},
		{lang.Urdu, "مدرسة", "مدرسة"},
		{lang.Urdu, "ھم اور وہ...", "ہم اور وہ…"},
		{lang.Urdu, "کرا\u0653چی ۲۰", "کرآچی 20"},
		{lang.English, "It's the firm's own , \"good\" work", "It’s the firm’s own, “good” work"},
		{lang.English, "one، two", "one, two"},
		{lang.English, `6" pipe`, `6" pipe`},
		{lang.English, "a\u00adb\ufeff c\u200e", "ab c"},
		{lang.English, "line\none", "line one"},
	} {
		if got, _ := mendText(c.lang, c.in); got != c.want {
			t.Errorf("mendText(%s, %q) = %q, want %q", c.lang, c.in, got, c.want)
		}
	}
}

// Mending ends, makes no text worse, and has nothing to do a second time.
func TestMendProperty(t *testing.T) {
	chars := rapid.SampledFrom([]rune("aZ19 ,.;:?!'\"“”‘’()-،۔؛؟ابکكيىهەةھیـﻻ\u0654\u064e\u200c\u200d\u200f\u00a0\ufeff\ufffd۳٣…/%#"))
	rapid.Check(t, func(t *rapid.T) {
		l := rapid.SampledFrom(lang.All[:]).Draw(t, "language")
		s := rapid.StringOfN(chars, 0, 40, -1).Draw(t, "text")
		once, _ := mendText(l, s)
		if before, after := len(orthography.Check(l, s)), len(orthography.Check(l, once)); after > before {
			t.Errorf("%q has %d faults, and as %q it has %d", s, before, once, after)
		}
		if twice, _ := mendText(l, once); twice != once {
			t.Errorf("%q became %q and then %q", s, once, twice)
		}
	})
}
