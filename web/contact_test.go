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
			"ADR": ";;;کراچی;;;",
			"NOTE": "Example Soft (Private) Limited\nجانچ کے لیے ایک فرضی کمپنی، جس کا ہر خانہ بھرا ہے۔\nمثالی پویلین · مثالی میلہ\n" +
				"سٹال: \u2068B12\u2069\nہال: ہال 4\nواٹس ایپ: \u2068+92-300-1234567\u2069\nوی چیٹ: \u2068example_soft\u2069\nقیام کا سال: 2004\n" +
				"خدمات: سافٹ ویئر سازی اور ویب ہوسٹنگ\nمصنوعات: حساب کتاب کا پروگرام\nشعبہ: تعلیم اور جدت",
		},
		lang.English: {
			"FN": "Example Soft (Private) Limited", "NICKNAME": "مثالی سافٹ (پرائیویٹ) لمیٹڈ",
			"ADR": ";;;Karachi;;;",
			"NOTE": "مثالی سافٹ (پرائیویٹ) لمیٹڈ\nA made-up firm for tests, with every field filled in.\nExample Pavilion · Example Fair\n" +
				"Stand: B12\nHall: Hall 4\nWhatsApp: +92-300-1234567\nWeChat: example_soft\nFounded: 2004\n" +
				"Services: Software development and Web hosting\nProducts: A ledger program\nField: Learning and Invention",
		},
	} {
		want["ORG"] = want["FN"]
		want["UID"] = origin + "/f/example-whole" // the slug that it had first
		want["X-WECHAT"], want["X-WHATSAPP"] = "example_soft", "+923001234567"
		want["EMAIL"] = "info@example.com"
		want["REV"] = "2025-10-01T00:00:00Z"
		got := readContact(t, s, permalink.Firm("example-full").Contact(l))
		if diff := cmp.Diff([]string{"https://example.com/", origin + permalink.Firm("example-full").In(l)}, got.Values("URL")); diff != "" {
			t.Errorf("%v: the addresses, its own first (-want +got):\n%s", l, diff)
		}
		if diff := cmp.Diff([]string{"+92511234567", "+923001234567"}, got.Values("TEL")); diff != "" {
			t.Errorf("%v: the numbers (-want +got):\n%s", l, diff)
		}
		if diff := cmp.Diff([]string{"x-apple:+923001234567", "x-apple:example_soft"}, got.Values("IMPP")); diff != "" {
			t.Errorf("%v: the accounts (-want +got):\n%s", l, diff)
		}
		for name, value := range want {
			if diff := cmp.Diff(value, got.Value(name)); diff != "" {
				t.Errorf("%v: %s (-want +got):\n%s", l, name, diff)
			}
		}
	}
}

// Every firm has a contact in both languages, with both its names.
func TestEveryContact(t *testing.T) { onEach(t, pavilions, checkContacts) }

func checkContacts(t *testing.T, h *handler) {
	s := h.site
	for i := range s.lib.Firms {
		f := &s.lib.Firms[i]
		for _, l := range lang.All {
			c := readContact(t, s, permalink.Firm(string(f.Slug)).Contact(l))
			there := f.Name.In(l.Other())
			if c.Value("FN") != f.Name.In(l) || c.Value("NICKNAME") != there || !strings.HasPrefix(c.Value("NOTE"), there+"\n") {
				t.Errorf("%s in %v is filed as %q, %q, %q", f.Slug, l, c.Value("FN"), c.Value("NICKNAME"), c.Value("NOTE"))
			}
			if c.Value("UID") != origin+permalink.Neutral(string(f.FirstSlug)) {
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
