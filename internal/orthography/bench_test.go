package orthography

import (
	"testing"

	"pavilion/internal/lang"
)

// Texts as firms have them, in which nothing is wrong.
var ordinary = []lang.Text{
	{Ur: "او بی ہوسٹ", En: "OB Host"},
	{Ur: "A-12", En: "A-12"},
	{Ur: "ہال 2", En: "Hall 2"},
	{Ur: "فیصل آباد", En: "Faisalabad"},
	{Ur: "فیصل آباد کی ایک کمپنی، جس کا کام خوراک ہے۔", En: "A firm of Faisalabad, whose work is food."},
	{Ur: "چھوٹے آرڈر بھی لیے جاتے ہیں، اور قیمت پہلے سے بتا دی جاتی ہے۔", En: "Small orders are welcome too, and the price is told beforehand."},
	{Ur: "سفیر نے کہا: ”ڈیجیٹل ٹیکنالوجی صرف اختراع نہیں۔“ پھر؟ ہاں! برآمدات 3.81 ارب ڈالر رہیں۔", En: "The ambassador said: “Digital technology isn’t just invention.” Exports came to $3.81 billion."},
}

func BenchmarkCheck(b *testing.B) {
	for _, l := range lang.All {
		b.Run(l.Name(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range ordinary {
					if faults := Check(l, text.In(l)); len(faults) > 0 {
						b.Fatal(faults)
					}
				}
			}
		})
	}
}

func BenchmarkControls(b *testing.B) {
	for _, l := range lang.All {
		b.Run(l.Name(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range ordinary {
					if faults := Controls(text.In(l)); len(faults) > 0 {
						b.Fatal(faults)
					}
				}
			}
		})
	}
}
