package agreement

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"pavilion/internal/lang"
)

// known is a text and what its halves were when it last agreed.
type known struct {
	Text
	agreed *lang.Text // nil of a text that was not checked yet
}

// stale reports whether one half, and which, is as it was while the other is
// not.
func (k *known) stale() (half lang.Lang, ok bool) {
	if k.agreed == nil || (k.Ur == k.agreed.Ur) == (k.En == k.agreed.En) {
		return 0, false
	}
	if k.Ur == k.agreed.Ur {
		return lang.Urdu, true
	}
	return lang.English, true
}

// editor is a folder of texts that are edited, moved, renamed, removed, checked
// and agreed to, in any order.
type editor struct {
	texts  []known
	record *Record
	words  int
}

func (e *editor) word() string { e.words++; return fmt.Sprint("word ", e.words) }

// ids are few, so that one text often takes the id that another had.
var ids = rapid.SampledFrom([]string{"a", "b", "c", "d", "e", "f", "g", "h"})

func (e *editor) has(id string) bool {
	return slices.ContainsFunc(e.texts, func(k known) bool { return k.ID == id })
}

// some returns one of the texts, if there is any.
func (e *editor) some(t *rapid.T) (int, bool) {
	if len(e.texts) == 0 {
		return 0, false
	}
	return rapid.IntRange(0, len(e.texts)-1).Draw(t, "text"), true
}

func (e *editor) actions() map[string]func(*rapid.T) {
	edit := func(change func(*rapid.T, *known)) func(*rapid.T) {
		return func(t *rapid.T) {
			if i, ok := e.some(t); ok {
				change(t, &e.texts[i])
			}
		}
	}
	return map[string]func(*rapid.T){
		"add": func(t *rapid.T) {
			if id := ids.Draw(t, "id"); !e.has(id) {
				e.texts = append(e.texts, known{Text: Text{id, lang.Text{Ur: e.word(), En: e.word()}}})
			}
		},
		"remove": func(t *rapid.T) {
			if i, ok := e.some(t); ok {
				e.texts = slices.Delete(e.texts, i, i+1)
			}
		},
		"change Urdu":    edit(func(_ *rapid.T, k *known) { k.Ur = e.word() }),
		"change English": edit(func(_ *rapid.T, k *known) { k.En = e.word() }),
		"take back": edit(func(t *rapid.T, k *known) {
			if k.agreed != nil {
				k.Ur = k.agreed.Ur
			}
		}),
		"rename": edit(func(t *rapid.T, k *known) {
			if id := ids.Draw(t, "to"); !e.has(id) {
				k.ID = id
			}
		}),
		"exchange": edit(func(t *rapid.T, k *known) {
			other := &e.texts[rapid.IntRange(0, len(e.texts)-1).Draw(t, "with")]
			k.ID, other.ID = other.ID, k.ID
		}),
		"check": func(t *rapid.T) { e.check(t) },
		"agree": func(t *rapid.T) { e.agree(t) },
	}
}

// judge judges the texts as they are now.
func (e *editor) judge() *Judgement {
	var all []Text
	for _, k := range e.texts {
		all = append(all, k.Text)
	}
	return e.record.Judge(all)
}

// check checks, and compares what is stale with what the texts have been.
func (e *editor) check(t *rapid.T) {
	j := e.judge()
	found := map[int]lang.Lang{}
	for _, s := range j.Stale {
		found[s.Index] = s.Half
	}
	for i := range e.texts {
		k := &e.texts[i]
		want, stale := k.stale()
		if got, ok := found[i]; ok != stale || ok && got != want {
			t.Fatalf("%s, once %v, is stale in %v (%t); want %v (%t)\n%s", k.Text, k.agreed, got, ok, want, stale, e.record.file)
		}
		if !stale {
			now := k.Text.Text
			k.agreed = &now
		}
	}
	e.record = after(t, j)
}

// agree says of one text that it agrees; then it is stale no more.
func (e *editor) agree(t *rapid.T) {
	i, ok := e.some(t)
	if !ok {
		return
	}
	e.check(t)
	j := e.judge().Agree(func(id string) bool { return id == e.texts[i].ID })
	now := e.texts[i].Text.Text
	e.texts[i].agreed = &now
	e.record = after(t, j)
	e.check(t)
}

// Whatever is done to texts between two checks, each that was changed in one
// language is stale, and no other.
func TestEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := &editor{record: NewRecord("")}
		t.Repeat(e.actions())
		e.check(t)
	})
}

// However a text is written, its fingerprint is that of its words in the form
// NFC, with one space between.
func TestPrint(t *testing.T) {
	texts := rapid.StringOf(rapid.OneOf(
		rapid.RuneFrom([]rune("aé \t\n\u00a0ایکہےۂآ\u0653\u0654\u0301\u200c۔’…\u2000\u2028\u212b")), rapid.Rune()))
	rapid.Check(t, func(t *rapid.T) {
		var p printer
		text := texts.Draw(t, "text")
		want := sha256.Sum256([]byte(norm.NFC.String(strings.Join(strings.Fields(text), " "))))
		if got := p.of(text); string(got[:]) != string(want[:len(got)]) {
			t.Fatalf("%+q: %x, want %x", text, got, want)
		}
	})
}
