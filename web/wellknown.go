package web

import (
	"cmp"
	"context"
	"encoding/json"
	"io"
	"net/url"
	"strings"
	"time"

	"pavilion/internal/bidi"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// manifests lists the web app manifest of each language.
func (s *Site) manifests() []Resource {
	var both []Resource
	for _, l := range lang.All {
		both = append(both, jsonFile(permalink.Manifest(l), "application/manifest+json", func() any { return s.manifest(l) }))
	}
	return both
}

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

func (s *Site) manifest(l lang.Lang) manifest {
	return manifest{
		ID:          permalink.Story.In(l),
		Name:        bidi.Plain(l, s.lib.Site.Name.In(l)),
		Description: bidi.Plain(l, s.lib.Story.Description.In(l)),
		Lang:        l.String(),
		Dir:         l.Dir(),
		StartURL:    permalink.Story.In(l),
		Scope:       "/",
		Display:     "browser",
		Icons:       []manifestIcon{{permalink.FaviconSVG, "image/svg+xml", "any"}},
	}
}

// jsonFile is the resource at path that is the JSON of what value returns.
func jsonFile(path, typ string, value func() any) Resource {
	return Resource{Path: path, Type: typ, Fixed: true, Draw: func(_ context.Context, w io.Writer, _ url.Values) error {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false) // it is no part of a page
		e.SetIndent("", "  ")
		return e.Encode(value())
	}}
}

// wellKnown lists what tells those who find a hole in the site whom to tell
// (RFC 9116).
func (s *Site) wellKnown() []Resource {
	lines := []string{
		"Contact: " + cmp.Or(string(s.lib.Site.Contact), s.base+permalink.About.In(lang.English)+"#corrections"),
		"Expires: " + s.expiry().Format(time.RFC3339),
		"Preferred-Languages: ur, en",
		"Canonical: " + s.base + permalink.SecurityTxt,
	}
	return []Resource{{
		Path: permalink.SecurityTxt,
		Type: "text/plain; charset=utf-8",
		Draw: verbatim([]byte(strings.Join(lines, "\n") + "\n")),
	}}
}

// expiry is the day from which the contact is not to be relied on: less than
// a year after the edition, of which it is part.
func (s *Site) expiry() time.Time { return s.lib.Site.Edition.Time().AddDate(1, 0, -1) }
