package content

import "pavilion/internal/lang"

// Names shows every firm of the library and counts those not named.
type Names struct {
	ID      ID        `yaml:"id"`
	Caption lang.Text `yaml:"caption,prose"`
	Sources []ID      `yaml:"sources,sourced"`
}

func (n *Names) Anchor() *ID           { return &n.ID }
func (n *Names) Claims() []Claim       { return []Claim{{n.ID, n.Caption, n.Sources}} }
func (n *Names) Texts() []lang.Text    { return []lang.Text{n.Caption} }
func (n *Names) Accept(v BlockVisitor) { v.Names(n) }

// Topics shows the library's topics with those within them.
type Topics struct {
	ID      ID        `yaml:"id"`
	Caption lang.Text `yaml:"caption,prose"`
	Sources []ID      `yaml:"sources,sourced"`
}

func (t *Topics) Anchor() *ID           { return &t.ID }
func (t *Topics) Claims() []Claim       { return []Claim{{t.ID, t.Caption, t.Sources}} }
func (t *Topics) Texts() []lang.Text    { return []lang.Text{t.Caption} }
func (t *Topics) Accept(v BlockVisitor) { v.Topics(t) }
