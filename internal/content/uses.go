package content

import (
	"net/url"
	"slices"
	"strings"

	"pavilion/internal/lang"
)

// Uses returns the chapters and the firms that rest on the source id, in
// their own order.
func (lib *Library) Uses(id ID) (chapters []Chapter, firms []*Firm) {
	for _, c := range lib.Story.Chapters {
		if slices.ContainsFunc(c.Blocks, func(b Block) bool { return slices.Contains(b.Sources(), id) }) {
			chapters = append(chapters, c)
		}
	}
	for i := range lib.Firms {
		if f := &lib.Firms[i]; slices.Contains(f.Sources(), id) {
			firms = append(firms, f)
		}
	}
	return chapters, firms
}

// Naming returns the chapter that shows the firms' names, nil if none does.
func (s *Story) Naming() *Chapter {
	i := slices.IndexFunc(s.Chapters, func(c Chapter) bool {
		return slices.ContainsFunc(c.Blocks, func(b Block) bool { return b.Names != nil })
	})
	if i < 0 {
		return nil
	}
	return &s.Chapters[i]
}

// Sources returns the sources of the block, whatever its kind.
func (b Block) Sources() []ID {
	_, claims := b.outline()
	return slices.Concat(claims...)
}

// Texts returns what the block says, in its order.
func (b Block) Texts() []lang.Text {
	switch {
	case b.Paragraph != nil:
		return []lang.Text{b.Paragraph.Text}
	case b.Figures != nil:
		texts := []lang.Text{b.Figures.Caption}
		for _, item := range b.Figures.Items {
			texts = append(texts, item.Label)
		}
		return texts
	case b.Names != nil:
		return []lang.Text{b.Names.Caption}
	case b.Streams != nil:
		return []lang.Text{b.Streams.Caption}
	case b.Timeline != nil:
		texts := []lang.Text{b.Timeline.Caption}
		for _, e := range b.Timeline.Events {
			texts = append(texts, e.Title, e.Text)
		}
		return texts
	case b.Chart != nil:
		texts := []lang.Text{b.Chart.Caption, b.Chart.Unit}
		for _, pt := range b.Chart.Points {
			texts = append(texts, pt.Label)
		}
		return texts
	case b.Note != nil:
		return []lang.Text{b.Note.Text}
	}
	return nil
}

// Sources returns the sources of everything said of the firm.
func (f *Firm) Sources() []ID {
	var ids []ID
	for _, claim := range slices.Concat(f.Report, f.SameName) {
		ids = append(ids, claim.Sources...)
	}
	for _, n := range slices.Concat(f.Notes, f.Unknown) {
		ids = append(ids, n.Sources...)
	}
	return ids
}

// HasParticulars reports whether an organiser has filled anything in.
func (f *Firm) HasParticulars() bool {
	return f.Stand != nil || f.City != nil || f.Website != "" || f.Email != "" || f.Phone != "" ||
		f.WeChat != "" || f.Founded != 0 || len(f.Services) > 0 || len(f.Streams) > 0
}

// Written returns the address as people write it: a website without its
// scheme, a mail address or a telephone number bare.
func (a Address) Written() string {
	u, err := url.Parse(string(a))
	if err != nil {
		return string(a)
	}
	if u.Opaque != "" {
		return u.Opaque
	}
	return strings.TrimSuffix(strings.TrimPrefix(string(a), u.Scheme+"://"), "/")
}
