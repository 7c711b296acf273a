package content

import (
	"pavilion/internal/lang"
	"pavilion/internal/picture"
)

// Picture is a photograph or drawing, a file in the folder of the content.
type Picture struct {
	ID      ID         `yaml:"id"`
	File    File       `yaml:"file"`
	Alt     lang.Text  `yaml:"alt,prose"` // what it shows, for those who cannot see it
	Caption *lang.Text `yaml:"caption,omitempty,prose"`
	Credit  lang.Text  `yaml:"credit,verbatim"` // who made it
	Licence lang.Text  `yaml:"licence"`         // on what terms it may be shown
	Sources []ID       `yaml:"sources,omitempty"`

	Image *picture.Picture `yaml:"-"` // what File holds
}

func (p *Picture) Anchor() *ID { return &p.ID }

func (p *Picture) Claims() []Claim {
	said := p.Alt
	if p.Caption != nil {
		said = *p.Caption
	}
	return []Claim{{p.ID, said, p.Sources}}
}

func (p *Picture) Texts() []lang.Text {
	texts := []lang.Text{p.Alt, p.Credit}
	if p.Caption != nil {
		texts = append(texts, *p.Caption)
	}
	return texts
}

func (p *Picture) Accept(v BlockVisitor) { v.Picture(p) }
