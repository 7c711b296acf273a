package content

import (
	"fmt"

	"pavilion/internal/lang"
)

// Timeline is a row of dated events, oldest first.
type Timeline struct {
	ID      ID        `yaml:"id"`
	Caption lang.Text `yaml:"caption,prose"`
	Events  []Event   `yaml:"events"`
}

// Event is one entry of a timeline.
type Event struct {
	Year    Year      `yaml:"year"`
	Title   lang.Text `yaml:"title"`
	Text    lang.Text `yaml:"text,prose"`
	Sources []ID      `yaml:"sources,sourced"`
}

func (t *Timeline) Anchor() *ID { return &t.ID }

func (t *Timeline) Claims() []Claim {
	var claims []Claim
	for _, e := range t.Events {
		claims = append(claims, Claim{Text: e.Text, Sources: e.Sources})
	}
	return claims
}

func (t *Timeline) Texts() []lang.Text {
	texts := []lang.Text{t.Caption}
	for _, e := range t.Events {
		texts = append(texts, e.Title, e.Text)
	}
	return texts
}

func (t *Timeline) Accept(v BlockVisitor) { v.Timeline(t) }

func (t *Timeline) check() (at any, what, fix string) {
	for i := range t.Events {
		year := &t.Events[i].Year
		if i > 0 && *year < t.Events[i-1].Year {
			return year, fmt.Sprintf("%d after %d", *year, t.Events[i-1].Year), "put the events in order, the oldest first"
		}
	}
	return nil, "", ""
}
