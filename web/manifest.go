package web

import (
	"pavilion/internal/bidi"
	"pavilion/internal/lang"
	"pavilion/internal/palette"
	"pavilion/internal/permalink"
)

// manifest is a web app manifest (w3.org/TR/appmanifest).
type manifest struct {
	ID              string         `json:"id"`
	Name            string         `json:"name"`
	ShortName       string         `json:"short_name"`
	Description     string         `json:"description"`
	Lang            string         `json:"lang"`
	Dir             string         `json:"dir"`
	StartURL        string         `json:"start_url"`
	Scope           string         `json:"scope"`
	Display         string         `json:"display"`
	BackgroundColor string         `json:"background_color"`
	ThemeColor      string         `json:"theme_color"`
	Icons           []manifestIcon `json:"icons"`
}

type manifestIcon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
}

// manifestFile is the web app manifest in l.
func (s *Site) manifestFile(path string, l lang.Lang) Resource {
	r := jsonFile(path, "application/manifest+json", func() any { return s.manifest(l) })
	r.Lang, r.MaxAge = only(l), week
	return r
}

func (s *Site) manifest(l lang.Lang) manifest {
	name, paper := bidi.Isolate(l, s.lib.Site.Name.In(l)), s.lib.Site.Colors.Palette().Light()[palette.Paper].String()
	m := manifest{
		ID:              s.link(permalink.Story.In(l)),
		Name:            name,
		ShortName:       name, // a site has no shorter one
		Description:     bidi.Isolate(l, s.lib.Story.Description.In(l)),
		Lang:            l.String(),
		Dir:             l.Dir(),
		StartURL:        s.link(permalink.Story.In(l)),
		Scope:           s.link(permalink.Root),
		Display:         "browser",
		BackgroundColor: paper,
		ThemeColor:      paper,
	}
	for _, i := range s.homeIcons {
		if i.purpose != "" {
			m.Icons = append(m.Icons, manifestIcon{s.link(i.path), i.sizes(), "image/png", i.purpose})
		}
	}
	return m
}
