package content

import (
	"testing"
	"time"
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
		"https://example.com/ا", "https://example.com\\a", "http://example.com/", "ftp://example.com/", "data:text/html,x",
		"mailto:", "mailto:info", "mailto:info@host", "mailto:a@b.pk,c@d.pk", "mailto:Info <a@b.pk>", "mailto:a@b.pk?subject=x",
		"tel:+92-51-1234567",
	} {
		var a Address
		if what, fix := a.parse(s); what == "" || fix == "" {
			t.Errorf("%q is taken for an address", s)
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
