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

// firm is a firm with all that its file may say.
type firm struct {
	name
	number int
	city   lang.Text
	told   []lang.Text
	logo   string // a drawing; "" for most
	fields int    // how many of ten firms have fewer fields
}

func newFirm(chance *rand.Rand, n name, number int) firm {
	f := firm{name: n, number: number, city: pick(chance, cities), fields: chance.IntN(10)}
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
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	service, product := f.trade.services[f.number%2], f.trade.products[f.number/2%2]
	line("slug: %s", f.slug)
	line("name: {ur: %q, en: %q}", f.Ur, f.En)
	line("summary:")
	line("  ur: %s کی ایک فرضی کمپنی، جس کا کام %s ہے۔", f.city.Ur, f.trade.name.Ur)
	line("  en: A made-up firm of %s, whose work is %s.", f.city.En, strings.ToLower(f.trade.name.En))
	line("updated: 2025-%02d-%02d", 1+f.number%11, 1+f.number%28)
	if f.logo != "" {
		line("logo: %s", f.logoFile())
	}
	line("sections:")
	line("  - kind: about-firm")
	line("    claims:")
	for i, t := range f.told {
		line("      - id: about-firm-%d", i+1)
		line("        text:")
		line("          ur: >-\n            %s", t.Ur)
		line("          en: >-\n            %s", t.En)
	}
	line("stand: {ur: %s, en: %[1]s}", f.stand())
	line("hall: {ur: ہال %d, en: Hall %[1]d}", 1+f.number/1000)
	line("city: {ur: %s, en: %s}", f.city.Ur, f.city.En)
	line("topics: [%s]", f.trade.id)
	if f.fields > 2 {
		line("website: https://%s.example.com/", f.host())
		line("email: info@%s.example.com", f.host())
		line("services:\n  - {ur: %s, en: %s}", service.Ur, service.En)
		line("products:\n  - {ur: %s, en: %s}", product.Ur, product.En)
	}
	if f.fields > 5 {
		line("phone: %s", f.phone())
		line("founded: %d", 1950+f.number%75)
	}
	return b.String()
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
