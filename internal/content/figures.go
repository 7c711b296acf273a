package content

import "pavilion/internal/lang"

// Figures is a row of numbers that sum something up.
type Figures struct {
	ID      ID        `yaml:"id"`
	Caption lang.Text `yaml:"caption,prose"`
	Items   []Figure  `yaml:"items"`
	Sources []ID      `yaml:"sources,sourced"`
}

// Figure is a number and what it counts.
type Figure struct {
	Value Number     `yaml:"value"`
	Unit  *lang.Text `yaml:"unit,omitempty"` // what stands beside the number: "%", "billion dollars"
	Label lang.Text  `yaml:"label"`
}

func (f *Figures) Anchor() *ID     { return &f.ID }
func (f *Figures) Claims() []Claim { return []Claim{{f.ID, f.Caption, f.Sources}} }

func (f *Figures) Texts() []lang.Text {
	texts := []lang.Text{f.Caption}
	for _, item := range f.Items {
		texts = append(texts, item.Label)
	}
	return texts
}

func (f *Figures) Accept(v BlockVisitor) { v.Figures(f) }
