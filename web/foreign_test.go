package web

import (
	"bytes"
	"encoding/binary"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pavilion/internal/content"
	"pavilion/internal/format"
	"pavilion/internal/lang"
	"pavilion/static"
)

// oursByName are words of the shipped pavilion, in any form and case, that its
// content need not hold as a text of its own.
var oursByName = []string{
	"Pakistan", "پاکستان", "CIFTIS", "سی آئی ایف ٹی", "China", "Chinese", "چین", "چائنا", "Beijing", "بیجنگ", "Shougang", "شوگانگ",
	"UrduPoint", "اردو پوائنٹ", "the report", "خبر", "Digital", "ڈیجیٹل", `addressCountry":"CN`, "creativecommons", "CC BY", "کری ایٹو کامنز",
	"exports", "ambassador", "سفیر",
}

// TestNoWordOfOurs exports the second pavilion and looks in all its files for
// what is the shipped one's alone: a word, a date, a colour, an address.
func TestNoWordOfOurs(t *testing.T) {
	t.Parallel()
	notShort(t)
	s, err := New("https://second.example", second.library(t))
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "second")
	if _, err := (Exporter{Site: s}).Write(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	forbidden := oursAlone(t)
	if len(forbidden) < 500 {
		t.Errorf("only %d words of the shipped pavilion", len(forbidden))
	}
	for _, planted := range []string{"<p>the Report:", `"2025-09-10"`, "#0B4F37", "<b>بیجنگ</b>", "10 ستمبر 2025"} {
		if len(wordsFound(forbidden, planted)) == 0 {
			t.Errorf("it does not find what is planted: %s", planted)
		}
	}
	read := 0
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		if text, ok := textOf(name, data); ok {
			read++
			for _, word := range wordsFound(forbidden, name+"\n"+text) {
				t.Errorf("%s holds %q", name, word)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d words in %d files", len(forbidden), read)
}

// textOf returns what a file of an export says: of a picture, the texts that
// go with it. The encoded forms of files say the same as these.
func textOf(name string, data []byte) (text string, ok bool) {
	switch path.Ext(name) {
	case ".br", ".gz", ".woff2", ".ico", ".jpg", ".webp":
		return "", false
	case ".png":
		return pngTexts(data), true
	}
	return string(data), utf8.Valid(data)
}

// pngTexts returns the chunks of a PNG file that hold no picture.
func pngTexts(data []byte) string {
	var texts bytes.Buffer
	for at := 8; at+8 <= len(data); {
		length := int(binary.BigEndian.Uint32(data[at:]))
		if kind := string(data[at+4 : at+8]); kind != "IDAT" && kind != "PLTE" {
			texts.Write(data[at+8 : at+8+length])
		}
		at += 12 + length
	}
	return strings.ToValidUTF8(texts.String(), "")
}

// wordsFound returns which words, in lower case, stand in a text, whatever its
// case, and are not part of a longer word.
func wordsFound(words []string, text string) (found []string) {
	text = strings.ToLower(text)
	for _, word := range words {
		for at := 0; ; {
			i := strings.Index(text[at:], word)
			if i < 0 {
				break
			}
			start := at + i
			at = start + len(word)
			if !oneWord(text[:start], word) && !oneWord(word, text[at:]) {
				found = append(found, word)
				break
			}
		}
	}
	return found
}

// oneWord reports whether a word goes on from the end of a to the start of b.
func oneWord(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	return a != "" && b != "" && inWord(last) && inWord(first)
}

// oursAlone returns, in lower case, what the shipped content says, and neither
// the second nor the interface: texts, names in them, dates, addresses,
// colours; and every word of ours.
func oursAlone(t *testing.T) []string {
	t.Helper()
	var others strings.Builder
	for _, f := range second.files(t) {
		others.Write(f.Data)
	}
	for _, f := range filesOf(t, os.DirFS("../locales")) {
		others.Write(f.Data)
	}
	others.WriteString(" .well-known ") // a word of ours, and of every site's (RFC 8615)
	said := strings.ToLower(others.String())
	ours := shipped.library(t)
	words := map[string]bool{}
	add := func(all ...string) {
		for _, s := range all {
			if s = strings.ToLower(s); utf8.RuneCountInString(s) > 2 && len(wordsFound([]string{s}, said)) == 0 {
				words[s] = true
			}
		}
	}
	walk(reflect.ValueOf(*ours), func(v any) {
		switch v := v.(type) {
		case content.Slug:
			add(string(v))
		case content.ID:
			if strings.Contains(string(v), "-") { // others are common words
				add(string(v))
			}
		case content.Date:
			add(v.String(), format.Month(lang.Urdu, v.Year, max(v.Month, 1)), format.Month(lang.English, v.Year, max(v.Month, 1)))
		case content.Address:
			u, err := url.Parse(string(v))
			if err != nil {
				t.Fatal(err)
			}
			add(string(v), u.Hostname(), strings.TrimPrefix(u.Hostname(), "www."))
		case lang.Text:
			add(v.Ur)
			if strings.Contains(v.En, " ") { // others are common words
				add(v.En)
			}
			add(properName.FindAllString(v.En, -1)...)
		case content.Title:
			add(v.Text)
		}
	})
	colors := func(lib *content.Library) []string {
		return hexColor.FindAllString(string(static.Opening(lib.Site.Colors.Palette(), "").Text), -1)
	}
	theirs := colors(second.library(t))
	add(slices.DeleteFunc(colors(ours), func(c string) bool { return slices.Contains(theirs, c) })...)
	for _, s := range oursByName {
		words[strings.ToLower(s)] = true
	}
	return slices.Sorted(maps.Keys(words))
}

var (
	hexColor   = regexp.MustCompile(`#[0-9a-f]{3,8}\b`)
	properName = regexp.MustCompile(`\b\p{Lu}[\pL\pN]{2,}(?: \p{Lu}[\pL\pN]+)+`)
)

// walk calls visit with every value that is not made of others and every
// struct within v.
func walk(v reflect.Value, visit func(any)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			walk(v.Elem(), visit)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			walk(v.Index(i), visit)
		}
	case reflect.Struct:
		visit(v.Interface())
		for field, member := range v.Fields() {
			if field.IsExported() && field.Type != reflect.TypeFor[*content.Field]() && field.Type != reflect.TypeFor[[]content.Field]() {
				walk(member, visit)
			}
		}
	default:
		visit(v.Interface())
	}
}
