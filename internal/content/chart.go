package content

import "pavilion/internal/lang"

// Chart is a row of labelled amounts, of years or of anything else.
type Chart struct {
	ID      ID        `yaml:"id"`
	Caption lang.Text `yaml:"caption,prose"`
	Labels  lang.Text `yaml:"labels"` // what the labels are: "Year"
	Unit    lang.Text `yaml:"unit"`   // what one is: "billion US dollars"
	Points  []Point   `yaml:"points"`
	Sources []ID      `yaml:"sources,sourced"`
}

// Point is one amount of a chart.
type Point struct {
	Label  lang.Text `yaml:"label"`
	Value  Number    `yaml:"value"`
	Target bool      `yaml:"target,omitempty"` // aimed at, not reached
}

func (c *Chart) Anchor() *ID     { return &c.ID }
func (c *Chart) Claims() []Claim { return []Claim{{c.ID, c.Caption, c.Sources}} }

func (c *Chart) Texts() []lang.Text {
	texts := []lang.Text{c.Caption, c.Unit}
	for _, p := range c.Points {
		texts = append(texts, p.Label)
	}
	return texts
}

func (c *Chart) Accept(v BlockVisitor) { v.Chart(c) }

// Largest returns the largest amount of the chart.
func (c *Chart) Largest() float64 {
	most := 0.0
	for _, p := range c.Points {
		most = max(most, p.Value.Float())
	}
	return most
}

func (c *Chart) check() (at any, what, fix string) {
	for i := range c.Points {
		p := &c.Points[i]
		switch {
		case p.Value.Float() < 0:
			return &p.Value, "an amount below nothing", "write what can be drawn as a bar"
		case i > 0 && c.Points[i-1].Target && !p.Target:
			return p, "an amount reached after one aimed at", "put the targets last"
		}
	}
	return nil, "", ""
}
