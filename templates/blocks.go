package templates

import (
	"github.com/a-h/templ"

	"pavilion/internal/content"
)

// block renders a block of a text; a note that continues another has no label.
func block(p Page, b content.Block, continued bool) templ.Component {
	r := blockRenderer{page: p, continued: continued}
	b.Accept(&r)
	return r.component
}

// blockRenderer has a template for each kind of block.
type blockRenderer struct {
	page      Page
	continued bool
	component templ.Component
}

func (r *blockRenderer) Paragraph(b *content.Paragraph) { r.component = paragraph(r.page, b) }
func (r *blockRenderer) Note(b *content.Note)           { r.component = note(r.page, b, r.continued) }
func (r *blockRenderer) Quotation(b *content.Quotation) { r.component = quotation(r.page, b) }
func (r *blockRenderer) Figures(b *content.Figures)     { r.component = figures(r.page, b) }
func (r *blockRenderer) Names(b *content.Names)         { r.component = wall(r.page, b) }
func (r *blockRenderer) Topics(b *content.Topics)       { r.component = topics(r.page, b) }
func (r *blockRenderer) Timeline(b *content.Timeline)   { r.component = timeline(r.page, b) }
func (r *blockRenderer) Chart(b *content.Chart)         { r.component = chart(r.page, b) }
func (r *blockRenderer) Picture(b *content.Picture)     { r.component = photograph(r.page, b) }
