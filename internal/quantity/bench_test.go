package quantity

import (
	"testing"

	"pavilion/internal/lang"
)

// Texts as firms have them, most of which mention nothing.
var ordinary = []lang.Text{
	{Ur: "او بی ہوسٹ", En: "OB Host"},
	{Ur: "A-12", En: "A-12"},
	{Ur: "ہال 2", En: "Hall 2"},
	{Ur: "فیصل آباد", En: "Faisalabad"},
	{Ur: "فیصل آباد کی ایک کمپنی، جس کا کام خوراک ہے۔", En: "A firm of Faisalabad, whose work is food."},
	{Ur: "چھوٹے آرڈر بھی لیے جاتے ہیں، اور قیمت پہلے سے بتا دی جاتی ہے۔", En: "Small orders are welcome too, and the price is told beforehand."},
	{Ur: "مشینیں پرانی ہیں مگر ہر سال کھول کر صاف کی جاتی ہیں۔", En: "The machines are old, but every year they are taken apart and cleaned."},
	{Ur: "اتوار، 14 ستمبر 2025ء کو پندرہ کمپنیاں آئیں۔", En: "On Sunday, 14 September 2025, fifteen firms came."},
}

func BenchmarkFind(b *testing.B) {
	for _, l := range lang.All {
		b.Run(l.Name(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range ordinary {
					Find(l, text.In(l))
				}
			}
		})
	}
}

func BenchmarkDates(b *testing.B) {
	for _, l := range lang.All {
		b.Run(l.Name(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range ordinary {
					Dates(l, text.In(l))
				}
			}
		})
	}
}
