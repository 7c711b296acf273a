// Package agreement keeps the record of which texts say the same in both
// languages, and finds by it those of which one language was changed on its
// own.
//
// The record is a file with a line for each text: its id and the fingerprints
// of its Urdu and its English, which stand for them both saying the same. Two
// texts agree if any line has just their fingerprints, whatever its id, so that
// a text may be moved or renamed. If a line has one of them but not the other,
// only one language was changed since, and the text is stale until the other is
// changed too, or somebody says that both still say the same. Then, and if all
// of a text is new, a line is written for it. A stale text keeps the lines by
// which it is known to be.
//
// Lines may be merged in any way, with doubles, in any order, even with the
// marks of a conflict around them: all are believed, so that no merge hides a
// change.
package agreement

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"
)

// File is the name of the record in its folder.
const File = "agreed.txt"

// head begins the file.
const head = `# Which texts say the same in both languages: the name of each, and fingerprints
# of its Urdu and its English. Pavilion writes this file and warns by it when one
# language of a text is changed on its own. Keep it with the texts, and merge it
# line by line. A fingerprint is the first 10 hexadecimal digits of the SHA-256
# of the text in Unicode's form NFC, with one space for all white space.

`

// Record is a record as it stands in its file.
type Record struct {
	file   string             // without its mark
	parsed func() parsedLines // what is in it, parsed when it is first asked for
}

// parsedLines are what the lines of a record say.
type parsedLines struct {
	lines      []line // in order
	unreadable []int  // the numbers, from 1, of those that make no sense
}

// line says that the texts of two fingerprints say the same. A stale one is
// of a text that has since lost one of the two.
type line struct {
	id string
	prints
	stale bool
}

// NewRecord returns the record that a file holds; no text is an empty one.
func NewRecord(file string) *Record {
	r := &Record{file: withoutMark(file)}
	r.parsed = sync.OnceValue(func() parsedLines { return parse(r.file) })
	return r
}

func parse(file string) (p parsedLines) {
	n := 0
	for text := range strings.Lines(file) {
		n++
		text = strings.TrimSpace(text)
		if text == "" || text[0] == '#' || IsConflictMark(text) {
			continue
		}
		if l, ok := parseLine(text); ok {
			p.lines = append(p.lines, l)
		} else {
			p.unreadable = append(p.unreadable, n)
		}
	}
	p.lines = sorted(p.lines)
	return p
}

// withoutMark returns a file without the byte order mark with which editors on
// Windows begin it.
func withoutMark(file string) string { return strings.TrimPrefix(file, "\ufeff") }

// IsConflictMark reports whether git wrote a line, around what it could not
// merge.
func IsConflictMark(text string) bool {
	for _, mark := range []string{"<<<<<<<", "|||||||", "=======", ">>>>>>>"} {
		if rest, ok := strings.CutPrefix(text, mark); ok && (rest == "" || rest[0] == ' ') {
			return true
		}
	}
	return false
}

func parseLine(text string) (l line, ok bool) {
	var words [4]string
	n := 0
	for word := range strings.FieldsSeq(text) {
		if n == len(words) {
			return l, false
		}
		words[n] = word
		n++
	}
	if l.stale = words[3] == "stale"; n != 3 && !l.stale {
		return l, false
	}
	l.id = words[0]
	ur, okUr := parsePrint(words[1])
	en, okEn := parsePrint(words[2])
	l.prints = prints{ur, en}
	return l, okUr && okEn
}

// sorted returns lines in order, each once. Most are in order already, as texts
// come file by file, which a stable sort makes use of.
func sorted(lines []line) []line {
	slices.SortStableFunc(lines, compareLines)
	return slices.CompactFunc(lines, func(a, b line) bool { return a.id == b.id && a.prints == b.prints })
}

func compareLines(a, b line) int {
	if a.id != b.id {
		return strings.Compare(a.id, b.id)
	}
	return cmp.Or(bytes.Compare(a.ur[:], b.ur[:]), bytes.Compare(a.en[:], b.en[:]))
}

// format returns the file that holds lines, which are in order.
func format(lines []line) []byte {
	size := len(head)
	for _, l := range lines {
		size += len(l.id) + len(" 0123456789 0123456789 stale\n")
	}
	file := append(make([]byte, 0, size), head...)
	for _, l := range lines {
		file = l.appendTo(file)
	}
	return file
}

// appendTo appends the line as it is written.
func (l line) appendTo(file []byte) []byte {
	file = append(file, l.id...)
	file = appendPrint(appendPrint(file, l.ur), l.en)
	if l.stale {
		file = append(file, " stale"...)
	}
	return append(file, '\n')
}

// of returns the lines of a text.
func (r *Record) of(id string) []line {
	lines := r.parsed().lines
	from, _ := slices.BinarySearchFunc(lines, id, func(l line, id string) int { return strings.Compare(l.id, id) })
	to := from
	for to < len(lines) && lines[to].id == id {
		to++
	}
	return lines[from:to]
}
