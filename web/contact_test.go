package web

import (
	"strings"
	"testing"

	"github.com/emersion/go-vcard"
	"github.com/google/go-cmp/cmp"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// A firm's contact has what its page says, filed under its name in the
// language of the page; another library reads it.
func TestContact(t *testing.T) {
	s := newSite(t, fullLibrary(t))
	for l, want := range map[lang.Lang]map[string]string{
		lang.Urdu: {
			"FN": "مثالی سافٹ (پرائیویٹ) لمیٹڈ", "NICKNAME": "Example Soft (Private) Limited",
			"ADR": ";;;کراچی;;;", "URL": origin + "/ur/firms/example-full/",
			"NOTE": "Example Soft (Private) Limited\nجانچ کے لیے ایک فرضی کمپنی، جس کا ہر خانہ بھرا ہے۔\nمثالی پویلین · مثالی میلہ\n" +
				"ہال 4، سٹینڈ \u2068B12\u2069\nسافٹ ویئر سازی اور ویب ہوسٹنگ\nexample.com",
		},
		lang.English: {
			"FN": "Example Soft (Private) Limited", "NICKNAME": "مثالی سافٹ (پرائیویٹ) لمیٹڈ",
			"ADR": ";;;Karachi;;;", "URL": origin + "/en/firms/example-full/",
			"NOTE": "مثالی سافٹ (پرائیویٹ) لمیٹڈ\nA made-up firm for tests, with every field filled in.\nExample Pavilion · Example Fair\n" +
				"Hall 4, stand B12\nSoftware development and Web hosting\nexample.com",
		},
	} {
		want["ORG"] = want["FN"]
		want["UID"] = origin + "/f/example-complete" // the slug that it had first
		want["TEL"] = "+92511234567"
		want["EMAIL"] = "info@example.com"
		want["IMPP"] = "x-apple:example_soft"
		want["REV"] = "2025-10-01T00:00:00Z"
		got := readContact(t, s, permalink.Firm("example-full").Contact(l))
		for name, value := range want {
			if diff := cmp.Diff(value, got.Value(name)); diff != "" {
				t.Errorf("%v: %s (-want +got):\n%s", l, name, diff)
			}
		}
	}
}

// Every firm has a contact in both languages, with both its names.
func TestEveryContact(t *testing.T) {
	s := newSite(t, testLibrary(t))
	for i := range s.lib.Firms {
		f := &s.lib.Firms[i]
		for _, l := range lang.All {
			c := readContact(t, s, permalink.Firm(string(f.Slug)).Contact(l))
			there := f.Name.In(l.Other())
			if c.Value("FN") != f.Name.In(l) || c.Value("NICKNAME") != there || !strings.HasPrefix(c.Value("NOTE"), there+"\n") {
				t.Errorf("%s in %v is filed as %q, %q, %q", f.Slug, l, c.Value("FN"), c.Value("NICKNAME"), c.Value("NOTE"))
			}
			if c.Value("UID") != origin+permalink.Neutral(string(f.Slug)) {
				t.Errorf("%s has the id %q", f.Slug, c.Value("UID"))
			}
		}
	}
}

// readContact reads the one contact at path.
func readContact(t *testing.T, s *Site, path string) vcard.Card {
	t.Helper()
	w := get(t, s.Handler(), path)
	name := strings.Split(path, "/")[3] + ".vcf"
	if w.Code != 200 || w.Header().Get("Content-Disposition") != `inline; filename="`+name+`"` {
		t.Errorf("%s answers %d, %v", path, w.Code, w.Header())
	}
	d := vcard.NewDecoder(w.Body)
	card, err := d.Decode()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if _, err := d.Decode(); err == nil {
		t.Errorf("%s holds more than one contact", path)
	}
	return card
}
