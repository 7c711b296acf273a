package locales

import (
	"errors"
	"io/fs"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"pavilion/internal/agreement"
	"pavilion/internal/fault"
	"pavilion/internal/lang"
)

// stale warns of each word of which one language was changed on its own. goi18n
// merge sees to some of these, but only where a hash line stands, and never if
// it is the Urdu that changed.
func (c *checker) stale(fsys fs.FS, en, ur *catalogue) *agreement.Judgement {
	file, err := fs.ReadFile(fsys, agreement.File)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		c.addAt(agreement.File, 1, 1, "the record cannot be read: "+err.Error(), "take it from git")
		return nil
	}
	var words []agreement.Text
	for _, id := range en.ids() {
		words = append(words, agreement.Text{ID: id, Text: lang.Text{Ur: forms(ur.messages[id]), En: forms(en.messages[id])}})
	}
	j := agreement.NewRecord(string(file)).Judge(words)
	for _, line := range j.Unreadable {
		c.addAt(agreement.File, line, 1, "not a name and two fingerprints", "delete the line")
	}
	for _, s := range j.Stale {
		c.warn([...]*catalogue{lang.Urdu: ur, lang.English: en}[s.Half], words[s.Index].ID, s)
	}
	return j
}

// forms returns all that a message says.
func forms(m *i18n.Message) string { return m.One + " / " + m.Other }

// warn notes that a message is stale.
func (c *checker) warn(in *catalogue, id string, s agreement.Stale) {
	p := in.at(id, "other")
	c.faults = append(c.faults, fault.Fault{File: "locales/" + in.file, Line: p.line, Column: p.column, Warning: true, Rule: "stale",
		What: id + ": " + s.What(), Fix: s.Fix("delete the line of " + id + " in locales/agreed.txt and run go generate ./locales")})
}
