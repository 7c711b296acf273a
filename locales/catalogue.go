package locales

import (
	"bytes"
	"crypto/sha1"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"pavilion/internal/lang"
)

// catalogue is one language's file: its messages as go-i18n reads them, and
// where each stands.
type catalogue struct {
	lang      lang.Lang
	file      string
	messages  map[string]*i18n.Message
	positions map[key]position
}

// key names a field of a message, or the whole message if field is empty.
type key struct{ id, field string }

// position is where something begins in a file, from 1; columns count
// characters.
type position struct{ line, column int }

// read returns l's catalogue. One that cannot be read is empty, and not ok.
func (c *checker) read(fsys fs.FS, l lang.Lang) (in *catalogue, ok bool) {
	in = &catalogue{lang: l, file: file(l), messages: make(map[string]*i18n.Message)}
	src, err := fs.ReadFile(fsys, in.file)
	if err != nil {
		c.addAt(in.file, 1, 1, "the catalogue is missing", "run go generate ./locales, or take it from git")
		return in, false
	}
	parsed, err := i18n.ParseMessageFileBytes(src, in.file, map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
	if bad, ok := errors.AsType[toml.ParseError](err); ok {
		at := positionOf(src, bad.Position.Start) // its Line may be the next one
		c.addAt(in.file, at.line, at.column, "not TOML: "+strings.TrimSuffix(bad.Message, "."), "put it right")
		return in, false
	}
	if err != nil {
		c.addAt(in.file, 1, 1, "not a catalogue: "+err.Error(), "put it right")
		return in, false
	}
	in.positions = positions(src)
	for _, m := range parsed.Messages {
		in.messages[m.ID] = m
	}
	return in, true
}

// positionOf returns the position of a byte of src.
func positionOf(src []byte, offset int) position {
	before := src[:min(offset, len(src))]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return position{bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(line) + 1}
}

// ids returns the names of the messages, in order.
func (in *catalogue) ids() []string { return slices.Sorted(maps.Keys(in.messages)) }

// at returns where a field of a message begins, or the message if it has no
// such field.
func (in *catalogue) at(id, field string) position {
	if p, ok := in.positions[key{id, field}]; ok {
		return p
	}
	return in.positions[key{id, ""}]
}

// Lines of a catalogue as goi18n writes it.
var (
	tableLine = regexp.MustCompile(`^\[(.+)\]\s*$`)
	fieldLine = regexp.MustCompile(`^("(?:\\.|[^"\\])*"|[\w.-]+)\s*=\s*"?`)
)

// positions finds the tables and fields of a catalogue. It knows one layout
// only, that of goi18n: a table or a field on each line.
func positions(src []byte) map[key]position {
	found := make(map[key]position)
	id, n := "", 0
	for line := range bytes.Lines(src) {
		n++
		if m := tableLine.FindSubmatch(line); m != nil {
			id = unquoted(m[1])
			found[key{id, ""}] = position{n, 1}
		} else if m := fieldLine.FindSubmatch(line); m != nil {
			name, begin := unquoted(m[1]), position{n, utf8.RuneCount(m[0]) + 1}
			if id == "" { // before any table: a message of nothing but its words
				found[key{name, ""}], found[key{name, "other"}] = position{n, 1}, begin
			} else {
				found[key{id, name}] = begin
			}
		}
	}
	return found
}

// unquoted returns a TOML key without its quotation marks.
func unquoted(name []byte) string {
	if s, err := strconv.Unquote(string(name)); err == nil {
		return s
	}
	return strings.TrimSpace(string(name))
}

// fingerprint is how goi18n merge marks from which English, and which
// description of it, a message was translated.
func fingerprint(m *i18n.Message) string {
	return fmt.Sprintf("sha1-%x", sha1.Sum([]byte(m.Description+m.Other)))
}
