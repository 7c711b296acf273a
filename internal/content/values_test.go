package content

import (
	"strings"
	"testing"
	"time"

	"pavilion/internal/lang"
)

func TestDate(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want Date
		day  string
	}{
		{"2025-09-14", Date{2025, 9, 14}, "2025-09-14"},
		{"2024-02-29", Date{2024, 2, 29}, "2024-02-29"},
		{"2025-09", Date{2025, 9, 0}, "2025-09-01"},
		{"2025", Date{2025, 0, 0}, "2025-01-01"},
	} {
		var d Date
		if what, _ := d.parse(tt.in); what != "" {
			t.Errorf("%s: %s", tt.in, what)
		}
		if d != tt.want || d.String() != tt.in || d.IsZero() || d.IsDay() != (tt.in == tt.day) {
			t.Errorf("%s is read as %+v, written as %s", tt.in, d, d)
		}
		if day := d.Time().Format(time.DateOnly); day != tt.day {
			t.Errorf("%s begins on %s, want %s", tt.in, day, tt.day)
		}
	}
	if (Date{}).String() != "" || !(Date{}).IsZero() {
		t.Error("the zero Date is not nothing")
	}
	for _, s := range []string{"2025-02-29", "2025-04-31", "2025-00-10", "2025-10-00", "0999", "2025-9-14", "2025-09-14T00:00", "14-09-2025", "٢٠٢٥"} {
		var d Date
		if what, _ := d.parse(s); what == "" || !d.IsZero() {
			t.Errorf("%s is read as %+v", s, d)
		}
	}
}

func TestAddress(t *testing.T) {
	for _, s := range []string{
		"https://example.com", "https://www.example.com.pk:8443/a/%d8%a7?p=1&q=2#top", "https://xn--mgba3a4f16a.pk/",
		"mailto:info@example.com", "mailto:first.last+tag@mail.example.co",
	} {
		var a Address
		if what, _ := a.parse(s); what != "" {
			t.Errorf("%s: %s", s, what)
		}
	}
	for _, s := range []string{
		"", "example.com", "//example.com/", "https:", "https:example.com", "https:///a", "https://?q", "https://.", "https://a..b/",
		"https://-a.pk/", "https://10.0.0.1/", "https://me:secret@example.com/", "https://example.com/\"", "https://example.com/%zz",
		"https://example.com/☃", "https://example.com/ا۔", "https://example.com/a b", "https://example.com\\a", "http://example.com/", "ftp://example.com/", "data:text/html,x",
		"mailto:", "mailto:info", "mailto:info@host", "mailto:a@b.pk,c@d.pk", "mailto:Info <a@b.pk>", "mailto:a@b.pk?subject=x",
		"tel:+92-51-1234567",
	} {
		var a Address
		if what, fix := a.parse(s); what == "" || fix == "" {
			t.Errorf("%q is taken for an address", s)
		}
	}
}

// Addresses in any script are sent in ASCII and written as they were typed.
func TestInternationalAddress(t *testing.T) {
	for _, tt := range []struct{ in, sent, written string }{
		{"https://مثال.پاکستان/", "https://xn--mgbh0fb.xn--mgbai9azgqp6j/", "مثال.پاکستان"},
		{"https://xn--mgbh0fb.xn--mgbai9azgqp6j/", "https://xn--mgbh0fb.xn--mgbai9azgqp6j/", "مثال.پاکستان"},
		{"https://www.مثال.پاکستان:8443/کمپنی?نام=الف&b=1#سر", "https://www.xn--mgbh0fb.xn--mgbai9azgqp6j:8443/%DA%A9%D9%85%D9%BE%D9%86%DB%8C?%D9%86%D8%A7%D9%85=%D8%A7%D9%84%D9%81&b=1#%D8%B3%D8%B1", "www.مثال.پاکستان:8443/کمپنی?نام=الف&b=1#سر"},
		{"https://مثال.com", "https://xn--mgbh0fb.com", "مثال.com"},
		{"https://مثال1.پاکستان/", "https://xn--1-ymcl5hc.xn--mgbai9azgqp6j/", "مثال1.پاکستان"},
		{"https://华为.中国/产品", "https://xn--siqq7j.xn--fiqs8s/%E4%BA%A7%E5%93%81", "华为.中国/产品"},
		{"https://华为abc.cn/", "https://xn--abc-c88d55u.cn/", "华为abc.cn"},
		{"https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/", "例え.テスト"},
		{"https://straße.de/", "https://xn--strae-oqa.de/", "straße.de"},
		{"https://kadıköy.com.tr/", "https://xn--kadky-mua52b.com.tr/", "kadıköy.com.tr"},
		{"https://việt.vn/", "https://xn--vit-5kz.vn/", "việt.vn"},
		{"https://пример.рф/", "https://xn--e1afmkfd.xn--p1ai/", "пример.рф"},
		{"https://расо.рф/", "https://xn--80a2aef.xn--p1ai/", "расо.рф"},
		{"Https://WWW.Example.COM.PK/Path", "https://www.example.com.pk/Path", "www.example.com.pk/Path"},
		{"https://example。com/", "https://example.com/", "example.com"},
		{"https://example.com/%d8%a7%20b%2F%e2%98%83%ff", "https://example.com/%d8%a7%20b%2F%e2%98%83%ff", "example.com/ا%20b%2F%e2%98%83%ff"},
		{"https://xn--80ak6aa92e.com/", "https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"}, // all of it Cyrillic that looks Latin
		{"https://xn--paypl-7ve.com/", "https://xn--paypl-7ve.com/", "xn--paypl-7ve.com"},
		{"https://xn--mgba3gch31f060k.com/", "https://xn--mgba3gch31f060k.com/", "xn--mgba3gch31f060k.com"}, // a non-joiner
		{"mailto:info@مثال.پاکستان", "mailto:info@xn--mgbh0fb.xn--mgbai9azgqp6j", "info@مثال.پاکستان"},
		{"Mailto:Info@Example.PK", "mailto:Info@example.pk", "Info@example.pk"},
	} {
		var a Address
		if what, _ := a.parse(tt.in); what != "" {
			t.Errorf("%s: %s", tt.in, what)
		} else if string(a) != tt.sent || a.Written() != tt.written {
			t.Errorf("%s is sent as %s and written as %s", tt.in, a, a.Written())
		}
		again := a
		if again.parse(string(a)); again != a {
			t.Errorf("%s, read again, is %s", a, again)
		}
	}
	for _, s := range []string{
		"https://paypаl.com/", "https://аррӏе.com/", "https://ɡithub.com/", "https://οικα.com/", "https://ab·cd.com/", "https://☃.net/", "https://❤.ws/",
		"https://aمثال.pk/", "https://1مثال.پاکستان/", "https://م٤ث۱.پاکستان/", "https://مثال۱1.پاکستان/", "https://نامه\u200cای.com/", "https://a\u200db.com/",
		"https://مثالa.pk/", "https://ᚠᚢ.com/", "https://xn--a.pk/", "https://xn--.pk/", "https://xn--0.pt/", "https://مثال/", "https://.مثال/", "https://مثال..pk/",
		"https://" + strings.Repeat("م", 64) + ".pk/", "https://" + strings.Repeat("a.", 126) + "pkk/", "https://مثال_a.pk/", "https://مثال۔پاکستان/", "https://مثال،.pk/",
		"https://م@مثال.پاکستان/", "mailto:معلومات@مثال.پاکستان", "mailto:info@paypаl.com", "mailto:info@مثال", "mailto:a@مثال.پاکستان,b@c.pk", "mailto:<a@مثال.پاکستان>",
	} {
		var a Address
		if what, fix := a.parse(s); what == "" || fix == "" {
			t.Errorf("%q is taken for the address %s", s, a)
		}
	}
}

// What machines are given of a firm's addresses is ASCII.
func TestLine(t *testing.T) {
	lib, got := loadBare(t, "website: https://مثال.پاکستان/ا\nemail: info@مثال.پاکستان\nphone: tel:+92 51 1234567\ncity: {ur: لاہور, en: Lahore}")
	if lib == nil {
		t.Fatal(got)
	}
	for key, want := range map[string]Line{
		"website": {"مثال.پاکستان/ا", "xn--mgbh0fb.xn--mgbai9azgqp6j/%D8%A7", true, "https://xn--mgbh0fb.xn--mgbai9azgqp6j/%D8%A7"},
		"email":   {"info@مثال.پاکستان", "info@xn--mgbh0fb.xn--mgbai9azgqp6j", true, "mailto:info@xn--mgbh0fb.xn--mgbai9azgqp6j"},
		"phone":   {"+92-51-1234567", "+92-51-1234567", true, "tel:+92-51-1234567"},
		"city":    {"لاہور", "لاہور", false, ""},
	} {
		if lines := lib.Firm("example-bare").Value(key).In(lang.Urdu); len(lines) != 1 || lines[0] != want {
			t.Errorf("%s: %+v", key, lines)
		}
	}
}

func TestPhone(t *testing.T) {
	for s, want := range map[string]string{
		"tel:+925112345678": "tel:+925112345678", "tel:+92-51-1234567": "tel:+92-51-1234567",
		"+92 51 1234567": "tel:+92-51-1234567", "+86-10-12345678": "tel:+86-10-12345678", "tel:+92 51 1234567": "tel:+92-51-1234567",
	} {
		if got, what, _ := parsePhone(s); got != want || what != "" {
			t.Errorf("%s is read as %s: %s", s, got, what)
		}
	}
	for _, s := range []string{"", "tel:051-1234567", "0300-1234567", "tel:+92--51", "tel:+1", "tel:+92-51-1234567-", "tel:+1234567890123456", "+92 51 12x4567", "https://example.com/"} {
		if got, what, fix := parsePhone(s); what == "" || fix == "" {
			t.Errorf("%q is read as %s", s, got)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"adress", "address", 1}, {"nmaes", "names", 2}, {"kitten", "sitting", 3}} {
		if d := distance(tt.a, tt.b); d != tt.want || distance(tt.b, tt.a) != d {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.a, tt.b, d, tt.want)
		}
	}
}
