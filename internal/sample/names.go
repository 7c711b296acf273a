package sample

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"pavilion/internal/lang"
)

// syllables are of made-up family names and places, in both scripts.
var syllables = [][2]string{
	{"زر", "Zar"}, {"گل", "Gul"}, {"مہر", "Mehr"}, {"نیل", "Neel"}, {"در", "Dar"}, {"شان", "Shan"},
	{"تاب", "Tab"}, {"ویل", "Vel"}, {"کوہ", "Koh"}, {"سرو", "Sarv"}, {"بان", "Ban"}, {"رنگ", "Rang"},
	{"فام", "Fam"}, {"جہاں", "Jahan"}, {"نور", "Noor"}, {"کام", "Kam"}, {"دان", "Dan"}, {"شب", "Shab"},
	{"روش", "Rosh"}, {"تار", "Tar"}, {"مان", "Man"}, {"خوش", "Khush"}, {"پرو", "Parv"}, {"ساز", "Saz"},
	{"آب", "Ab"}, {"لال", "Lal"}, {"ہنر", "Hunar"}, {"بر", "Bar"}, {"سیم", "Seem"}, {"ڈور", "Dor"},
	{"ٹال", "Tal"}, {"چاند", "Chand"}, {"غز", "Ghaz"}, {"قند", "Qand"}, {"ژال", "Zhal"}, {"وار", "War"},
}

// trade is a field of work: what firms in it are called, what they do and make.
type trade struct {
	id       string
	name     lang.Text
	called   []lang.Text
	services []lang.Text
	products []lang.Text
}

var trades = []trade{
	{"textiles", lang.Text{Ur: "ٹیکسٹائل", En: "Textiles"},
		[]lang.Text{{Ur: "ٹیکسٹائلز", En: "Textiles"}, {Ur: "ویونگ ملز", En: "Weaving Mills"}},
		[]lang.Text{{Ur: "آرڈر پر بُنائی", En: "Weaving to order"}, {Ur: "رنگائی", En: "Dyeing"}},
		[]lang.Text{{Ur: "سوتی کپڑا", En: "Cotton cloth"}, {Ur: "تولیے", En: "Towels"}}},
	{"software", lang.Text{Ur: "سافٹ ویئر", En: "Software"},
		[]lang.Text{{Ur: "سافٹ ویئر", En: "Software"}, {Ur: "ٹیکنالوجیز", En: "Technologies"}, {Ur: "سسٹمز", En: "Systems"}},
		[]lang.Text{{Ur: "ایپ سازی", En: "App development"}, {Ur: "کلاؤڈ سروسز", En: "Cloud services"}},
		[]lang.Text{{Ur: "حساب کتاب کا پروگرام", En: "Bookkeeping software"}, {Ur: "دکانوں کا نظام", En: "A system for shops"}}},
	{"engineering", lang.Text{Ur: "انجینئرنگ", En: "Engineering"},
		[]lang.Text{{Ur: "انجینئرنگ", En: "Engineering"}, {Ur: "مشینری", En: "Machinery"}},
		[]lang.Text{{Ur: "پرزوں کی خراد", En: "Turning of parts"}, {Ur: "مشینوں کی مرمت", En: "Repair of machines"}},
		[]lang.Text{{Ur: "پنکھے", En: "Fans"}, {Ur: "پانی کے پمپ", En: "Water pumps"}}},
	{"food", lang.Text{Ur: "خوراک", En: "Food"},
		[]lang.Text{{Ur: "فوڈز", En: "Foods"}, {Ur: "رائس ملز", En: "Rice Mills"}},
		[]lang.Text{{Ur: "پیکنگ", En: "Packing"}, {Ur: "گودام", En: "Storage"}},
		[]lang.Text{{Ur: "باسمتی چاول", En: "Basmati rice"}, {Ur: "خشک میوہ", En: "Dried fruit"}}},
	{"surgical", lang.Text{Ur: "آلات جراحی", En: "Surgical instruments"},
		[]lang.Text{{Ur: "سرجیکل", En: "Surgical"}, {Ur: "انسٹرومنٹس", En: "Instruments"}},
		[]lang.Text{{Ur: "دھار لگانا", En: "Sharpening"}, {Ur: "معیار کی جانچ", En: "Quality testing"}},
		[]lang.Text{{Ur: "قینچیاں", En: "Scissors"}, {Ur: "چمٹیاں", En: "Forceps"}}},
	{"sports", lang.Text{Ur: "کھیلوں کا سامان", En: "Sports goods"},
		[]lang.Text{{Ur: "سپورٹس", En: "Sports"}, {Ur: "لیدر ورکس", En: "Leather Works"}},
		[]lang.Text{{Ur: "نام کی چھپائی", En: "Printing of names"}, {Ur: "نمونہ سازی", En: "Making of samples"}},
		[]lang.Text{{Ur: "فٹ بال", En: "Footballs"}, {Ur: "دستانے", En: "Gloves"}}},
	{"transport", lang.Text{Ur: "نقل و حمل", En: "Transport"},
		[]lang.Text{{Ur: "لاجسٹکس", En: "Logistics"}, {Ur: "کارگو", En: "Cargo"}},
		[]lang.Text{{Ur: "کسٹم کے کاغذات", En: "Customs papers"}, {Ur: "سرد گودام", En: "Cold storage"}},
		[]lang.Text{{Ur: "لکڑی کے ڈبے", En: "Wooden crates"}, {Ur: "گتے کے ڈبے", En: "Cardboard boxes"}}},
	{"design", lang.Text{Ur: "ڈیزائن", En: "Design"},
		[]lang.Text{{Ur: "ڈیزائن سٹوڈیو", En: "Design Studio"}, {Ur: "کرافٹس", En: "Crafts"}},
		[]lang.Text{{Ur: "خطاطی", En: "Calligraphy"}, {Ur: "کتابوں کی آرائش", En: "Book design"}},
		[]lang.Text{{Ur: "نیلے برتن", En: "Blue pottery"}, {Ur: "پیتل کے لیمپ", En: "Brass lamps"}}},
}

// endings are how names end: mostly with nothing.
var endings = []lang.Text{
	{}, {}, {}, {}, {Ur: " اینڈ سنز", En: " & Sons"}, {Ur: " برادرز", En: " Brothers"}, {Ur: " گروپ", En: " Group"},
	{Ur: " انٹرنیشنل", En: " International"}, {Ur: " (پرائیویٹ) لمیٹڈ", En: " (Pvt.) Ltd."},
}

// longEndings are how a few names end.
var longEndings = []lang.Text{
	{Ur: " ایکسپورٹ اینڈ امپورٹ کارپوریشن آف ساؤتھ ایشیا", En: " Export and Import Corporation of South Asia"},
	{Ur: " ایسوسی ایشن برائے دستکاری و برآمدات شمالی علاقہ جات", En: " Association for the Handicrafts and Exports of the Northern Valleys"},
}

// otherSpelling writes sounds in another of the ways of writing Urdu in Latin
// letters: two firms may differ by no more.
var otherSpelling = strings.NewReplacer("oo", "u", "ee", "i", "v", "w", "q", "k", "an", "aan")

// name is the name of a firm, its slug and its field of work.
type name struct {
	lang.Text
	slug  string
	trade trade
}

// names makes names, none twice.
type names struct {
	chance *rand.Rand
	last   name
	slugs  map[string]bool
}

// maxSlug is how long a slug may be.
const maxSlug = 80

func newNames(chance *rand.Rand) *names { return &names{chance: chance, slugs: map[string]bool{}} }

// next returns a name: now and then one that is nearly the one before.
func (n *names) next() name {
	for {
		made := n.fresh()
		if n.last.slug != "" && n.chance.IntN(12) == 0 {
			made = n.nearly(n.last)
		}
		made.slug = slugOf(made.En)
		if n.slugs[made.slug] {
			continue
		}
		n.slugs[made.slug] = true
		n.last = made
		return made
	}
}

func (n *names) fresh() name {
	t := pick(n.chance, trades)
	called, end := pick(n.chance, t.called), pick(n.chance, endings)
	first := n.word()
	if n.chance.IntN(8) == 0 {
		second := n.word()
		first = lang.Text{Ur: first.Ur + " " + second.Ur, En: first.En + " " + second.En}
	}
	if n.chance.IntN(20) == 0 {
		year := fmt.Sprint(1950 + n.chance.IntN(75))
		end = lang.Text{Ur: " " + year, En: " " + year}
	}
	if n.chance.IntN(25) == 0 {
		end = pick(n.chance, longEndings)
	}
	return name{Text: lang.Text{Ur: first.Ur + " " + called.Ur + end.Ur, En: first.En + " " + called.En + end.En}, trade: t}
}

// nearly returns a name that is easily taken for another.
func (n *names) nearly(of name) name {
	if n.chance.IntN(3) == 0 {
		first, rest, _ := strings.Cut(of.En, " ")
		return name{Text: lang.Text{Ur: of.Ur, En: otherSpelling.Replace(first) + " " + rest}, trade: of.trade}
	}
	called := pick(n.chance, of.trade.called)
	first, _, _ := strings.Cut(of.En, " ")
	ur, _, _ := strings.Cut(of.Ur, " ")
	s := pick(n.chance, syllables)
	return name{Text: lang.Text{Ur: ur + " " + s[0] + " " + called.Ur, En: first + " " + s[1] + " " + called.En}, trade: of.trade}
}

// word returns a made-up word of two or three syllables.
func (n *names) word() (t lang.Text) {
	for range 2 + n.chance.IntN(2) {
		s := pick(n.chance, syllables)
		t.Ur += s[0]
		t.En += strings.ToLower(s[1])
	}
	t.En = strings.ToUpper(t.En[:1]) + t.En[1:]
	return t
}

// slugOf returns an English name as a slug, as much of it as one may hold.
func slugOf(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	slug := strings.Join(words, "-")
	return strings.Trim(slug[:min(len(slug), maxSlug)], "-")
}

func pick[T any](chance *rand.Rand, of []T) T { return of[chance.IntN(len(of))] }
