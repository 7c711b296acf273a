package templates

import (
	"strings"
	"testing"

	"pavilion/internal/lang"
	"pavilion/internal/search"
)

func TestProseIsolatesTheOtherScript(t *testing.T) {
	for _, tt := range []struct {
		lang lang.Lang
		text string
		want string
	}{
		{lang.Urdu, "زبان C++ اور Go", `زبان <bdi lang="en" dir="ltr">C++</bdi> اور <bdi lang="en" dir="ltr">Go</bdi>`},
		{lang.Urdu, "فون: +92 51 1234567۔", `فون: <bdi dir="ltr">+92 51 1234567</bdi>۔`},
		{lang.Urdu, "R&D اور <5G>", `<bdi lang="en" dir="ltr">R&amp;D</bdi> اور <bdi lang="en" dir="ltr">&lt;5G&gt;</bdi>`},
		{lang.Urdu, "15 کمپنیاں، 2025 میں", "15 کمپنیاں، 2025 میں"},
		{lang.English, "the firm او بی ہوسٹ, in Urdu", `the firm <bdi lang="ur" dir="rtl">او بی ہوسٹ</bdi>, in Urdu`},
		{lang.English, "plain & simple", "plain &amp; simple"},
		{lang.English, "he said برآمدات 15% بڑھیں", `he said <bdi lang="ur" dir="rtl">برآمدات <bdi dir="ltr">15%</bdi> بڑھیں</bdi>`},
		{lang.Urdu, "10-14 ستمبر", `<bdi dir="ltr">10</bdi>-<bdi dir="ltr">14</bdi> ستمبر`},
		{lang.Urdu, "ہواوے 华为", `ہواوے <bdi dir="ltr"><span lang="zh">华为</span></bdi>`},
		{lang.English, "Huawei 华为（中国） <b>", `Huawei <span lang="zh">华为（中国）</span> &lt;b&gt;`},
	} {
		var b strings.Builder
		if err := prose(tt.lang, tt.text).Render(t.Context(), &b); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, &b, tt.want)
		}
	}
}

// A mark goes inside an isolated piece: it must not cut a name in two.
func TestMarkedKeepsPiecesWhole(t *testing.T) {
	const text = "کمپنی Micro Links نے"
	start := strings.Index(text, "Links")
	e := Excerpt{Text: text, Spans: []search.Span{{Start: 0, End: len("کمپنی")}, {Start: start, End: start + len("Links")}}}
	var b strings.Builder
	if err := marked(lang.Urdu, e).Render(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	want := `<mark>کمپنی</mark> <bdi lang="en" dir="ltr">Micro <mark>Links</mark></bdi> نے`
	if b.String() != want {
		t.Errorf("\n got %s\nwant %s", &b, want)
	}
}

func TestQueryDirection(t *testing.T) {
	for query, want := range map[string]string{"": "auto", "آئی ٹی IT": "rtl", "IT آئی ٹی": "ltr", "123": "rtl"} {
		if got := queryDir(lang.Urdu, query); got != want {
			t.Errorf("%q runs %s, want %s", query, got, want)
		}
	}
}
