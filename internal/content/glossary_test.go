package content

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"pavilion/internal/lang"
)

// testGlossary returns a library with a glossary alone.
func testGlossary() *Library {
	return &Library{Glossary: []Term{
		{ID: "fintech", Term: lang.Text{Ur: "فن ٹیک", En: "fintech"},
			Avoid: Forms{[]string{"فنٹیک"}, []string{"fin-tech", "FinTech"}}},
		{ID: "smart-city", Term: lang.Text{Ur: "سمارٹ سٹی", En: "smart city"},
			Also: Forms{[]string{"سمارٹ سٹیز"}, []string{"smart cities"}}, Avoid: Forms{[]string{"اسمارٹ سٹی", "سمارٹ شہر"}, nil}},
		{ID: "smart", Term: lang.Text{Ur: "سمارٹ", En: "smart"}, Avoid: Forms{[]string{"اسمارٹ"}, nil}},
		{ID: "fair", Term: lang.Text{Ur: "میلہ", En: "fair"}, Avoid: Forms{[]string{"فیئر"}, []string{"expo", "trade show", "Node.js"}}},
		{ID: "services-fair", Term: lang.Text{Ur: "چائنا انٹرنیشنل فیئر فار ٹریڈ ان سروسز", En: "Services Expo"}},
		{ID: "ai", Term: lang.Text{Ur: "مصنوعی ذہانت", En: "artificial intelligence"},
			Also: Forms{[]string{"اے آئی"}, []string{"AI"}}, Avoid: Forms{[]string{"AI"}, []string{"machine brain"}}},
		{ID: "it", Term: lang.Text{Ur: "آئی ٹی", En: "information technology"}, Avoid: Forms{nil, []string{"IT"}}},
		{ID: "mtls", Term: lang.Text{Ur: "باہمی ٹی ایل ایس", En: "mutual TLS"}, Avoid: Forms{nil, []string{"Mutual TLS"}}},
		{ID: "javascript", Term: lang.Text{Ur: "جاوا سکرپٹ", En: "JavaScript"}, Avoid: Forms{nil, []string{"Javascript", "java script"}}},
		{ID: "win-win", Term: lang.Text{Ur: "دونوں کی جیت", En: "win-win"}, Avoid: Forms{[]string{"یکساں مفید"}, []string{"win win"}}},
		{ID: "scholars", Term: lang.Text{Ur: "علما", En: "scholars"}, Avoid: Forms{[]string{"علماء"}, nil}},
		{ID: "source", Term: lang.Text{Ur: "ماخذ", En: "source"}, Avoid: Forms{[]string{"ذرائع"}, nil}},
		{ID: "media", Term: lang.Text{Ur: "ذرائع ابلاغ", En: "media"}},
		{ID: "real", Term: lang.Text{Ur: "حقیقی", En: "true"}, Avoid: Forms{[]string{"اصلی"}, []string{"real", "genuine"}}},
		{ID: "subscription", Term: lang.Text{Ur: "رکنیت", En: "membership"}, Avoid: Forms{[]string{"سبسکرپشن"}, []string{"subscription"}}},
		{ID: "manager", Term: lang.Text{Ur: "سبسکرپشن مینیجر", En: "Subscription Manager"}},
	}}
}

// What checkers of terms are known to be wrong about, in both directions.
func TestDepartures(t *testing.T) {
	tests := []struct {
		lang       lang.Lang
		text, want string // what should not be there, separated by bars
	}{
		{lang.Urdu, "ای کامرس اور فنٹیک میں", "فنٹیک"},
		{lang.Urdu, "ای کامرس اور فن ٹیک میں", ""},
		{lang.Urdu, "فنٹیکس", "فنٹیکس"},              // the plural
		{lang.Urdu, "فنٹیکی", ""},                    // a longer word
		{lang.Urdu, "فنٹيك، فِنٹیک", "فنٹيك|فِنٹیک"}, // in whatever letters
		{lang.Urdu, "اسمارٹ\nسٹی", "اسمارٹ\nسٹی"},    // over a fold, and once
		{lang.Urdu, "اسمارٹ، سٹی", "اسمارٹ"},
		{lang.Urdu, "سمارٹ شہر، سمارٹ سٹیز اور اسمارٹ فون", "سمارٹ شہر|اسمارٹ"},
		{lang.Urdu, "سمارٹ، شہر", ""}, // no phrase
		{lang.Urdu, "فیئر بیجنگ میں تھا", "فیئر"},
		{lang.Urdu, "چائنا انٹرنیشنل فیئر فار\nٹریڈ ان سروسز میں", ""},
		{lang.Urdu, "چائنا انٹرنیشنل فیئر فار ٹریڈ", "فیئر"}, // not the whole name
		{lang.Urdu, "خبر میں ”فنٹیک“ لکھا ہے، اور فنٹیک بھی", "فنٹیک"},
		{lang.Urdu, "علماء اور علما", "علماء"},
		{lang.Urdu, "ذرائعِ ابلاغ کے ذرائع، ذرائع: ابلاغ", "ذرائع|ذرائع"},
		{lang.Urdu, "عُلما", ""},
		{lang.Urdu, "یہ AI ہے", "AI"}, // right in English alone
		{lang.Urdu, "نور فنٹیک لمیٹڈ نے فنٹیک", "فنٹیک"},
		{lang.Urdu, "سبسکرپشن مینیجر کی سبسکرپشن", "سبسکرپشن"},
		{lang.English, "In Fin-Tech, fin tech and FINTECH", "Fin-Tech|fin tech"},
		{lang.English, "FinTech is fintech. Fintech too.", "FinTech"},
		{lang.English, "an AI lab", ""},
		{lang.English, "It is said that IT said it.", "IT"},
		{lang.English, "exposed exponents, Expo’s and expo's", "Expo|expo"}, // no longer words
		{lang.English, "the Services Expo, the Services Expo’s hall", ""},
		{lang.English, "a trade\n  show; trade. Show", "trade\n  show"},
		{lang.English, "see https://example.com/expo/real, expo.example.org, real@example.com, @expo, #expo, real.csv", ""},
		{lang.English, "{{.Fair}} by (expo.example.org), Node.js, the Node.js expo", "Node.js|Node.js|expo"},
		{lang.English, "real-time, un-real, in real time", "real"},
		{lang.English, "A Real thing: surreal, really", "Real"},
		{lang.English, "It said “a real expo” of a real kind", "real"},
		{lang.English, "Mutual TLS. With Mutual TLS", "Mutual TLS"}, // right where a sentence begins
		{lang.English, "Javascript, JavaScript, javascript, Java Script", "Javascript|javascript|Java Script"},
		{lang.English, "win-win and Win win", "Win win"},
		{lang.English, "Expo Noor Ltd., Expo Noor (Private) Limited and Expo Noor", "Expo"},
	}
	lib := testGlossary()
	var known [len(lang.All)]*words
	for _, l := range lang.All {
		known[l] = lib.words(l)
		for _, name := range []string{"نور فنٹیک لمیٹڈ", "Expo Noor Ltd.", "Expo Noor (Private) Limited"} {
			known[l].add(form{text: name})
		}
	}
	for _, tt := range tests {
		var got []string
		for _, o := range departures(known[tt.lang], tt.lang, tt.text) {
			got = append(got, tt.text[o.start:o.end])
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("in %q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// No text is passed over that has a form to be avoided, however it is typed.
func TestMayAvoid(t *testing.T) {
	lib := testGlossary()
	forms := [...]*words{lang.Urdu: lib.words(lang.Urdu), lang.English: lib.words(lang.English)}
	var known [len(lang.All)]map[string]bool
	for _, l := range lang.All {
		known[l] = map[string]bool{}
	}
	pieces := rapid.SampledFrom([]string{" ", "\n", "-", "،", ".", "’s", "“", "(", "@", "\u0650", "\u200c", "a", "ا", "½", "e\u0301", "+",
		"fin", "tech", "Fin", "Tech", "expo", "Expo", "IT", "trade", "show", "Node", "js", "real", "ies",
		"فن", "ٹیک", "ٹيک", "اسمارٹ", "سٹی", "فیئر", "علما", "ء", "ذرائع", "ابلاغ", "وں"})
	anything := rapid.Map(rapid.Rune(), func(r rune) string { return string(r) })
	text := rapid.Map(rapid.SliceOfN(rapid.OneOf(pieces, pieces, anything), 1, 8), func(all []string) string { return strings.Join(all, "") })
	rapid.Check(t, func(t *rapid.T) {
		for _, text := range rapid.SliceOfN(text, 100, 100).Draw(t, "texts") {
			for _, l := range lang.All {
				if len(departures(forms[l], l, text)) > 0 && !forms[l].mayAvoid(text, known[l]) {
					t.Fatalf("%q is passed over", text)
				}
			}
		}
	})
}

// Search takes every form of an entry for the others, each once.
func TestSynonyms(t *testing.T) {
	lib := testGlossary()
	for id, want := range map[ID][]string{
		"fintech":    {"فن ٹیک", "fintech"},
		"smart-city": {"سمارٹ سٹی", "سمارٹ شہر", "smart city"}, // plurals are no news to search,
		"ai":         {"مصنوعی ذہانت", "اے آئی", "AI", "artificial intelligence", "machine brain"},
	} {
		i := slices.IndexFunc(lib.Glossary, func(term Term) bool { return term.ID == id })
		if got := lib.Synonyms()[i]; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

// The glossary's share of a review, and the reading of the same content.
func BenchmarkGlossary(b *testing.B) {
	files := full(b)
	files["glossary.yaml"].Data, _ = os.ReadFile("data/glossary.yaml")
	bare := string(files["firms/example-bare.yaml"].Data)
	for i := range 500 {
		slug := fmt.Sprint("firm-", i)
		data := strings.NewReplacer("slug: example-bare", "slug: "+slug, "position: 2\n", "", "مثالی ٹیکنالوجیز", fmt.Sprint("مثالی کمپنی ", i), "Example Technologies", fmt.Sprint("Example Firm ", i)).Replace(bare)
		files["firms/"+slug+".yaml"] = &fstest.MapFile{Data: []byte(data)}
	}
	l, lib := load(b.Context(), files, nil)
	if err := l.err(); err != nil {
		b.Fatal(err)
	}
	r := &reviewer{loader: l, lib: lib, pairs: l.pairs(lib)}
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			load(b.Context(), files, nil)
		}
	})
	b.Run("glossary", func(b *testing.B) {
		for b.Loop() {
			r.glossary()
		}
		b.ReportMetric(float64(len(r.pairs)), "texts")
	})
}

// What we ship keeps to its own glossary.
func TestOwnWords(t *testing.T) {
	for name, files := range map[string]fs.FS{"data": Builtin(), "blank": Blank()} {
		r, err := NewReview(t.Context(), files, reviewDay)
		if err != nil || r.Library == nil || len(r.Library.Glossary) == 0 {
			t.Fatal(name, err, r.Faults)
		}
		for _, f := range r.Faults {
			if strings.Contains(f.What, "the glossary avoids") {
				t.Errorf("%s: %v", name, f)
			}
		}
	}
}
