package content

import "pavilion/internal/lang"

// Claim is the unit of what is said: a text with the sources it rests on. Its
// ID is part of an address.
type Claim struct {
	ID      ID        `yaml:"id"`
	Text    lang.Text `yaml:"text,prose"`
	Sources []ID      `yaml:"sources,sourced"`
}

// Paragraph is a claim as a block of the story.
type Paragraph Claim

func (p *Paragraph) Anchor() *ID           { return &p.ID }
func (p *Paragraph) Claims() []Claim       { return []Claim{Claim(*p)} }
func (p *Paragraph) Texts() []lang.Text    { return []lang.Text{p.Text} }
func (p *Paragraph) Accept(v BlockVisitor) { v.Paragraph(p) }

// Note is the editors speaking: what is not known, or how to read something.
// It needs no source.
type Note struct {
	ID      ID        `yaml:"id"`
	Text    lang.Text `yaml:"text,prose"`
	Sources []ID      `yaml:"sources,omitempty"`
}

func (n *Note) Anchor() *ID           { return &n.ID }
func (n *Note) Claims() []Claim       { return []Claim{Claim(*n)} }
func (n *Note) Texts() []lang.Text    { return []lang.Text{n.Text} }
func (n *Note) Accept(v BlockVisitor) { v.Note(n) }

// Quotation is what somebody said, in their own words.
type Quotation struct {
	ID      ID        `yaml:"id"`
	Text    lang.Text `yaml:"text,prose,verbatim"` // without quotation marks
	Speaker lang.Text `yaml:"speaker"`             // who, and as what
	Sources []ID      `yaml:"sources,sourced"`
}

func (q *Quotation) Anchor() *ID           { return &q.ID }
func (q *Quotation) Claims() []Claim       { return []Claim{{q.ID, q.Text, q.Sources}} }
func (q *Quotation) Texts() []lang.Text    { return []lang.Text{q.Text, q.Speaker} }
func (q *Quotation) Accept(v BlockVisitor) { v.Quotation(q) }
