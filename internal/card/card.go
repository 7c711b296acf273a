// Package card draws the pictures that stand for the site's pages where their
// addresses are shared: a firm's tile and its name in both scripts, set as the
// pages are.
package card

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"

	"pavilion/internal/lang"
)

// The size of a card in pixels, as Open Graph's readers expect it.
const (
	Width  = 1200
	Height = 630
)

// Card is what stands on a card. Only the title must be there.
type Card struct {
	Lang   lang.Lang // of the page
	Slug   string    // whose tile it bears
	Kicker lang.Text // over the title: the name of the site
	Title  lang.Text // the page's language large, the other one below
	Line   lang.Text // under the title
}

// The site's colours by day.
var (
	paper    = color.RGBA{0xfb, 0xfa, 0xf5, 0xff}
	ink      = color.RGBA{0x17, 0x20, 0x1c, 0xff}
	soft     = color.RGBA{0x4a, 0x56, 0x50, 0xff}
	hairline = color.RGBA{0xd8, 0xd4, 0xc5, 0xff}
	green    = color.RGBA{0x0b, 0x4f, 0x37, 0xff}
	marigold = color.RGBA{0x8f, 0x4d, 0x06, 0xff}
)

// The layout in pixels, from the side on which lines begin.
const (
	side   = 440 // of the tile
	margin = 72
	gutter = 64
	top    = (Height - side) / 2
	bottom = top + side
	column = margin + side + gutter // where the type begins
	wide   = Width - margin - column
)

// Draw writes the card as a PNG. It may be called concurrently.
func Draw(w io.Writer, c Card) error {
	s := newSheet(Width, Height, paper)
	rtl := c.Lang.Dir() == lang.Urdu.Dir()
	p := newPress()
	x := func(x float32) float32 {
		if rtl {
			return Width - x
		}
		return x
	}
	tileAt := image.Pt(margin, top)
	if rtl {
		tileAt.X = Width - margin - side
	}
	t := drawTile(c.Slug, side)
	draw.Draw(s, t.Rect.Add(tileAt), t, image.Point{}, draw.Over)
	set := func(l lang.Lang, str string, latin face, m measure) block {
		tx, err := p.newText(l, str, latin)
		if err != nil {
			panic(err)
		}
		return p.fit(tx, rtl, m)
	}
	pitch := func(l lang.Lang) float32 {
		if l == lang.Urdu {
			return 1.8
		}
		return 1.14
	}
	k := set(c.Lang, c.Kicker.In(c.Lang), serif, measure{wide, 60, 20, 28, 1, 1})
	s.block(p, k, x(column), top+24, green)
	n := set(c.Lang, c.Title.In(c.Lang), display, measure{wide, 210, 40, 84, 3, pitch(c.Lang)})
	o := set(c.Lang.Other(), c.Title.In(c.Lang.Other()), serif, measure{wide, 90, 40, 40, 2, pitch(c.Lang.Other())})
	nb, ob := n.ink(n.size), o.ink(o.size)
	total := nb.bottom - nb.top + 28 + ob.bottom - ob.top
	y := (top+bottom)/2 - total/2
	s.block(p, n, x(column), y-nb.top, ink)
	y += nb.bottom - nb.top + 28
	s.block(p, o, x(column), y-ob.top, soft)
	s.rect(box{min(x(column), x(column+64)), bottom - 60, max(x(column), x(column+64)), bottom - 57}, marigold)
	l := set(c.Lang, c.Line.In(c.Lang), serif, measure{wide, 60, 20, 26, 1, 1})
	s.block(p, l, x(column), bottom-8, soft)
	return png.Encode(w, s)
}
