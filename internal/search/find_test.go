package search

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// printed are the ten firms of the pavilion by name, and how the story begins.
var printed = []Document{
	named("azla-technologies", "ازلا ٹیکنالوجیز", "Azla Technologies"),
	named("obhost", "او بی ہوسٹ", "OBHost"),
	named("digital-softs", "ڈیجیٹل سافٹس", "Digital Softs"),
	named("zeel-technologies", "زیل ٹیکنالوجیز", "Zeel Technologies"),
	named("soft-company", "سوفٹ کمپنی", "Soft Company"),
	named("cbs", "سی بی ایس", "CBS"),
	named("shajeem-engineering", "شاجیم انجینئرنگ سروسز اینڈ ٹیکنالوجی", "Shajeem Engineering Services and Technology"),
	named("qbs", "کیو بی ایس کمپنی لمیٹڈ", "QBS Company Limited"),
	named("micro-links", "مائیکرو لنکس پرائیویٹ لمیٹڈ", "Micro Links (Private) Limited"),
	named("noor-ahmed-ecommerce", "نور احمد ای کامرس سلوشنز", "Noor Ahmed E-Commerce Solutions"),
	{"#opening", []Field{
		{"ایک پویلین، پندرہ کمپنیاں", Name}, {"One pavilion, fifteen companies", Name},
		{"ڈیجیٹل معیشت میں تزویراتی شراکت داری", Body}, {"Strategic partnership in the digital economy", Body},
	}},
}

func named(id, ur, en string) Document {
	return Document{id, []Field{{ur, Name}, {en, Name}}}
}

// synonyms are groups such as a glossary holds.
var synonyms = [][]string{
	{"تزویراتی", "اسٹریٹجک"},
	{"سافٹ", "سوفٹ"},
	{"مصنوعی ذہانت", "اے آئی", "AI", "artificial intelligence"},
	{"فن ٹیک", "فنٹیک", "fintech"},
	{"چھوٹے اور درمیانے درجے کے کاروباری ادارے", "economy"},
}

func ids(hits Hits) []string {
	var all []string
	for i := range hits.Len() {
		all = append(all, hits.At(i).ID)
	}
	return all
}

func TestFind(t *testing.T) {
	x := NewIndex(printed, synonyms)
	tests := []struct{ query, want string }{
		{"", ""},
		{" \u200f۔!", ""},
		{"xyzzy", ""},
		{"obhost", "obhost"},
		{"OB Host", "obhost"},
		{"اوبی ہوسٹ", "obhost"},
		{"CBS", "cbs"},
		{"QBS", "qbs"},
		{"سی بی ایس", "cbs"},
		{"کمپنی", "soft-company qbs #opening"},
		{"soft", "soft-company digital-softs"},
		{"سوفٹ", "soft-company"},             // the second by its English name
		{"ڈیجیٹل", "digital-softs #opening"}, // a name before running text
		{"digital partnership", "#opening"},  // each word where it stands
		{"technologies", "azla-technologies zeel-technologies shajeem-engineering"},
		{"ٹیکنالوجیز", "azla-technologies zeel-technologies shajeem-engineering"},
		{"zeal", "zeel-technologies"},
		{"limited micro", "micro-links"},
		{"limited ہوسٹ", ""},
		{"اسٹریٹجک شراکت", "#opening"},
		{"س", "soft-company cbs digital-softs shajeem-engineering noor-ahmed-ecommerce"},
		{"d", "digital-softs"},
		{strings.Repeat("x", 10_000), ""},
		{"obhost\x00\u202e\ufeff", "obhost"},
		{"\xff\xfeobhost", "obhost"},
	}
	for _, tt := range tests {
		if got := strings.Join(ids(x.Find(tt.query)), " "); got != tt.want {
			t.Errorf("%.40q finds %s, want %s", tt.query, got, tt.want)
		}
	}
}

func TestFindOrder(t *testing.T) {
	x := NewIndex([]Document{
		{"skeleton", []Field{{"سافٹ کمپنی", Name}}},
		{"loose", []Field{{"SoftCompany", Name}}},
		{"body", []Field{{"A soft company", Body}}},
		{"fact", []Field{{"A soft company", Fact}}},
		{"word", []Field{{"The Company of Soft Things", Name}}},
		{"prefix", []Field{{"Soft Company Limited", Name}}},
		{"alias", []Field{{"Else", Name}, {"soft company", Alias}}},
		{"exact", []Field{{"Soft Company", Name}}},
		{"again", []Field{{"Soft Company", Name}}},
	}, nil)
	hits := x.Find("soft company")
	want := []string{"exact", "again", "alias", "prefix", "word", "fact", "body", "loose"}
	if diff := cmp.Diff(want, ids(hits)); diff != "" {
		t.Error(diff)
	}
	var levels []level
	for i := range hits.Len() {
		levels = append(levels, hits.At(i).level)
	}
	if want := []level{levelExact, levelExact, levelExact, levelPrefix, levelWord, levelWord, levelWord, levelLoose}; !slices.Equal(levels, want) {
		t.Errorf("levels %v, want %v", levels, want)
	}
	// The skeleton is there for what nothing closer finds.
	if hits := x.Find("softs kampani"); hits.Len() == 0 || hits.At(0).level != levelSkeleton || hits.At(0).ID != "skeleton" {
		t.Errorf("skeleton: %v", ids(hits))
	}
}

func TestSynonyms(t *testing.T) {
	doc := func(text string) []Document { return []Document{{"the", []Field{{text, Body}}}} }
	for _, tt := range []struct {
		query, text string
		want        int
	}{
		{"AI", "مصنوعی ذہانت کے شعبے", 1},
		{"مصنوعی ذہانت", "اے آئی کے شعبے", 1},
		{"Artificial Intelligence", "an AI lab", 1},
		{"artificial intelligence", "artisans, intelligent aides", 0}, // only as wholes
		{"مصنوعی", "اے آئی", 0},
		{"فنٹیک ادارہ", "ایک فن ٹیک ادارہ", 1},
		{"fintech", "فن ٹیک", 1},
		{"تزويراتى", "سٹریٹجک شراکت", 1}, // both loosely spelled
		{"چھوٹے اور درمیانے درجے کے کاروباری ادارے", "the digital economy", 1},
	} {
		if hits := NewIndex(doc(tt.text), synonyms).Find(tt.query); hits.Len() != tt.want {
			t.Errorf("%q finds %q %d times, want %d", tt.query, tt.text, hits.Len(), tt.want)
		}
	}
}

func TestSpans(t *testing.T) {
	fields := []Field{
		{"OBHost", Name},
		{"او بی ہوسٹ", Name},
		{"ہوسٹنگ (سلسلۂ ہوسٹ) اور R&D؛ C++ میں ﷺ", Body},
	}
	x := NewIndex([]Document{{"the", fields}}, nil)
	tests := []struct {
		query string
		field int
		want  []string
	}{
		{"ہوسٹ", 2, []string{"ہوسٹنگ", "ہوسٹ"}},
		{"سلسلہ", 2, []string{"سلسلۂ"}},
		{"c++", 2, []string{"C++"}},
		{"r&d", 2, []string{"R", "&", "D"}},
		{"صلی وسلم", 2, []string{"ﷺ"}},
		{"اوبی ہوسٹ", 1, []string{"او", "بی", "ہوسٹ"}},
		{"obhost", 0, []string{"OBHost"}},
		{"obhost", 2, nil},
	}
	for _, tt := range tests {
		hits := x.Find(tt.query)
		if hits.Len() == 0 {
			t.Errorf("%q finds nothing", tt.query)
			continue
		}
		var got []string
		text := fields[tt.field].Text
		for _, s := range hits.At(0).Spans(tt.field, text) {
			got = append(got, text[s.Start:s.End])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q marks %q in field %d, want %q", tt.query, got, tt.field, tt.want)
		}
	}
	if got := x.Find("ہوسٹنگ اور").At(0).Field(); got != 2 {
		t.Errorf("best field %d, want 2", got)
	}
	if got := x.Find("ہوسٹ").At(0).Field(); got != 1 {
		t.Errorf("best field %d, want 1", got)
	}
}

// A document's answer does not depend on the company it is in, and what is
// marked in it are words of its own.
func TestFindAlone(t *testing.T) {
	texts := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Field {
		return Field{sent().Draw(t, "text"), rapid.SampledFrom([]Weight{Name, Alias, Fact, Body}).Draw(t, "weight")}
	}), 0, 3)
	rapid.Check(t, func(t *rapid.T) {
		var docs []Document
		for i, fields := range rapid.SliceOfN(texts, 1, 4).Draw(t, "documents") {
			docs = append(docs, Document{string(rune('a' + i)), fields})
		}
		query := sent().Draw(t, "query")
		alone := map[string]level{}
		for _, d := range docs {
			if hits := NewIndex([]Document{d}, synonyms).Find(query); hits.Len() > 0 {
				alone[d.ID] = hits.At(0).level
			}
		}
		together := map[string]level{}
		hits := NewIndex(docs, synonyms).Find(query)
		for i := range hits.Len() {
			h := hits.At(i)
			together[h.ID] = h.level
			marked := 0
			document := docs[hits.Number(i)]
			for i, f := range document.Fields {
				for _, s := range h.Spans(i, f.Text) {
					if foldText(f.Text[s.Start:s.End]) == "" {
						t.Errorf("%q marks %q", query, f.Text[s.Start:s.End])
					}
					marked++
				}
			}
			if marked == 0 {
				t.Errorf("%q marks nothing in what it finds: %q", query, document)
			}
		}
		if diff := cmp.Diff(alone, together); diff != "" {
			t.Errorf("%q: %s", query, diff)
		}
	})
}

func TestFindAtOnce(t *testing.T) {
	x := NewIndex(printed, synonyms)
	want := ids(x.Find("technologies"))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				hits := x.Find("technologies")
				if got := ids(hits); !slices.Equal(got, want) {
					t.Errorf("found %q, want %q", got, want)
				}
				best := hits.At(0)
				best.Spans(best.Field(), printed[hits.Number(0)].Fields[best.Field()].Text)
			}
		})
	}
	wg.Wait()
}
