package sheet

import (
	"bytes"
	"context"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// What people type is taken where its meaning is certain: each line of a new
// firm's file that it makes, and what is noted of it.
func TestTyped(t *testing.T) {
	m := model(t, folders["blank"])
	for _, c := range []struct {
		name, heads, cells string
		want               string // lines of the file beside those that each firm needs
		notes              string
	}{
		{"Arabic letters", "City,شہر", "Karachi,كراچي", "city: {ur: کراچی, en: Karachi}\n", "firms.csv:F2 (line 2): taken with Urdu letters for Arabic ones"},
		{"Arabic heh", "City,شہر", "Lahore,لاهور", "city: {ur: لاہور, en: Lahore}\n", "firms.csv:F2 (line 2): taken with Urdu letters for Arabic ones"},
		{"shapes of letters", "City,شہر", "Lahore,ﻻہور", "city: {ur: لاہور, en: Lahore}\n", "firms.csv:F2 (line 2): taken with letters for their shapes"},
		{"direction marks", "City,شہر", "\u202aLahore\u202c,\u200fلاہور\u200b", "city: {ur: لاہور, en: Lahore}\n", "firms.csv:E2 (line 2): taken with no invisible characters\nfirms.csv:F2 (line 2): taken with no invisible characters"},
		{"no-break spaces", "City,شہر", "New\u00a0Lahore , نیا\u00a0لاہور", "city: {ur: نیا لاہور, en: New Lahore}\n", "firms.csv:E2 (line 2): taken with plain spaces\nfirms.csv:F2 (line 2): taken with plain spaces"},
		{"spaces", "City,شہر", "  New   Lahore ,نیا  لاہور ", "city: {ur: نیا لاہور, en: New Lahore}\n", ""},
		{"Eastern digits", "Hall,ہال", "Hall ٣,ہال ۳", "hall: {ur: ہال 3, en: Hall 3}\n", "firms.csv:E2 (line 2): taken with Western digits\nfirms.csv:F2 (line 2): taken with Western digits"},
		{"apostrophe", "Services,خدمات", "Potters' wheels; Men's shoes,چاک; مردانہ جوتے", "services:\n  - {ur: چاک, en: Potters’ wheels}\n  - {ur: مردانہ جوتے, en: Men’s shoes}\n", ""},
		{"punctuation", "Products,مصنوعات", "\"Cloth, fine\n\"\"Best\"\" thread\",\"کپڑا, باریک\n\"\"عمدہ\"\" دھاگا\"", "products:\n  - {ur: کپڑا، باریک, en: \"Cloth, fine\"}\n  - {ur: ”عمدہ“ دھاگا, en: “Best” thread}\n", "firms.csv:F2 (line 2): taken with the punctuation of its language"},
		{"code", "Stand", "B-12", "stand: {ur: B-12, en: B-12}\n", `firms.csv:E2 (line 2): "B-12" is taken for both languages`},
		{"lists", "Services,خدمات", "Weaving | Dyeing,بُنائی؛ رنگائی", "services:\n  - {ur: بُنائی, en: Weaving}\n  - {ur: رنگائی, en: Dyeing}\n", ""},
		{"commas in lists", "Services,خدمات", "\"Weaving, Dyeing\",بُنائی، رنگائی", "services:\n  - {ur: بُنائی, en: Weaving}\n  - {ur: رنگائی, en: Dyeing}\n", ""},
		{"bullets", "Services,خدمات", "\"• Weaving\n• Dyeing\",\"1. بُنائی\n2. رنگائی\"", "services:\n  - {ur: بُنائی, en: Weaving}\n  - {ur: رنگائی, en: Dyeing}\n", ""},
		{"one thing with a comma", "Services,خدمات", "\"• Weaving, by hand\",ہاتھ سے بُنائی", "services:\n  - {ur: ہاتھ سے بُنائی, en: \"Weaving, by hand\"}\n", ""},
		{"topics by name", "Field", "\"Goods\nخدمات\"", "topics: [goods, services]\n", ""},
		{"number of home", "Phone", "0300-1234567", "phone: +92 300 1234567\n", `firms.csv:E2 (line 2): "0300-1234567" taken as +92 300 1234567`},
		{"number without its zero", "فون", "3001234567", "phone: +92 300 1234567\n", `firms.csv:E2 (line 2): "3001234567" taken as +92 300 1234567`},
		{"number of ten", "Telephone", "3.001234567E9", "phone: +92 300 1234567\n", `firms.csv:E2 (line 2): "3.001234567E9" taken as +92 300 1234567`},
		{"number in Urdu", "Telephone", "۰۳۰۰ ۱۲۳۴۵۶۷", "phone: +92 300 1234567\n", `firms.csv:E2 (line 2): "۰۳۰۰ ۱۲۳۴۵۶۷" taken as +92 300 1234567`},
		{"number with 00", "Phone", "0092 300 1234567", "phone: +92 300 1234567\n", `firms.csv:E2 (line 2): "0092 300 1234567" taken as +92 300 1234567`},
		{"number without +", "Phone", "923001234567", "phone: +92 300 1234567\n", `firms.csv:E2 (line 2): "923001234567" taken as +92 300 1234567`},
		{"number with both", "Phone", "+92 (0)300 1234567", "phone: +92 300 1234567\n", `firms.csv:E2 (line 2): "+92 (0)300 1234567" taken as +92 300 1234567`},
		{"number as it should be", "Phone", "+92 300 1234567", "phone: +92 300 1234567\n", ""},
		{"number of another country", "Phone", "+1 (202) 555-0123", "phone: +1 202-555-0123\n", `firms.csv:E2 (line 2): "+1 (202) 555-0123" taken as +1 202-555-0123`},
		{"number guarded", "Phone", "'+92 300 1234567", "phone: +92 300 1234567\n", ""},
		{"link of WhatsApp", "WhatsApp", "https://wa.me/923001234567", "whatsapp: +92 300 1234567\n", `firms.csv:E2 (line 2): "https://wa.me/923001234567" taken as +92 300 1234567`},
		{"www", "Website", "www.example.com", "website: https://www.example.com\n", `firms.csv:E2 (line 2): "www.example.com" taken as https://www.example.com`},
		{"http", "Website", "http://example.com/a", "website: https://example.com/a\n", `firms.csv:E2 (line 2): "http://example.com/a" taken as https://example.com/a`},
		{"tracked address", "Website", "https://example.com/a?id=1&utm_source=ig&fbclid=x#b", "website: https://example.com/a?id=1#b\n", `firms.csv:E2 (line 2): "https://example.com/a?id=1&utm_source=ig&fbclid=x#b" taken as https://example.com/a?id=1#b`},
		{"tracked alone", "Website", "example.com/?gclid=x", "website: https://example.com/\n", `firms.csv:E2 (line 2): "example.com/?gclid=x" taken as https://example.com/`},
		{"nothing in words", "City,شہر,Phone,Website", "N/A,-,TBD,nil", "", "firms.csv:E2 (line 2): \"N/A\" taken as an empty cell\nfirms.csv:F2 (line 2): \"-\" taken as an empty cell\nfirms.csv:G2 (line 2): \"TBD\" taken as an empty cell\nfirms.csv:H2 (line 2): \"nil\" taken as an empty cell"},
		{"no heading", "City,شہر,,", "Lahore,لاہور,call later,", "city: {ur: لاہور, en: Lahore}\n", "firms.csv:G2 (line 2): the column G is left out: no heading stands above it"},
		{"host alone", "ویب سائٹ", "Example.com", "website: https://Example.com\n", `firms.csv:E2 (line 2): "Example.com" taken as https://Example.com`},
		{"mail", "E-mail", "info@example.com", "email: info@example.com\n", ""},
		{"mailto", "Email", "mailto:info@example.com", "email: info@example.com\n", `firms.csv:E2 (line 2): "mailto:info@example.com" taken as info@example.com`},
		{"mail with a name", "Email", "Zarq <info@example.com>", "email: info@example.com\n", `firms.csv:E2 (line 2): "Zarq <info@example.com>" taken as info@example.com`},
		{"year", "Founded", "2004.0", "founded: 2004\n", `firms.csv:E2 (line 2): "2004.0" taken as 2004`},
		{"year in Urdu", "قیام کا سال", "۲۰۰۴ء", "founded: 2004\n", `firms.csv:E2 (line 2): "۲۰۰۴ء" taken as 2004`},
		{"day", "Updated", "27/11/2026", "updated: 2026-11-27\n", `firms.csv:E2 (line 2): "27/11/2026" taken as 2026-11-27`},
		{"day in words", "Updated", "27 Nov 2026", "updated: 2026-11-27\n", `firms.csv:E2 (line 2): "27 Nov 2026" taken as 2026-11-27`},
		{"day counted", "Updated", "46353", "updated: 2026-11-27\n", `firms.csv:E2 (line 2): "46353" taken as 2026-11-27`},
		{"other spellings", "also", "Zark Mills، زارق ملز", "also: [Zark Mills, زارق ملز]\n", ""},
		{"sources of all", "Stand,City,شہر,Sources", "B12,Lahore,لاہور,sample-list", "stand: {ur: B12, en: B12}\ncity: {ur: لاہور, en: Lahore}\nsources:\n  stand: [sample-list]\n  city: [sample-list]\n", `firms.csv:E2 (line 2): "B12" is taken for both languages`},
		{"sources of one", "Stand,City,شہر,sources", "B12,Lahore,لاہور,stand: sample-list", "stand: {ur: B12, en: B12}\ncity: {ur: لاہور, en: Lahore}\nsources:\n  stand: [sample-list]\n", `firms.csv:E2 (line 2): "B12" is taken for both languages`},
		{"spelling", "spelling.kind,spelling.note.ur,spelling.note.en", "Own,انگریزی نام کمپنی کا اپنا ہے۔,The firm’s own.", "spelling:\n  kind: own\n  note: {ur: انگریزی نام کمپنی کا اپنا ہے۔, en: The firm’s own.}\n", `firms.csv:E2 (line 2): "Own" taken as own`},
		{"unknown column", "City,شہر,Fee paid", "Lahore,لاہور,yes", "city: {ur: لاہور, en: Lahore}\n", `firms.csv:G1 (line 1): the column "Fee paid" is left out: firms have no column of that name`},
	} {
		rows := lines(need+","+c.heads, filled+","+c.cells)
		in := takeBy(t, m, folders["blank"], "firms.csv", rows)
		if len(in.Faults)+len(in.Content) > 0 {
			t.Errorf("%s: %v %v", c.name, in.Faults, in.Content)
			continue
		}
		var got strings.Builder
		for line := range strings.Lines(string(in.Files["firms/zarq-mills.yaml"])) {
			switch {
			case line == content.SchemaLine("firms/zarq-mills.yaml"), line == "\n", strings.HasPrefix(line, "slug: zarq-mills"), strings.HasPrefix(line, "name: "), strings.HasPrefix(line, "summary:"),
				strings.HasPrefix(line, "  ur: کپڑا"), strings.HasPrefix(line, "  en: A mill"), line == "updated: 2031-05-06\n":
				continue
			}
			got.WriteString(line)
		}
		if diff := cmp.Diff(c.want, got.String()); diff != "" {
			t.Errorf("%s: the file (-want +got):\n%s", c.name, diff)
		}
		var notes []string
		for _, n := range in.Notes {
			notes = append(notes, n.String())
		}
		if diff := cmp.Diff(c.notes, strings.Join(notes, "\n")); diff != "" {
			t.Errorf("%s: the notes (-want +got):\n%s", c.name, diff)
		}
		if again := takeBy(t, m, overlay{folders["blank"], in.Files}, "firms.csv", rows); len(again.Files)+len(again.Faults) > 0 || again.Unchanged != 1 {
			t.Errorf("%s: taken again, it changes\n%s", c.name, again.Files["firms/zarq-mills.yaml"])
		}
	}
}

// Whatever stands in the cells, a sheet is refused in its cells or taken whole,
// and what was taken changes nothing when it is taken again.
func TestAnySheet(t *testing.T) {
	m := model(t, folders["blank"])
	all := columns(m.subjects)
	cells := rapid.OneOf(
		rapid.SampledFrom([]string{"", "", "", "B12", "0300-1234567", "۰۳۰۰۱۲۳۴۵۶۷", "www.example.com", "info@example.com", "goods", "Goods, Services", "own", "sample-list", "stand sample-list",
			"كراچي", "کپڑا؛ تولیے", "Cloth; Towels", "Cloth, fine", "• Cloth, fine", "2004", "46353", "27/11/2026", "zarq", "It's “so”", "=1+1", "#REF!", "- x: y # z", "{a}", "'q'", "\"q\"", "null", "~"}),
		rapid.StringOfN(rapid.SampledFrom([]rune("aZ19 ,.;:'\"-#{}[]&*!|>%@`،۔؛ابکيہ\n\t\u200f\u00a0\ufffd")), 0, 12, -1))
	rapid.Check(t, func(t *rapid.T) {
		row := []string{"زرق ملز", "Zarq Mills", "کپڑا بُننے کا ایک کارخانہ۔", "A mill that weaves cloth."}
		row = append(row, make([]string, len(all)-len(row))...)
		for range rapid.IntRange(1, 3).Draw(t, "columns") { // in more there would always be a fault
			i := rapid.IntRange(4, len(all)-1).Draw(t, "column")
			row[i] = cells.Draw(t, all[i].name())
			if all[i].bilingual() && all[i].lang == lang.Urdu {
				row[i+1] = cells.Draw(t, all[i+1].name())
			}
		}
		var b bytes.Buffer
		if err := m.Write(&b, "firms.csv", [][]string{row}); err != nil {
			t.Fatal(err)
		}
		read := func(fsys fs.FS) *Import {
			table, err := m.Read("firms.csv", b.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			in, err := m.Import(context.Background(), fsys, table, today)
			if err != nil {
				t.Fatal(err)
			}
			return in
		}
		in := read(folders["blank"])
		if len(in.Content) > 0 {
			t.Fatalf("told of the content: %v", in.Content)
		}
		if len(in.Faults) > 0 {
			return
		}
		if again := read(overlay{folders["blank"], in.Files}); len(again.Files)+len(again.Faults) > 0 {
			t.Fatalf("taken again, it changes\n%s\nto\n%s%v", in.Files["firms/zarq-mills.yaml"], again.Files["firms/zarq-mills.yaml"], again.Faults)
		}
	})
}
