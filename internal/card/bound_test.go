package card

import (
	"math/rand/v2"
	"strings"
	"testing"

	"pavilion/internal/lang"
	"pavilion/internal/typeface"
)

// No text is higher than its bound, or wider than a line, whatever letters, marks
// and words stand beside each other; and many have a bound.
func TestBound(t *testing.T) {
	names := strings.Fields("پاکستان انسٹی ٹیوٹ آف انفارمیشن ٹیکنالوجی کارپوریشن اینڈ (پرائیویٹ) گڑگاؤں آڑھتی َُ Technology WTO for (jf) AVATAR & Ltd. 2001 ۲۰۰۱")
	letters := []rune("ااآبپتٹثجچحخدڈذررڑزژسشصضطظعغفقکگلمننںووؤہھۂءئیییےيكـ۰۱۲()،۔َُِّٰ\u200c" + "aaabcdeeefghiijjklmnnoooprsttuvwxyzffABCDEFGHIJKLMNOPQRSTUVWXYZ01&.,’-/éöñßĞ中")
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		if r.IntN(3) > 0 {
			return names[r.IntN(len(names))]
		}
		var w strings.Builder
		at := r.IntN(len(letters))
		for range 1 + r.IntN(9) { // mostly of one script
			if at = (at + r.IntN(9)) % len(letters); r.IntN(9) == 0 {
				at = r.IntN(len(letters))
			}
			w.WriteRune(letters[at])
		}
		return w.String()
	}
	ts := newTypesetter()
	bounded := 0
	const texts = 600
	for range texts {
		var words []string
		for range 1 + r.IntN(24) {
			words = append(words, word())
		}
		l := lang.All[r.IntN(len(lang.All))]
		text, err := newText(l, strings.Join(words, " "), typeface.Display)
		if err != nil {
			t.Fatal(err)
		}
		size := titleSize.at(r.IntN(tightest + 1))
		bound, ok := ts.bound(text, size)
		if !ok {
			continue
		}
		bounded++
		ts.cut = false
		all := ts.settings(text, titleLines, span{size, size})
		set := all[len(all)-1]
		if ts.cut || set.largest() < size || set.top < bound.top || set.bottom > bound.bottom {
			t.Errorf("%q in %v at %.0f pixels, cut: %t: from %.2f to %.2f and as large as %.0f, bound from %.2f to %.2f",
				words, l, size, ts.cut, set.top, set.bottom, set.largest(), bound.top, bound.bottom)
		}
	}
	if bounded < texts/3 {
		t.Errorf("only %d of %d texts have a bound", bounded, texts)
	}
}

// manyNames are long names such as a fair has many of.
func manyNames() (all []lang.Text) {
	ur, en := strings.Fields("کام شب نور سیم چاند فام زر کوہ مہر ژال"), strings.Fields("kam shab noor seem chand fam zar koh mehr zhal")
	for i := range 1000 {
		a, b, c := i/100, i/10%10, i%10
		all = append(all, lang.Text{
			Ur: ur[a] + ur[b] + ur[c] + " کرافٹس ایسوسی ایشن برائے دستکاری و برآمدات شمالی علاقہ جات",
			En: "M" + en[a] + en[b] + en[c] + " Crafts Association for the Handicrafts and Exports of the Northern Valleys",
		})
	}
	return all
}

// Nearly all long names of a fair are known to have room without being set.
func TestFitsSurely(t *testing.T) {
	ts := newTypesetter()
	names := manyNames()
	unsure := 0
	for _, name := range names {
		for _, l := range lang.All {
			c := Card{Lang: l, Title: name, Pavilion: lang.Text{Ur: "نمونہ پویلین", En: "Sample Pavilion"}, Fair: lang.Text{Ur: "نمونہ نمائش", En: "Sample Fair"}}
			fits, err := ts.fitsSurely(c)
			if err != nil {
				t.Fatal(err)
			}
			if !fits {
				unsure++
			}
		}
	}
	if unsure > len(names)/20 {
		t.Errorf("%d cards of %d names might be crowded", unsure, len(names))
	}
}

// BenchmarkCrowded asks of a thousand long names.
func BenchmarkCrowded(b *testing.B) {
	names := manyNames()
	for b.Loop() {
		for _, name := range names {
			for _, l := range lang.All {
				Crowded(Card{Lang: l, Title: name, Pavilion: lang.Text{Ur: "نمونہ پویلین", En: "Sample Pavilion"}, Fair: lang.Text{Ur: "نمونہ نمائش", En: "Sample Fair"}})
			}
		}
	}
}
