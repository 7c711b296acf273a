package sample

import (
	"fmt"
	"math/rand/v2"
	"path"
	"strings"

	"pavilion/internal/lang"
)

// cities are where firms are at home.
var cities = []lang.Text{
	{Ur: "لاہور", En: "Lahore"}, {Ur: "کراچی", En: "Karachi"}, {Ur: "سیالکوٹ", En: "Sialkot"}, {Ur: "فیصل آباد", En: "Faisalabad"},
	{Ur: "پشاور", En: "Peshawar"}, {Ur: "ملتان", En: "Multan"}, {Ur: "کوئٹہ", En: "Quetta"}, {Ur: "گلگت", En: "Gilgit"},
}

// told are what a firm tells of itself, sentences of which it has some.
var told = []lang.Text{
	{Ur: "کام ایک کمرے سے شروع ہوا تھا، اب دو ہال بھی کم پڑتے ہیں۔", En: "The work began in one room; now two halls are hardly enough."},
	{Ur: "مال تین دن میں روانہ ہو جاتا ہے، اور خریدار راستے میں اسے دیکھ سکتا ہے۔", En: "Goods leave within three days, and the buyer can follow them on their way."},
	{Ur: "نمونے میلے میں سٹال پر رکھے ہیں، اور ساتھ لے جانے کی اجازت ہے۔", En: "Samples lie at the stand, and visitors may take them home."},
	{Ur: "ہر آرڈر کا ذمہ ایک ہی شخص لیتا ہے، شروع سے آخر تک۔", En: "One person looks after each order, from its beginning to its end."},
	{Ur: "مشینیں پرانی ہیں مگر ہر سال کھول کر صاف کی جاتی ہیں۔", En: "The machines are old, but every year they are taken apart and cleaned."},
	{Ur: "کاریگروں کی نئی نسل کو کام سکھانے کے لیے شام کی کلاسیں ہوتی ہیں۔", En: "In the evenings there are classes in which young people learn the craft."},
	{Ur: "چھوٹے آرڈر بھی لیے جاتے ہیں، اور قیمت پہلے سے بتا دی جاتی ہے۔", En: "Small orders are welcome too, and the price is told beforehand."},
}

// shown are what a firm brings to the fair.
var shown = []lang.Text{
	{Ur: "سٹال پر کاریگر کام کرتے ہوئے دیکھے جا سکتے ہیں۔", En: "At the stand one can watch the craftspeople at work."},
	{Ur: "میلے کے لیے نئے نمونے لائے گئے ہیں، جو ابھی کسی نے نہیں دیکھے۔", En: "New samples have been brought to the fair, which nobody has seen yet."},
	{Ur: "دوسرے شہروں میں نمائندوں کی تلاش ہے۔", En: "Agents are sought in other cities."},
}

// known are words of the editors to those who come.
var known = []lang.Text{
	{Ur: "سٹال پر اردو، انگریزی اور چینی میں بات ہو سکتی ہے۔", En: "Urdu, English and Chinese are spoken at the stand."},
	{Ur: "بڑے آرڈر کے لیے پہلے سے وقت لے لیجیے۔", En: "For large orders please make an appointment first."},
}

// firm is a firm with all that its file may say.
type firm struct {
	name
	number int
	city   lang.Text
	told   []lang.Text
	logo   string // a drawing; "" for most
	filled int    // from 0 to 9: how much of its file is filled in
}

func newFirm(chance *rand.Rand, n name, number int) firm {
	f := firm{name: n, number: number, city: pick(chance, cities), filled: chance.IntN(10)}
	for _, i := range chance.Perm(len(told))[:1+chance.IntN(4)] {
		f.told = append(f.told, told[i])
	}
	if chance.IntN(20) == 0 {
		f.logo = fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><rect width="200" height="100" fill="#%06x"/><circle cx="%d" cy="50" r="%d" fill="#fff"/></svg>`+"\n",
			chance.IntN(0x808080), 40+chance.IntN(120), 10+chance.IntN(30))
	}
	return f
}

func (f firm) logoFile() string { return path.Join("logos", f.slug+".svg") }

// yaml returns the firm's file.
func (f firm) yaml() string {
	w := new(writer)
	f.writeName(w)
	f.writeSections(w)
	f.writeFields(w)
	return w.String()
}

// writer writes the lines of a file.
type writer struct{ strings.Builder }

func (w *writer) line(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) }

// list writes texts as a list under a key.
func (w *writer) list(key string, texts []lang.Text) {
	w.line("%s:", key)
	for _, t := range texts {
		w.line("  - {ur: %s, en: %s}", t.Ur, t.En)
	}
}

// text writes an entry of a section.
func (w *writer) text(id string, t lang.Text) {
	w.line("      - id: %s\n        text:\n          ur: >-\n            %s\n          en: >-\n            %s", id, t.Ur, t.En)
}

// writeName writes what each firm has, and by what else some are known.
func (f firm) writeName(w *writer) {
	w.line("slug: %s", f.slug)
	w.line("name: {ur: %q, en: %q}", f.Ur, f.En)
	w.line("summary:")
	w.line("  ur: \"%s، %s کی ایک فرضی کمپنی، جس کا کام %s ہے۔\"", f.Ur, f.city.Ur, f.trade.name.Ur)
	w.line("  en: \"%s, a made-up firm of %s, whose work is %s.\"", f.En, f.city.En, strings.ToLower(f.trade.name.En))
	w.line("updated: 2025-%02d-%02d", 1+f.number%11, 1+f.number%28)
	if f.logo != "" {
		w.line("logo: %s", f.logoFile())
	}
	if f.number%5 == 1 {
		w.line("also: [%q, %q]", strings.ReplaceAll(f.Ur, " ", ""), strings.ReplaceAll(f.En, " ", ""))
	}
	if f.number%40 == 3 {
		w.line("aliases: [former-%d]\nfirst_slug: former-%[1]d", f.number)
	}
	if f.number%10 == 4 {
		w.line("spelling:\n  kind: romanised\n  note: {ur: انگریزی نام ہم نے لکھا ہے۔, en: The English name is as we write it.}")
	}
}

// writeSections writes what is told of the firm.
func (f firm) writeSections(w *writer) {
	w.line("sections:\n  - kind: about-firm\n    claims:")
	for i, t := range f.told {
		w.text(fmt.Sprintf("about-firm-%d", i+1), t)
	}
	if f.filled > 3 {
		w.line("  - kind: at-the-fair\n    claims:")
		w.text("at-the-fair-1", shown[f.number%len(shown)])
	}
	if f.filled > 6 {
		w.line("  - kind: good-to-know\n    notes:")
		w.text("good-to-know-1", known[f.number%len(known)])
	}
}

// writeFields writes fields of the table of fields, for some firms all.
func (f firm) writeFields(w *writer) {
	w.line("stand: {ur: %s, en: %[1]s}", f.stand())
	w.line("hall: {ur: ہال %d, en: Hall %[1]d}", 1+f.number/1000)
	w.line("city: {ur: %s, en: %s}", f.city.Ur, f.city.En)
	w.line("topics: [%s]", f.trade.id)
	if f.filled > 2 {
		w.line("website: https://%s.example.com/", f.host())
		w.line("email: info@%s.example.com", f.host())
		w.list("services", f.trade.services[:1+f.number%2])
		w.list("products", f.trade.products[:1+f.number/2%2])
	}
	if f.filled > 5 {
		w.line("phone: %s", f.phone())
		w.line("founded: %d", 1950+f.number%75)
	}
	if f.filled > 7 {
		w.line("whatsapp: %s", f.phone())
		w.line("wechat: made-up-%d", f.number)
		w.line("sources: {stand: [sample-list], hall: [sample-list]}")
	}
}

// stand is the firm's own: "C-0417".
func (f firm) stand() string { return fmt.Sprintf("%c-%04d", 'A'+rune(f.number%26), f.number/26) }

// host is the firm's name in its addresses, no longer than a part of a name in
// the DNS may be.
func (f firm) host() string { return strings.Trim(f.slug[:min(len(f.slug), 63)], "-") }

// phone is a number of those that are kept for stories, 555-0100 to 555-0199 in
// each area of North America.
func (f firm) phone() string {
	area := 201 + f.number/100%790
	return fmt.Sprintf("+1 %d 555 01%02d", area, f.number%100)
}
