package content

import (
	"testing"

	"pavilion/internal/lang"
)

// What both languages say, each in its own way, is no difference.
func TestSameInBoth(t *testing.T) {
	for _, text := range []lang.Text{
		{En: "Founded in 1998, it employs 250 people.", Ur: "1998 میں قائم ہونے والی اس کمپنی میں ڈھائی سو لوگ کام کرتے ہیں۔"},
		{En: "More than 1.2 million pairs a year.", Ur: "سال میں بارہ لاکھ سے زیادہ جوڑے۔"},
		{En: "It exports to 14 countries on three continents.", Ur: "یہ تین براعظموں کے چودہ ملکوں کو مال بھیجتی ہے۔"},
		{En: "Open 24/7.", Ur: "دن رات کھلا۔"},
		{En: "Made of 100% cotton.", Ur: "خالص سوت سے بنا۔"},
		{En: "The first mill was built in the 1960s.", Ur: "پہلا کارخانہ ساٹھ کی دہائی میں لگا۔"},
		{En: "From 9 am to 5:30 pm.", Ur: "صبح نو سے شام ساڑھے پانچ بجے تک۔"},
		{En: "From half past nine to a quarter to six.", Ur: "ساڑھے نو سے پونے چھ بجے تک۔"},
		{En: "It takes three or four weeks.", Ur: "تین چار ہفتے لگتے ہیں۔"},
		{En: "A quarter of the 40 firms, two thirds of the rest.", Ur: "چالیس میں سے ایک چوتھائی، اور باقی کی دو تہائی۔"},
		{En: "PKR 50 million were spent.", Ur: "پانچ کروڑ روپے خرچ ہوئے۔"},
		{En: "On 14 August, Independence Day.", Ur: "یوم آزادی، 14 اگست کو۔"},
		{En: "At work since 2010, in 12 cities.", Ur: "پندرہ برس سے بارہ شہروں میں۔"},
		{En: "Its target was set for 2025–26.", Ur: "اگلے سال کا ہدف طے ہوا۔"},
		{En: "ISO 9001 and ISO 14001 certified.", Ur: "آئی ایس او 9001 اور 14001 کی سند۔"},
		{En: "4G and 5G networks, and B2B trade.", Ur: "فور جی اور فائیو جی نیٹ ورک، اور بزنس ٹو بزنس تجارت۔"},
		{En: "Number one in the 21st century.", Ur: "اکیسویں صدی میں اول نمبر۔"},
		{En: "Between 500 and 700 people.", Ur: "پانچ سے سات سو لوگ۔"},
		{En: "One in 5, and 1 in three.", Ur: "ہر پانچواں، اور ہر تیسرا۔"},
		{En: "The 75th anniversary.", Ur: "پچھترویں سالگرہ۔"},
		{En: "A 7-member board meets at noon.", Ur: "سات رکنی بورڈ دن کے 12 بجے بیٹھتا ہے۔"},
		{En: "For 10 years, for two decades.", Ur: "ایک دہائی سے، بیس سال سے۔"},
		{En: "Hundreds of firms, a hundred stands.", Ur: "سینکڑوں کمپنیاں، سو سٹال۔"},
		{En: "Studio 24 has 30,000 subscribers.", Ur: "سٹوڈیو ٹوئنٹی فور کے تیس ہزار خریدار ہیں۔"},
		{En: "Growth of 0.5 per cent.", Ur: "آدھے فیصد کا اضافہ۔"},
		{En: "14–16 May, or from 14 to 16 May 2025.", Ur: "14 سے 16 مئی، یا 14 تا 16 مئی 2025ء۔"},
		{En: "A dozen rugs of 2 by 3 metres.", Ur: "دو ضرب تین میٹر کے 12 قالین۔"},
		{En: "The firm is better known for this: new, and so on.", Ur: "کمپنی اسی سے بہتر پہچانی جاتی ہے، از سر نو، سو باقی بعد میں۔"},
		{En: "About $1.05 billion, over Rs 1.5 lakh.", Ur: "تقریباً ایک ارب 5 کروڑ ڈالر، ڈیڑھ لاکھ روپے سے زیادہ۔"},
		{En: "Open from 9.30 am, and until a quarter to eight.", Ur: "صبح ساڑھے نو سے شام پونے آٹھ بجے تک۔"},
		{En: "Call 0300 1234567 or +92 (51) 1234567.", Ur: "فون 0300-1234567 یا +92-51-1234567 ہے۔"},
		{En: "2½ mm thick, for half a century, for a quarter of a century.", Ur: "2.5 ملی میٹر موٹا، نصف صدی سے، ربع صدی سے۔"},
		{En: "In the third quarter, a third of it; at first, second-hand.", Ur: "تیسری سہ ماہی میں اس کا ایک تہائی؛ پہلے پہل، دوسروں کا استعمال کیا ہوا۔"},
		{En: "Third-party services, as before.", Ur: "دوسری کمپنیوں کی خدمات، پہلے کی طرح۔"},
		{En: "In 2024–25, as in 2023.", Ur: "مالی سال 25-2024 میں، 2023 کی طرح۔"},
		{En: "Twice a year, in both halls.", Ur: "سال میں دو بار، دونوں ہالوں میں۔"},
	} {
		p := Pair{Text: text, Prose: true}
		if d := differences(&p); d != nil {
			t.Errorf("%s\n%s\n%v", text.En, text.Ur, d)
		}
	}
}
