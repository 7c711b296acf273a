package card

import (
	"image"
	"image/color"
	"slices"

	"pavilion/internal/lang"
	"pavilion/internal/palette"
	"pavilion/internal/typeface"
)

// texts are the texts of a card, broken in each way that may be needed.
type texts struct{ title, other, foot []setting }

// The most lines of a title and of the foot.
const (
	titleLines = 7
	footLines  = 3 // of each of its parts
)

// texts breaks the texts of a card, its titles for some sizes. Its foot is on one
// line, or else pavilion and fair have lines of their own.
func (ts *typesetter) texts(c Card, titleSize, otherSize span) (texts, error) {
	r := reader{typesetter: ts}
	other := c.Lang.Other()
	title := r.settings(c.Lang, c.Title.In(c.Lang), typeface.Display, titleLines, titleSize)
	second := r.settings(other, c.Title.In(other), typeface.Serif, titleLines, otherSize)
	return texts{title, second, r.foot(footKey{c.Lang, c.Pavilion.In(c.Lang), c.Fair.In(c.Lang)})}, r.err
}

// foot breaks the foot of a card.
func (r *reader) foot(k footKey) []setting {
	if kept, ok := r.feet[k]; ok {
		return kept
	}
	foot := r.settings(k.lang, k.pavilion+" · "+k.fair, typeface.Serif, 1, footSize)
	for i, p := range r.settings(k.lang, k.pavilion, typeface.Serif, footLines, footSize) {
		for _, f := range r.settings(k.lang, k.fair, typeface.Serif, i+1, footSize) {
			foot = append(foot, newSetting(slices.Concat(p.lines, f.lines)...))
		}
	}
	if r.err != nil {
		return nil
	}
	if len(r.feet) >= maxFeet {
		clear(r.feet)
	}
	r.feet[k] = foot
	return foot
}

// reader sets the texts of a card, until one cannot be set.
type reader struct {
	*typesetter
	err error
}

// settings breaks words in l, whose Latin letters come from latin where it has
// them.
func (r *reader) settings(l lang.Lang, words string, latin typeface.Face, most int, s span) []setting {
	t, err := newText(l, words, latin)
	if err != nil {
		r.err = err
		return nil
	}
	return r.typesetter.settings(t, most, s)
}

// place sets the texts in the sizes of a step from the top of the card, and
// returns the height that they take.
func (t texts) place(c Card, step int) (l layout, height float32) {
	colors := c.Colors.Light()
	gapStep := min(max(0, 2*step-tightest), tightest) // gaps give way late, and no further
	set := func(all []setting, s, gap span, color color.Color) {
		b := choose(all, s.at(step), s.least)
		height += gap.at(gapStep)
		l.blocks = append(l.blocks, placed{b, height - b.top*b.size, color})
		height += (b.bottom - b.top) * b.size
	}
	set(t.title, titleSize, tileGap, colors[palette.Ink])
	set(t.other, otherSize, titleGap, colors[palette.Soft])
	top := int(height + ruleGap.at(gapStep))
	l.rule = image.Rect((Width-ruleWidth)/2, top, (Width+ruleWidth)/2, top+ruleHeight)
	height = float32(l.rule.Max.Y)
	set(t.foot, footSize, ruleGap, colors[palette.Primary])
	return l, height
}
