package vcard_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	reader "github.com/emersion/go-vcard"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"pavilion/internal/lang"
	"pavilion/internal/vcard"
)

func encode(t rapid.TB, cards ...vcard.Card) string {
	t.Helper()
	var b bytes.Buffer
	if err := vcard.Encode(&b, cards...); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// parse reads a file by the other library, as property to values. That library
// leaves a backslash before each semicolon, where every one has it.
func parse(t rapid.TB, file string) (cards []map[string][]string) {
	t.Helper()
	for dec := reader.NewDecoder(strings.NewReader(file)); ; {
		card, err := dec.Decode()
		if errors.Is(err, io.EOF) {
			return cards
		}
		if err != nil {
			t.Fatalf("%v in %q", err, file)
		}
		values := map[string][]string{}
		for name, fields := range card {
			for _, f := range fields {
				values[name] = append(values[name], strings.ReplaceAll(f.Value, `\;`, ";"))
			}
		}
		cards = append(cards, values)
	}
}

var obhost = vcard.Card{
	UID:     "https://pavilion.example.org/f/obhost",
	Lang:    lang.Urdu,
	Name:    lang.Text{Ur: "او بی ہوسٹ", En: "OBHost"},
	Note:    "ڈیجیٹل پاکستان پویلین کی دس نام زد کمپنیوں میں سے ایک؛ خبر میں چوتھا نام، بیجنگ 2025۔",
	Page:    vcard.Page{Address: "https://pavilion.example.org/ur/firms/obhost/?a=1,2;3", Label: "Pavilion"},
	Revised: time.Date(2026, 11, 22, 5, 0, 0, 0, time.FixedZone("PKT", 5*60*60)),
}

func TestEncode(t *testing.T) {
	const want = "BEGIN:VCARD\r\n" +
		"VERSION:3.0\r\n" +
		"UID:https://pavilion.example.org/f/obhost\r\n" +
		"FN:او بی ہوسٹ\r\n" +
		"N:;;;;\r\n" +
		"NICKNAME:OBHost\r\n" +
		"ORG:او بی ہوسٹ\r\n" +
		"X-ABShowAs:COMPANY\r\n" +
		"URL:https://pavilion.example.org/ur/firms/obhost/?a=1,2;3\r\n" +
		"NOTE:OBHost\\nڈیجیٹل پاکستان پویلین کی دس نام زد\r\n" +
		"  کمپنیوں میں سے ایک؛ خبر میں چوتھا نام، ب\r\n" +
		" یجنگ 2025۔\r\n" +
		"REV:2026-11-22T00:00:00Z\r\n" +
		"END:VCARD\r\n"
	if diff := cmp.Diff(want, encode(t, obhost)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestEverything(t *testing.T) {
	c := obhost
	c.Lang, c.Note = lang.English, "Hosting; servers, mail\nBack\\slash"
	c.Entries = []vcard.Entry{
		{Property: vcard.Telephone, Value: "+92-51 1234567"}, {Property: vcard.Email, Value: "info@example.org"},
		{Property: vcard.City, Value: "Lahore; Multan"}, {Property: vcard.WeChat, Value: "ob host,1"},
		{Property: vcard.WhatsApp, Value: "+92 300-1234567"},
		{Property: vcard.Website, Value: "https://example.org/"}, {Property: vcard.Email}, {Value: "told in the note"},
	}
	got := parse(t, encode(t, c))
	want := []map[string][]string{{
		"VERSION":    {"3.0"},
		"UID":        {c.UID},
		"FN":         {"OBHost"},
		"N":          {";;;;"},
		"NICKNAME":   {"او بی ہوسٹ"},
		"ORG":        {"OBHost"},
		"X-ABSHOWAS": {"COMPANY"},
		"TEL":        {"+92511234567", "+923001234567"},
		"EMAIL":      {"info@example.org"},
		"ADR":        {";;;Lahore; Multan;;;"},
		"IMPP":       {"x-apple:ob%20host%2C1", "x-apple:+923001234567"},
		"X-WECHAT":   {"ob host,1"},
		"X-WHATSAPP": {"+923001234567"},
		"URL":        {"https://example.org/", c.Page.Address},
		"X-ABLABEL":  {"Pavilion"},
		"NOTE":       {"او بی ہوسٹ\n" + c.Note},
		"REV":        {"2026-11-22T00:00:00Z"},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// carried is what a contact keeps of a text: one kind of line break, and no
// control character but the tab.
func carried(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n"), "\r", "\n")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
}

// anything draws strings that favour what a contact must escape or fold.
func anything() *rapid.Generator[string] {
	awkward := []rune("\\,;:\n\r\t\"= aNn\x00\x7f\u0085\u2028\u200d\u064b\u0301اگپ۔ہ中😀é")
	return rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom(awkward)), rapid.StringOfN(rapid.SampledFrom(awkward), 60, 200, -1))
}

// unparted takes out what the other library cannot tell from the parts of an
// address.
var unparted = strings.NewReplacer(`\`, "", ";", "")

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(anything(), 9, 9).Draw(t, "texts")
		c := vcard.Card{
			Lang: rapid.SampledFrom(lang.All[:]).Draw(t, "language"),
			Name: lang.Text{Ur: "ن" + texts[0], En: "n" + texts[1]},
			UID:  "u" + texts[2], Note: "n" + texts[3], Page: vcard.Page{Address: texts[4], Label: texts[1]},
		}
		email, city := "e"+texts[5], "c"+unparted.Replace(texts[6])
		c.Entries = []vcard.Entry{
			{Property: vcard.Telephone, Value: texts[7]}, {Property: vcard.Email, Value: email},
			{Property: vcard.City, Value: city}, {Property: vcard.WeChat, Value: texts[8]}, {Property: vcard.Website, Value: texts[7]},
			{Property: vcard.WhatsApp, Value: texts[6]},
		}
		file := encode(t, c, obhost, c)
		checkLines(t, file)
		cards := parse(t, file)
		if len(cards) != 3 {
			t.Fatalf("%d cards for 3", len(cards))
		}
		if diff := cmp.Diff(cards[0], cards[2]); diff != "" {
			t.Errorf("one card twice differs: %s", diff)
		}
		for property, want := range map[string]string{
			"FN": c.Name.In(c.Lang), "ORG": c.Name.In(c.Lang), "NICKNAME": c.Name.In(c.Lang.Other()),
			"UID": c.UID, "EMAIL": email,
			"NOTE": c.Name.In(c.Lang.Other()) + "\n" + c.Note,
			"ADR":  ";;;" + city + ";;;",
		} {
			if diff := cmp.Diff([]string{carried(want)}, cards[0][property]); diff != "" {
				t.Errorf("%s: (-want +got)\n%s", property, diff)
			}
		}
	})
}

// checkLines fails unless each line is whole letters, ends in CRLF alone, and
// has at most 75 octets.
func checkLines(t rapid.TB, file string) {
	t.Helper()
	if !strings.HasSuffix(file, "\r\n") {
		t.Errorf("the file ends in %q", file)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(file, "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n\x00") {
			t.Errorf("%d octets: %q", len(line), line)
		}
	}
}

// TestFoldKeepsLettersWhole pads a text so that each of its letters in turn
// stands where the line would break.
func TestFoldKeepsLettersWhole(t *testing.T) {
	for pad := range 80 {
		c := obhost
		c.Note = strings.Repeat("x", pad) + strings.Repeat("بِّ", 20)
		file := encode(t, c)
		checkLines(t, file)
		for line := range strings.SplitSeq(file, "\r\n ") {
			if r, _ := utf8.DecodeRuneInString(line); unicode.Is(unicode.M, r) {
				t.Errorf("after %d letters a line begins with the mark %U", pad, r)
			}
		}
	}
}

// TestFoldMarksAlone has more marks than a line can hold, on no letter at all.
func TestFoldMarksAlone(t *testing.T) {
	c := obhost
	c.Note = strings.Repeat("\u064b", 500)
	file := encode(t, c)
	checkLines(t, file)
	if got := parse(t, file)[0]["NOTE"][0]; got != "OBHost\n"+c.Note {
		t.Errorf("note is %q", got)
	}
}
