package content

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// twin is a firm of some name; place is what else its file says.
type twin struct{ ur, en, place string }

// Firms of one name are told apart by where they are, or refused.
func TestApart(t *testing.T) {
	const (
		lahore  = "city: {ur: لاہور, en: Lahore}\n"
		karachi = "city: {ur: کراچی, en: Karachi}\n"
		hall3   = "hall: {ur: ہال 3, en: Hall 3}\n"
		hall4   = "hall: {ur: ہال 4, en: Hall 4}\n"
		a1      = "stand: {ur: سٹال A-1, en: Stand A-1}\n"
		a2      = "stand: {ur: سٹال A-2, en: Stand A-2}\n"
	)
	const refused = "!"
	for _, tt := range []struct {
		firms []twin
		apart []string // what tells each apart in English
	}{
		{[]twin{{"ڈیجیٹل سوفٹس", "Digital Softs", ""}, {"ڈیجیٹل ہاؤس", "Digital House", ""}}, []string{"", ""}},
		{[]twin{{"ڈیجیٹل سوفٹس", "Digital Softs", ""}, {"ڈیجیٹل سوفٹس", "Digital Softs", ""}}, []string{refused, refused}},
		{[]twin{{"ڈیجیٹل سوفٹس", "Digital Softs", lahore}, {"ڈیجیٹل سوفٹس", "Digital Softs", karachi}}, []string{"Lahore", "Karachi"}},
		{[]twin{{"ڈیجیٹل سوفٹس", "Digital Softs", lahore}, {"ڈیجیٹل سوفٹس", "Digital Softs", ""}}, []string{"Lahore", refused}},
		{[]twin{{"ڈیجیٹل سوفٹس", "Digital Softs", lahore}, {"ڈیجیٹل سوفٹس", "Digital Softs", lahore}}, []string{refused, refused}},
		{[]twin{{"ڈیجیٹل سوفٹس", "Digital Softs", lahore + a1}, {"ڈیجیٹل سوفٹس", "Digital Softs", lahore + a2}}, []string{"Stand A-1", "Stand A-2"}},
		{[]twin{{"ڈیجیٹل سوفٹس", "Digital Softs", hall3 + a1}, {"ڈیجیٹل سوفٹس", "Digital Softs", hall4 + a1}}, []string{"Hall 3", "Hall 4"}},
		{[]twin{{"ڈیجیٹل سوفٹس", "Digital Softs", lahore}, {"ڈیجیٹل سوفٹس", "Digital Softs", a1}}, []string{"Lahore", "Stand A-1"}},
		{[]twin{{"ا", "Digital Softs", lahore}, {"ب", "digital-SOFTS.", karachi}, {"ج", "DigitalSofts", a1}}, []string{"Lahore", "Karachi", "Stand A-1"}},
		{[]twin{{"کیفے", "Café", lahore}, {"ب", "Cafe", lahore}}, []string{refused, refused}},
		{[]twin{{"رَنگ", "Rang", ""}, {"رنگ", "Rung", ""}}, []string{refused, refused}},                                                // of one name in Urdu alone
		{[]twin{{"رَنگ", "Rang", lahore}, {"رنگ", "Rung", karachi}}, []string{"Lahore", "Karachi"}},                                    //
		{[]twin{{"ا", "Rang", lahore}, {"ا", "Rung", karachi}, {"ب", "Rang", lahore + a2}}, []string{refused, "Karachi", "Stand A-2"}}, // each name has two
		{[]twin{{"سی++ ہاؤس", "C++ House", ""}, {"سی ہاؤس", "C House", ""}, {"سی# ہاؤس", "C# House", ""}}, []string{"", "", ""}},
	} {
		files := full(t)
		for name := range files {
			if strings.HasPrefix(name, "firms/") {
				delete(files, name)
			}
		}
		files["site.yaml"].Data = []byte(edit(t, string(files["site.yaml"].Data), "-sourced: [claims, fields]\n+sourced: [claims]\n"))
		for i, f := range tt.firms {
			slug := fmt.Sprintf("twin-%d", i)
			files["firms/"+slug+".yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil,
				"slug: %s\nname: {ur: %s, en: %s}\nsummary: {ur: فرضی۔, en: Made up.}\nupdated: 2025-10-01\n%s", slug, f.ur, f.en, f.place)}
		}
		lib, err := Load(t.Context(), files)
		said := ""
		if err != nil {
			said = err.Error()
		}
		for i, want := range tt.apart {
			slug := fmt.Sprintf("twin-%d", i)
			if faulty := strings.Contains(said, "firms/"+slug+".yaml:2:"); faulty != (want == refused) {
				t.Errorf("%v: %s is refused: %v\n%s", tt.firms, slug, faulty, said)
			}
			if lib == nil {
				continue
			}
			f := lib.Firm(Slug(slug))
			got, label := "", f.Name.En
			if apart := lib.Apart(f); apart != nil {
				got, label = apart.En, label+" ("+apart.En+")"
			}
			if got != want || lib.Label(f).En != label {
				t.Errorf("%v: %s is told apart by %q, and called %q", tt.firms, slug, got, lib.Label(f).En)
			}
		}
	}
}

// A name is the same however its letters are composed.
func TestFoldName(t *testing.T) {
	for name, want := range map[string]string{
		"": "", "Obhost (Pvt.) Ltd": "obhostpvtltd", "C++ & Co": "c++&co", "Café Ístanbul": "cafeistanbul", "Cafe\u0301": "cafe",
		"آب حیات": "ابحیات", "ا\u0653ب": "اب", "کمپنی۔": "کمپنی", "فِن\u200cٹیک": "فنٹیک", "ﻻ № ½ ™": "لاno1⁄2tm", "\xff": "\ufffd",
	} {
		if got := FoldName(name); got != want {
			t.Errorf("%q: %+q, want %+q", name, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.String().Draw(t, "name")
		composed, apart := FoldName(norm.NFC.String(name)), FoldName(norm.NFD.String(name))
		if got := FoldName(name); got != composed || got != apart {
			t.Fatalf("%+q: %+q, composed %+q, decomposed %+q", name, got, composed, apart)
		}
		if got, want := FoldName(name), fold(name); got != want {
			t.Fatalf("%+q: %+q, and as a whole %+q", name, got, want)
		}
	})
}
