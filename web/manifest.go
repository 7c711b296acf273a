package web

import (
	"pavilion/internal/bidi"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// manifest is a web app manifest (w3.org/TR/appmanifest).
type manifest struct {
	ID          string         `json:"id"`
	Name        string         `json:"name"`
	Description string         `json:"description"`
	Lang        string         `json:"lang"`
	Dir         string         `json:"dir"`
	StartURL    string         `json:"start_url"`
	Scope       string         `json:"scope"`
	Display     string         `json:"display"`
	Icons       []manifestIcon `json:"icons"`
}

type manifestIcon struct {
	Src   string `json:"src"`
	Type  string `json:"type"`
	Sizes string `json:"sizes"`
}

// manifestFile is the web app manifest in l.
func (s *Site) manifestFile(path string, l lang.Lang) Resource {
	r := jsonFile(path, "application/manifest+json", func() any { return s.manifest(l) })
	r.Lang = only(l)
	return r
}

func (s *Site) manifest(l lang.Lang) manifest {
	return manifest{
		ID:          permalink.Story.In(l),
		Name:        bidi.Plain(l, s.lib.Site.Name.In(l)),
		Description: bidi.Plain(l, s.lib.Story.Description.In(l)),
		Lang:        l.String(),
		Dir:         l.Dir(),
		StartURL:    permalink.Story.In(l),
		Scope:       permalink.Root,
		Display:     "browser",
		Icons:       []manifestIcon{{permalink.FaviconSVG, "image/svg+xml", "any"}},
	}
}
