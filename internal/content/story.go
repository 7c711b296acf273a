package content

import (
	"slices"

	"pavilion/internal/lang"
)

// Story is the feature itself (story.yaml).
type Story struct {
	Title       lang.Text `yaml:"title"`
	Standfirst  lang.Text `yaml:"standfirst,prose"`
	Description lang.Text `yaml:"description,prose"` // for search engines and shared links
	Published   Date      `yaml:"published"`
	Updated     Date      `yaml:"updated,omitempty"` // when any of it was last changed; Published where it is not said
	Figures     *Figures  `yaml:"figures,omitempty"` // the key figures on the cover
	Chapters    []Chapter `yaml:"chapters"`
}

// Chapter is a titled part of the story; its ID is part of an address.
type Chapter struct {
	ID     ID        `yaml:"id"`
	Title  lang.Text `yaml:"title"`
	Former []ID      `yaml:"former,omitempty"` // ids that were published and are gone; links to them lead here
	Blocks []Block   `yaml:"blocks"`
}

// Sources returns the sources of everything the chapter says.
func (c *Chapter) Sources() (ids []ID) {
	for _, b := range c.Blocks {
		ids = append(ids, SourcesOf(b)...)
	}
	return ids
}

// Shows reports whether a chapter has a block of the kind T.
func Shows[T Block](c *Chapter) bool {
	return slices.ContainsFunc(c.Blocks, func(b Block) bool { _, is := b.(T); return is })
}
