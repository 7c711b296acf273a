package card

import (
	"image"
	"strings"
	"testing"
	"unicode/utf8"

	"pavilion/internal/lang"
)

func TestCrowded(t *testing.T) {
	tests := []struct {
		name  string
		title lang.Text
		want  [2]bool // of the card in Urdu, and in English
	}{
		{"a short name", lang.Text{Ur: "چناب ٹیکسٹائلز", En: "Chenab Textiles"}, [2]bool{}},
		{"a long name", lang.Text{
			Ur: "پاکستان انسٹی ٹیوٹ آف انفارمیشن ٹیکنالوجی اینڈ سافٹ ویئر ڈیولپمنٹ (پرائیویٹ) لمیٹڈ",
			En: "Pakistan Institute of Information Technology and Software Development (Private) Limited"}, [2]bool{}},
		{"a name of many words", lang.Text{Ur: strings.Repeat("انفارمیشن ", 18) + "لمیٹڈ", En: strings.Repeat("Information ", 15) + "Limited"}, [2]bool{true, false}},
		{"a word as long as a line", lang.Text{Ur: "چناب", En: strings.Repeat("Chenab", 12)}, [2]bool{true, true}},
	}
	for _, test := range tests {
		for _, l := range lang.All {
			c := Card{Lang: l, Slug: "chenab", Title: test.title, Pavilion: lang.Text{Ur: "نمونہ پویلین", En: "Sample Pavilion"}, Fair: lang.Text{Ur: "نمونہ نمائش", En: "Sample Fair"}}
			got, err := Crowded(c)
			if err != nil || got != test.want[l] {
				t.Errorf("%s in %v: crowded is %t, want %t; %v", test.name, l, got, test.want[l], err)
			}
		}
	}
}

// A title is crowded from the length on at which no layout has room for it,
// whatever its words, which are looked at one by one before they are set.
func TestCrowdedAsLaidOut(t *testing.T) {
	seen := map[bool]int{}
	for _, word := range []lang.Text{{Ur: "انفارمیشن ", En: "Information "}, {Ur: "ششش ", En: "WMW "}, {Ur: "و گے ", En: "i a "}, {Ur: "چناب WTO ", En: "Chenab (۲) "}} {
		for letters := 60; letters <= 210; letters += 50 {
			title := lang.Text{Ur: strings.Repeat(word.Ur, letters/utf8.RuneCountInString(word.Ur)) + "لمیٹڈ", En: strings.Repeat(word.En, letters/len(word.En)) + "Limited"}
			for _, l := range lang.All {
				c := Card{Lang: l, Slug: "chenab", Title: title, Pavilion: lang.Text{Ur: "نمونہ پویلین", En: "Sample Pavilion"}, Fair: lang.Text{Ur: "نمونہ نمائش", En: "Sample Fair"}}
				at, err := newTypesetter().layout(c)
				if err != nil {
					t.Fatal(err)
				}
				want := at.step > tightest
				if got, err := Crowded(c); err != nil || got != want {
					t.Errorf("%q of %d letters in %v: crowded is %t, step %d; %v", word, letters, l, got, at.step, err)
				}
				seen[want]++
			}
		}
	}
	if len(seen) != 2 {
		t.Errorf("crowded or not: %v", seen)
	}
}

// What is not long has room, whatever its letters: those measured here are the
// widest.
func TestLong(t *testing.T) {
	for _, word := range []string{"WWWWWWWWWWWWWWWWWWWW", "WWWW WWWW WWWW WWWW WWWW WWWW WWWW WWWW WWWW WWWW", "شششششششششششش شششششششششششش شششششششششششش شششششششششش"} {
		title := lang.Text{Ur: word, En: word}
		if MayCrowd(title) {
			t.Fatalf("%q is long", word)
		}
		for _, l := range lang.All {
			ts := newTypesetter()
			at, err := ts.layout(Card{Lang: l, Slug: "chenab", Logo: image.NewNRGBA(image.Rect(0, 0, 300, 300)), Title: title, Pavilion: lang.Text{Ur: "نمونہ پویلین", En: "Sample Pavilion"}, Fair: lang.Text{Ur: "نمونہ نمائش", En: "Sample Fair"}})
			if err != nil || at.step > tightest || ts.cut {
				t.Errorf("%q in %v: step %d, cut: %t; %v", word, l, at.step, ts.cut, err)
			}
		}
	}
}
