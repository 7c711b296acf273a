package sheet

import (
	"context"
	"strings"
	"testing"

	"pavilion/internal/content"
)

// need heads the columns that each firm needs, and fills them.
const (
	need   = "Name (English),نام (اردو),Summary (English),ایک جملے میں تعارف (اردو)"
	filled = "Zarq Mills,زرق ملز,A mill that weaves cloth.,کپڑا بُننے کا ایک کارخانہ۔"
)

// mistakes are tables of text with what is told of each, or with "" the notes
// alone; the folder is the small pavilion.
var mistakes = []struct {
	name string
	rows string
	want string
}{
	// Files.
	{"empty", "", "firms.csv: the file is empty; save it again from the spreadsheet"},
	{"no headings", "a,b\n1,2\n", `firms.csv: no row of headings, such as Name (English) and Summary (English); write them above the columns; "pavilion import -template new.xlsx" writes a sheet that has them`},
	{"headings alone", need + "\n", "firms.csv:1:1 (line 1): no firm below the headings; write each on a row of its own"},
	{"open quotation", need + "\n" + `"Zarq Mills,x,y` + "\n", "firms.csv: in line 2 a quotation mark that is not doubled or never closed, in a cell that begins in line 2; write it twice within a cell, and put such a cell between quotation marks; a spreadsheet does so by itself"},
	{"Windows-1256", need + "\n" + "Zarq,\xd2\xd1\xde,y,z\n", "firms.csv: from line 2 on not UTF-8 but an older encoding, in which Urdu letters are lost; " + saveAsCSV},
	{"garbled", need + "\n" + "Zarq,Ø²Ø±Ù‚,y,z\n", "firms.csv: in line 2 Urdu that a program opened in another encoding, and saved so; take the sheet from where it is still right; " + saveAsCSV},
	{"lost", need + "\n" + "Zarq,??? ???,y,z\n", "firms.csv: in line 2 question marks where letters were: the encoding in which the table was saved has no Urdu; open the sheet from which it was saved; " + saveAsCSV},
	{"web page", "<html><table><tr><td>Name</table>", "firms.csv: a web page, not a table; open it in the spreadsheet; " + saveAsXLSX},
	{"pdf", "%PDF-1.7\n", "firms.csv: a PDF, not a table; take the sheet from which it was printed"},

	// Headings.
	{"heading twice", need + ",Stand,Stand (English)\n" + filled + ",,\n", `firms.csv:F1 (line 1): a second column "Stand (English)"; keep one of the two: the other is E`},
	{"heading misspelled", need + ",Webiste\n" + filled + ",x\n", `firms.csv:E1 (line 1): no column is called "Webiste"; did you mean "Website · ویب سائٹ"? Else give it a name that is less like it`},
	{"Urdu heading misspelled", need + ",ویب سائیٹ\n" + filled + ",x\n", `firms.csv:E1 (line 1): no column is called "ویب سائیٹ"; did you mean "Website · ویب سائٹ"? Else give it a name that is less like it`},
	{"no column of the Urdu", "Name,Summary (English),ایک جملے میں تعارف (اردو)\nZarq Mills,A mill that weaves cloth.,کپڑا بُننے کا ایک کارخانہ۔\n", `firms.csv:A2 (line 2): no name.ur: the Urdu is missing; add the column "نام (اردو)"`},

	{"a column that all rows need", "Company Name,نام (اردو),Summary (English)\nZarq Mills,زرق ملز,A mill.\nNila,نیلا,A loom.\n", `firms.csv:2:2 (line 2): no English name; add the column "Name (English)"`},
	{"half a field of all rows", need + ",City\n" + filled + ",Lahore\nNila,نیلا,A loom.,ایک کھڈی۔,Lahore\n", `firms.csv:E2 (line 2): no city.ur: the Urdu is missing; add the column "شہر (اردو)"`},
	{"names under another heading", "Company Name,Summary (English),City,شہر\nZarq Mills,A mill.,Lahore,لاہور\nNila,A loom.,Lahore,لاہور\n", `firms.csv:1:1 (line 1): no column that says which firm a row is of; head it "Name (English)", or "Slug · سلگ" where all are known`},

	{"languages below", "Name,,Summary,\nEnglish,Urdu,English,Urdu\n" + filled + "\n", `firms.csv:2:2 (line 2): the languages in a row below the headings; write each behind its heading, as in "Name (English)", and remove this row`},
	{"comma without quotation marks", need + "\nZarq Mills,زرق ملز,A mill, and a shop.,کپڑا بُننے کا ایک کارخانہ۔\n", "firms.csv:2:2 (line 2): more cells than there are headings; put a text that holds a comma, or whatever parts the cells, between quotation marks; a spreadsheet does so by itself"},

	// What each firm needs.
	{"no English name", need + "\n,زرق ملز,A mill.,ایک کارخانہ۔\n", "firms.csv:A2 (line 2): no English name; write it, or empty the whole row"},
	{"no Urdu name", need + "\nZarq Mills,,A mill.,ایک کارخانہ۔\n", "firms.csv:B2 (line 2): no name.ur: the Urdu is missing; write it"},
	{"no summary", need + "\nZarq Mills,زرق ملز,,\n", "firms.csv:C2 (line 2): no summary.en: the English is missing; write it\nfirms.csv:D2 (line 2): no summary.ur: the Urdu is missing; write it"},
	{"summary cut short", need + "\nZarq Mills,زرق ملز,\"A mill that weaves cloth and dyes it, and then sells it at fairs all over the world.\",ایک۔\n", "firms.csv:D2 (line 2): less than a third as long as the same in English; say all of it in both"},
	{"English as Urdu", need + "\nZarq Mills,زرق ملز,A mill.,A mill that weaves.\n", "firms.csv:D2 (line 2): English where Urdu should stand; write it in Urdu"},
	{"Urdu as English", need + "\nزرق ملز,زرق ملز,A mill.,ایک کارخانہ۔\n", "firms.csv:A2 (line 2): Urdu where English should stand; write it in English; where the columns of both languages have changed places, swap their headings"},
	{"languages swapped", need + "\nZarq Mills,زرق ملز,کپڑا بُننے کا ایک کارخانہ۔,A mill that weaves cloth.\n", "firms.csv:C2 (line 2): Urdu where English should stand; write it in English\nfirms.csv:D2 (line 2): English where Urdu should stand; write it in Urdu"},

	// Which firm.
	{"firm twice", need + "\n" + filled + "\n" + filled + "\n", "firms.csv:3:3 (line 3): the firm zarq-mills a second time; keep one row of it, the first is row 2; or, if it is another firm, give it a slug of its own"},
	{"half a name", need + "\nExample Workshop,زرق ملز,A mill.,ایک کارخانہ۔\n", "firms.csv:A2 (line 2): the name of example-workshop in one language, but not in the other; if it is that firm, write its slug in the column Slug; if not, write a new one there"},
	{"name in its legal form", need + "\nExample Workshop (Pvt) Ltd.,زرق ملز,A mill.,ایک کارخانہ۔\n", "firms.csv:A2 (line 2): nearly the name of example-workshop; if it is that firm, write its slug in the column Slug; if not, write a new one there"},
	{"slug of another firm", "slug,name,نام\nyour-firm,Example Workshop,نمونہ ورکشاپ\n", "firms.csv:A2 (line 2): the slug of your-firm beside the names of example-workshop; write the slug of the firm that the row is of, or its names"},
	{"name gone wrong", need + "\n#N/A,زرق ملز,A mill.,ایک کارخانہ۔\n", "firms.csv:A2 (line 2): #N/A, an error of the spreadsheet; mend the formula, or write the value itself"},
	{"bad slug", need + ",Slug\n" + filled + ",../Zarq Mills\n", `firms.csv:E2 (line 2): "zarq mills" is no slug; write a-z and 0-9 only, words joined by single hyphens; or leave it empty`},
	{"slug of a device", need + ",Slug\n" + filled + ",con\n", `firms.csv:E2 (line 2): the slug "con", which Windows keeps for a device; choose a longer one, such as con-company`},
	{"slug of the page", need + ",Slug\n" + filled + ",title\n", `firms.csv:E2 (line 2): the slug "title", which the page itself uses; choose another`},
	{"no telling difference", need + ",slug\n" + filled + ",\n" + strings.Replace(filled, "زرق", "زرک", 1) + ",other-mills\n", "firms.csv:A2 (line 2): the name of another firm, other-mills; write the city, hall or stand in which they differ, in both\nfirms.csv:A3 (line 3): the name of another firm, zarq-mills; write the city, hall or stand in which they differ, in both"},

	// Texts.
	{"half a field", need + ",City,شہر\n" + filled + ",Lahore,\n", `firms.csv:F2 (line 2): no city.ur: the Urdu is missing; write it, or empty E2 too`},
	{"half a field without a column", need + ",City\n" + filled + ",Lahore\n", `firms.csv:E2 (line 2): no city.ur: the Urdu is missing; add the column "شہر (اردو)"`},
	{"letter that may be three", need + ",City,شہر\n" + filled + ",Madina,مدينة\n", "firms.csv:F2 (line 2): Arabic letter ة (U+0629); write the Urdu letter ۃ, ہ or ت"},
	{"letter lost", need + ",City,شہر\n" + filled + ",Lahore,لا\ufffdور\n", "firms.csv:F2 (line 2): replacement character (U+FFFD); write the letter that was lost"},
	{"name too long", need + "\n" + strings.Repeat("Zarq ", 50) + strings.TrimPrefix(filled, "Zarq Mills") + "\n", "firms.csv:A2 (line 2): 249 characters; write at most 200"},
	{"error of the spreadsheet", need + ",City,شہر\n" + filled + ",#REF!,لاہور\n", "firms.csv:E2 (line 2): #REF!, an error of the spreadsheet; mend the formula, or write the value itself"},
	{"lists uneven", need + ",Services,خدمات\n" + filled + ",\"Weaving; dyeing\",بُنائی\n", "firms.csv:F2 (line 2): services: 1 in Urdu, 2 in English (F2 and E2); write as many in both, one on each line (Alt+Enter), in the same order; put • before a single one that holds a comma"},
	{"list in one language", need + ",Services,خدمات\n" + filled + ",Weaving,\n", "firms.csv:F2 (line 2): services: 0 in Urdu, 1 in English (F2 and E2); write as many in both, one on each line (Alt+Enter), in the same order; put • before a single one that holds a comma"},
	{"thing twice", need + ",Services,خدمات\n" + filled + ",Weaving; Weaving,بُنائی؛ بُنائی\n", `firms.csv:E2 (line 2): "Weaving" a second time; remove it`},

	// Words.
	{"unknown topic", need + ",Topics\n" + filled + ",gods\n", `firms.csv:E2 (line 2): no topic "gods"; write one of goods, services`},
	{"no address", need + ",Website\n" + filled + ",coming soon\n", `firms.csv:E2 (line 2): the address "coming soon" does not begin with https://; write it as https://example.pk/`},
	{"address of two", need + ",Website\n" + filled + ",a.example.com / b.example.com\n", `firms.csv:E2 (line 2): several addresses, "a.example.com / b.example.com"; keep one`},
	{"no mail", need + ",Email\n" + filled + ",info(at)example.com\n", `firms.csv:E2 (line 2): "info(at)example.com" is no e-mail address; write it as name@example.pk`},
	{"two mails", need + ",E-mail\n" + filled + ",\"a@example.com, b@example.com\"\n", `firms.csv:E2 (line 2): several addresses, "a@example.com, b@example.com"; keep one`},
	{"no number", need + ",Phone\n" + filled + ",0300-123\n", `firms.csv:E2 (line 2): "0300-123" is no telephone number; look it up again, and write it as +92 51 1234567`},
	{"two numbers", need + ",Phone\n" + filled + ",0300-1234567 / 0321-7654321\n", `firms.csv:E2 (line 2): several numbers, "0300-1234567 / 0321-7654321"; keep one`},
	{"number with an extension", need + ",Phone\n" + filled + ",0300-1234567 ext. 12\n", `firms.csv:E2 (line 2): an extension in "0300-1234567 ext. 12"; write the number alone`},
	{"digits lost", need + ",WhatsApp\n" + filled + ",9.23001E+11\n", `firms.csv:E2 (line 2): "9.23001E+11", of which the spreadsheet kept the first digits alone; format the column as text, and type the number again`},
	{"no account", need + ",WeChat\n" + filled + ",زرق\n", `firms.csv:E2 (line 2): "زرق" is no name of an account; write the name alone, in Latin letters and digits, as the application shows it`},
	{"no year", need + ",Founded\n" + filled + ",last year\n", `firms.csv:E2 (line 2): "last year" is no year; write its four digits, such as 2004`},
	{"year to come", need + ",Founded\n" + filled + ",2050\n", "firms.csv:E2 (line 2): 2050 is later than the firm’s file; write the year in which it was founded"},
	{"day or month", need + ",Updated\n" + filled + ",05/06/2026\n", `firms.csv:E2 (line 2): "05/06/2026", in which the day and the month cannot be told apart; write it as 2026-11-27`},
	{"no day", need + ",Last changed\n" + filled + ",yesterday\n", `firms.csv:E2 (line 2): "yesterday" is no day; write it as 2026-11-27`},
	{"day that is not", need + ",updated\n" + filled + ",31/02/2026\n", `firms.csv:E2 (line 2): there is no such day as "31/02/2026"; write it as 2026-11-27`},
	{"logo that is not there", need + ",Logo\n" + filled + ",logos/zarq.svg\n", "firms.csv:E2 (line 2): the file logos/zarq.svg is missing; put it there, or mend its name"},
	{"logo outside", need + ",Logo\n" + filled + ",../../zarq.svg\n", `firms.csv:E2 (line 2): "../../zarq.svg" is no file of the folder; write its name and those of its folders, such as pictures/hall.jpg`},
	{"kind of spelling", need + ",spelling.kind,spelling_note_ur,spelling_note_en\n" + filled + ",ours,انگریزی نام کمپنی کا اپنا ہے۔,The firm’s own.\n", `firms.csv:E2 (line 2): unknown kind of spelling "ours"; write own or seen or romanised`},
	{"spelling without a note", need + ",spelling.kind\n" + filled + ",own\n", `firms.csv:E2 (line 2): no words on how the English name is known; fill "انگریزی نام کے بارے میں (اردو)" and "On the English name (English)"`},
	{"unknown source", need + ",Stand,Sources\n" + filled + ",B12,letter\n", `firms.csv:F2 (line 2): no source "letter" in sources.yaml; add it there, or name another`},
	{"sources of what is not there", need + ",Sources\n" + filled + ",stand sample-list\n", `firms.csv:E2 (line 2): sources of the field "stand", which the firm does not have; write the field, or remove its sources`},
}

func TestFaults(t *testing.T) {
	fsys := content.Blank()
	m := model(t, fsys)
	for _, c := range mistakes {
		table, err := m.Read("sheets/firms.csv", []byte(c.rows))
		if err == nil {
			in, fault := m.Import(context.Background(), fsys, table, today)
			if fault != nil {
				t.Fatal(c.name, fault)
			}
			err = in.Faults
			if len(in.Content) > 0 {
				t.Errorf("%s: in the content\n%v", c.name, in.Content)
			}
		}
		if got := err.Error(); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
