package lang

// Text says one thing in both languages. Both stand at every literal, so a
// page that lacks one cannot be built.
type Text struct {
	Ur string `yaml:"ur"`
	En string `yaml:"en"`
}

// In returns the text in l.
func (t Text) In(l Lang) string {
	if l == Urdu {
		return t.Ur
	}
	return t.En
}
