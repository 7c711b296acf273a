package bidi

import (
	"fmt"
	"strings"
	"testing"

	"pavilion/internal/browser"
	"pavilion/internal/lang"
)

// forms are what is written in Latin letters, digits and signs in texts of
// either language, by kind. Each is read from left to right as it is typed, but
// for those with " | ": in Urdu their parts follow one another from the right.
var forms = map[string][]string{
	"telephone": {
		"111 222 333", "042 111 222 333", "111-222-333", "042-111-222-333", "0300-1234567", "0300 1234567", "03001234567",
		"+92 51 1234567", "+92-300-1234567", "+923001234567", "(051) 1234567", "(042) 111 222 333", "+92 (0)51 1234567",
		"051-1234567/8", "0800-12345", "1-800-123-4567", "+86 10 1234 5678", "021 3456 7890", "1234 5678", "۰۳۰۰-۱۲۳۴۵۶۷", "+92",
	},
	"code": {
		"1234567-8", "12345-1234567-1", "978-0-123-45678-9", "4111 1111 1111 1111", "35202-1234567", "00-15", "NTN 1234567-8", "B-17/4",
		"PK36 SCBL 0000 1123 4567", "ISO 9001:2015", "ISO-27001", "IEEE 802.11ac", "192.168.0.1:8080", "A-12/B",
	},
	"amount": {
		"Rs. 5000/-", "Rs.5000/-", "5000/-", "Rs 1,500", "PKR 500", "500 PKR", "US$ 500", "US$3.81", "$3.81", "$ 500", "$500 million",
		"₨500", "₨ 1,500", "€20", "20 €", "¥1,000", "£.50", "RMB 300", "5 million", "−$5", "$-5", "1,50,000", "12,345.67", "100 USD", "Rs. 1,500–2,000",
	},
	"measure": {
		"25°C", "25 °C", "25° C", "-5 °C", "45°", "33.6844° N", "15 MB", "1.5 km", "60 km/h", "100 Mbps", "5 GHz", "10 kg", "220V", "50 Hz",
		"25 m²", "3 km³", "1200×630", "1200x630", "3 x 4 x 5", "A4", "1080p", "16 GB RAM", "5½", "2½ km", "300 dpi", "۲۵°C",
	},
	"sign": {
		"-5°", "−5", "+5", "±5%", "~100", "≈3.14", "<5", "≥18", "15+", "1,000+", "#1", "№5", "№ 5", "15%", "15 %", "3.5%", "0.5‰", ".5", "-.5", ".25%", "۱۵%",
	},
	"time": {
		"17:00", "5:30 PM", "5:30 p.m.", "17:00:05", "2025-09-14", "14-09-2025", "14/09/2025", "14.09.2025", "2025-09-14T10:00", "14 Sep 2025",
		"14 September", "UTC+5", "24/7", "Q3 2025", "44 BC",
	},
	"version": {"v3.2.1", "3.2.1", "1.0.0-beta", "C++17", "C++ 20", "Web 3.0", "GPT-4", "Go 1.26", "HTML5", "Windows 11", "iPhone 15 Pro", "F-16", "F-16C/D", "Boeing 737-800", "COVID-19", "4x4", "24x7", "3D", "5G", "5G/4G", "7-Eleven", "3M"},
	"ratio":   {"1/2", "3:2", "16:9", "½", "1:1,000"},
	"formula": {"a+b=c", "1+2=3", "1 + 2 = 3", "5×4=20", "3 × 4", "10 ÷ 2", "x² + y² = z²", "E=mc²", "2x + 3 = 7", "10^6", "CO₂", "H₂O", "5 − 3"},
	"name": {
		"C++", "C#", ".NET", ".NET/C#", "Node.js", "R&D", "AT&T", "Q&A", "P@SHA", "I/O", "TCP/IP", "B2B", "A–Z", "Sajeem (Pvt.) Ltd.", "Example Inc.",
		"Hello, World", "O’Reilly Media", "the \"Go\" way", "OBHost™", "foo()", "a[1]", "(ISC)²", "Beijing, China", "CIFTIS (2025)", "CIFTIS-2025", "CIFTIS 2021–2025",
		"华为", "华为（中国）", "Huawei 华为", "《人民日报》", "Łódź", "Nguyễn",
	},
	"address": {
		"info@example.pk", "24x7@example.pk", "@name", "@5g_pk", "#CIFTIS", "#5G", "https://example.pk/", "https://example.pk/ur?a=1&b=2", "example.pk", "www.example.pk/a-b_c",
		"report-2025.pdf", "v1.2_final.zip", `C:\Users\a`, "/etc/hosts", "--help", "-v", "*.go", "~user",
	},
	"code to dial":         {"*786#", "*123#", "*#06#", "*123*1#", "*100*1*2#", "##002#", "*#*#4636#*#*", "*۱۲۳#"},
	"range of amounts":     {"Rs. 500-1000/-", "Rs. 500–1000/-", "Rs.500-1000/-", "500-1000/-", "Rs. 500 - 1000/-", "PKR 500-1000", "500-1000 PKR", "$5–10 million", "Rs. 5-10 lakh", "US$ 5-10 million"},
	"range of measures":    {"5-7 kg", "10–15 km", "8–16 GB", "20–25°C", "20-25 °C", "10–14°C", "5-10 MB", "5-7kg", "10 – 15 km", "100-200 Mbps", "1.5–2.5 m", "3-5 days", "2–3 years", "-5–10 °C", "۵-۷ kg"},
	"range of times":       {"14-16 Sept. 2025", "12–15 March 2030", "14–16 September", "14-16 Sep", "March 12–15, 2030", "September 14, 2025", "10-12 pm", "9:30–17:00 PKT"},
	"range in words":       {"5 to 10 million", "9 am to 5 pm", "$5 to $10 million", "10% to 15%", "5 to 10", "5 or 6 km", "15 of 20", "between 5 and 10"},
	"tolerance":            {"10±2%", "5 ± 0.5 mm", "3~5 cm", "10 ± 2 %", "±0.5 mm", "100 ± 5", "3 × 4 cm", "x ± 2"},
	"exponent and unknown": {"10⁻³", "m⁻¹", "5 m⁻¹", "10⁻³ m", "6.02 × 10²³", "kg m⁻³", "5 < x < 10", "0 ≤ x ≤ 1", "2+x=5", "2 + 3 = x", "x > 5", "10⁶"},
	"range": {
		"2021 | – | 2025", "2021 | - | 2025", "10 | – | 14", "10 | - | 14", "5 | - | 6", "2023 | - | 24", "9:00 | – | 17:00", "9:00 | - | 17:00", "1,000 | - | 2,000",
		"10000 | - | 20000", "1.5 | - | 2.5", "15% | – | 20%", "15 | - | 20%", "$5 | – | $10", "-5 | – | 10°", "20 | – | 25%", "10 | - | 14", "0 | - | 5",
		"3 | - | 2", "۱۰ | - | ۱۴", "10 | — | 14", "14/09 | – | 20/09", "2025-09-10 | – | 2025-09-14", "10 | – | 14", "500 | - | 1000",
	},
}

// frames are the places in an Urdu text where a form may stand.
var frames = []struct{ text, drawn string }{
	{"لفظ %s یہاں", "لفظ | %s | یہاں"},
	{"%s یہاں", "%s | یہاں"},
	{"لفظ %s۔", "لفظ | %s | ۔"},
	{"لفظ (%s) یہاں", "لفظ ( | %s | ) یہاں"},
	{"لفظ، %s، یہاں", "لفظ، | %s | ، یہاں"},
	{"تعداد:%s ہے", "تعداد: | %s | ہے"},
	{"لفظ—%s—یہاں", "لفظ— | %s | —یہاں"},
	{"لفظ %s؟ ہاں", "لفظ | %s | ؟ ہاں"},
	{"لفظ [%s]: ہاں", "لفظ [ | %s | ]: ہاں"},
	{"”%s“ یہاں", "” | %s | “ یہاں"},
	{"OBHost نے %s لیا", "OBHost | نے | %s | لیا"},
	{"Go، %s، C++ سب", "Go | ، | %s | ، | C++ | سب"},
	{"سال 2025 میں %s", "سال | 2025 | میں | %s"},
	{"تعداد %s اور %[1]s ہے", "تعداد | %s | اور | %[1]s | ہے"},
	{"%s، %[1]s یا (%[1]s)۔", "%s | ، | %[1]s | یا ( | %[1]s | )۔"},
}

// formLines are the forms in Urdu, and those that mean the same in English.
func formLines() (all []line) {
	for kind, some := range forms {
		for _, drawn := range some {
			text := strings.ReplaceAll(drawn, " | ", "")
			for _, frame := range frames {
				all = append(all, line{lang.Urdu, fmt.Sprintf(frame.text, text), fmt.Sprintf(frame.drawn, drawn), false})
			}
			if kind != "range" {
				drawn = text
			}
			for _, frame := range []string{"word %s here", "%s here", "word (%s).", "See %s, in اردو."} {
				text := fmt.Sprintf(frame, text)
				all = append(all, line{lang.English, text, strings.ReplaceAll(text, "اردو", " | اردو | "), false})
			}
		}
	}
	return all
}

// urduForms are Urdu texts, to be drawn so in a text of either language.
var urduForms = map[string]string{
	"C++ ہاؤس":                      "C++ | ہاؤس",
	".NET پاکستان":                  ".NET | پاکستان",
	"زیل 15 ممالک":                  "زیل | 15 | ممالک",
	"زیل 15% ممالک":                 "زیل | 15% | ممالک",
	"سجیم (Pvt.) Ltd.":              "سجیم | (Pvt.) Ltd.",
	"برآمدات 15% بڑھیں":             "برآمدات | 15% | بڑھیں",
	"درجہ 25°C تھا":                 "درجہ | 25°C | تھا",
	"مدد لائن 111 222 333 پر":       "مدد لائن | 111 222 333 | پر",
	"10-14 ستمبر":                   "10 | - | 14 | ستمبر",
	"2021–2025 کا میلہ":             "2021 | – | 2025 | کا میلہ",
	"پویلین C++":                    "پویلین | C++",
	"A4 کاغذ، 5000/- روپے":          "A4 | کاغذ، | 5000/- | روپے",
	"#پاکستان 2025ء":                "#پاکستان | 2025 | ء",
	"”C#“ اور R&D":                  "” | C# | “ اور | R&D",
	"ہواوے 华为":                      "ہواوے | 华为",
	"15 کمپنیاں":                    "15 | کمپنیاں",
	"+92 51 1234567 پر فون":         "+92 51 1234567 | پر فون",
	"@pavilion اور info@example.pk": "@pavilion | اور | info@example.pk",
	"15٪ اضافہ":                     "15 | ٪ | اضافہ",
	"زیل (Private) Limited نے کہا":  "زیل | (Private) Limited | نے کہا",
	"3.81 ارب (15%)":                "3.81 | ارب ( | 15% | )",
	"سٹال نمبر 5-12 پر آئیں":        "سٹال نمبر | 5-12 | پر آئیں",
	"سٹال 5-12، 7-11 اور 3–4 پر":    "سٹال | 5-12 | ، | 7-11 | اور | 3–4 | پر",
	"سٹال (5-12) اور بوتھ #3-4":     "سٹال ( | 5-12 | ) اور بوتھ | #3-4",
	"نمبر5-12 میں":                  "نمبر | 5-12 | میں",
	"سٹالز 5-12 میں":                "سٹالز | 5 | - | 12 | میں",
	"دفتر 9:30–17:00 کھلا ہے":       "دفتر | 9:30 | – | 17:00 | کھلا ہے",
	"ہال 2020–21 میں بنا":           "ہال | 2020 | – | 21 | میں بنا",
	"*786# ملائیں":                  "*786# | ملائیں",
	"5-7 kg آٹا، 5-7 کلو چینی":      "5-7 kg | آٹا، | 5 | - | 7 | کلو چینی",
	"علامہ اقبالؒ، −5 سے +5":        "علامہ اقبالؒ، | −5 | سے | +5",
}

// TestForms draws every form in every frame.
func TestForms(t *testing.T) {
	all := formLines()
	for text, drawn := range urduForms {
		all = append(all, line{lang.Urdu, text, drawn, false})
	}
	testDrawn(t, all)
	n := len(urduForms)
	for kind, some := range forms {
		t.Logf("%s: %d forms", kind, len(some))
		n += len(some)
	}
	t.Logf("%d forms", n)
}

// testDrawn draws lines on a page of either direction, with markup and with
// controls.
func testDrawn(t *testing.T, all []line) {
	t.Helper()
	ctx := browser.New(t)
	for name, element := range map[string]func(line) string{"markup": withMarkup, "controls": withControls} {
		for _, l := range lang.All {
			wrong := 0
			for i, drawn := range draw(ctx, t, l, all, element) {
				if right := all[i].visual(); drawn != right {
					wrong++
					t.Errorf("%s: %s\n drawn: %s\n right: %s", name, all[i].text(), read(all[i].lang, drawn), read(all[i].lang, right))
				}
			}
			t.Logf("%s on a page in %v: %d of %d wrong", name, l, wrong, len(all))
		}
	}
}

// TestUrduWithinEnglish draws Urdu names among English words, as a name in the
// other language stands on a page or in a list of names without markup.
func TestUrduWithinEnglish(t *testing.T) {
	var all []line
	for text, drawn := range urduForms {
		inner := line{lang.Urdu, text, drawn, false}
		all = append(all, line{lang.English, text, inner.visual(), false})
	}
	ctx := browser.New(t)
	for name, element := range map[string]func(line) string{
		"markup": func(l line) string {
			return paragraph(lang.English, "ltr", "Before <bdi lang=ur dir=rtl>"+markup(lang.Urdu, l.text())+"</bdi> after 5")
		},
		"controls": func(l line) string {
			return paragraph(lang.English, "ltr", Join(lang.English, " ", Part{lang.English, "Before"}, Part{lang.Urdu, l.text()}, Part{lang.English, "after 5"}))
		},
	} {
		for i, drawn := range draw(ctx, t, lang.English, all, element) {
			if right := "Before" + all[i].drawn + "after5"; drawn != right {
				t.Errorf("%s: %s\n drawn: %s\n right: %s", name, all[i].text(), drawn, right)
			}
		}
	}
}
