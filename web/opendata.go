package web

import (
	_ "embed"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// firmsSchema says what firms.json is, in JSON Schema 2020-12.
//
//go:embed firms.schema.json
var firmsSchema []byte

// firmsJSON is the directory as data in both languages, for anyone to use.
func (s *Site) firmsJSON(path string) Resource {
	r := jsonFile(path, "application/json", func() any { return s.openFirms() })
	r.Lang, r.Audience = bothLangs, Machines
	return r
}

// firmsSchemaFile says what the data is.
func (s *Site) firmsSchemaFile(path string) Resource {
	return Resource{Path: path, Audience: Machines, Type: "application/schema+json", Render: verbatim(firmsSchema)}
}

// openFirms is the directory with what its firms refer to.
type openFirms struct {
	Schema  string                         `json:"$schema"`
	Name    openText                       `json:"name"`
	Edition string                         `json:"edition"`
	Licence string                         `json:"licence"`
	Counted int                            `json:"counted"` // firms, named or not
	Firms   []openFirm                     `json:"firms"`
	Streams map[content.ID]openText        `json:"streams"`
	Sources map[content.ID]content.Address `json:"sources"`
}

// openFirm is a firm under the keys that an editor's file has of it, and its
// addresses.
type openFirm struct {
	Permalink string          `json:"permalink"`
	Pages     openText        `json:"pages"`
	Slug      content.Slug    `json:"slug"`
	Aliases   []content.Slug  `json:"aliases,omitempty"`
	Position  int             `json:"position"`
	Name      openText        `json:"name"`
	Spelling  openSpelling    `json:"spelling"`
	Also      []string        `json:"also,omitempty"`
	Summary   openText        `json:"summary"`
	Report    []openClaim     `json:"report"`
	SameName  []openClaim     `json:"same_name,omitempty"`
	Notes     []openClaim     `json:"notes,omitempty"`
	Unknown   []openClaim     `json:"unknown"`
	Updated   string          `json:"updated"`
	Stand     *openText       `json:"stand,omitempty"`
	City      *openText       `json:"city,omitempty"`
	Website   content.Address `json:"website,omitempty"`
	Email     content.Address `json:"email,omitempty"`
	Phone     content.Address `json:"phone,omitempty"`
	WeChat    string          `json:"wechat,omitempty"`
	Founded   int             `json:"founded,omitempty"`
	Services  []openText      `json:"services,omitempty"`
	Streams   []content.ID    `json:"streams,omitempty"`
}

type openText struct {
	Ur string `json:"ur"`
	En string `json:"en"`
}

type openSpelling struct {
	Kind content.SpellingKind `json:"kind"`
	Note openText             `json:"note"`
}

type openClaim struct {
	ID      content.ID     `json:"id"`
	Text    openText       `json:"text"`
	Sources []content.ID   `json:"sources,omitempty"`
	Facts   []content.Fact `json:"facts,omitempty"`
}

func (s *Site) openFirms() openFirms {
	all := openFirms{
		Schema:  s.base + permalink.FirmsSchema,
		Name:    openText(s.lib.Site.Name),
		Edition: s.lib.Site.Edition.String(),
		Licence: licence,
		Counted: s.lib.Site.Firms,
		Streams: map[content.ID]openText{},
		Sources: map[content.ID]content.Address{},
	}
	for i := range s.lib.Firms {
		all.Firms = append(all.Firms, s.openFirm(&s.lib.Firms[i]))
	}
	for _, stream := range s.lib.Streams {
		all.Streams[stream.ID] = openText(stream.Name)
	}
	for _, source := range s.lib.Sources {
		all.Sources[source.ID] = source.Address
	}
	return all
}

func (s *Site) openFirm(f *content.Firm) openFirm {
	r := permalink.Firm(string(f.Slug))
	return openFirm{
		Permalink: s.base + permalink.Neutral(string(f.Slug)),
		Pages:     openText{Ur: s.base + r.In(lang.Urdu), En: s.base + r.In(lang.English)},
		Slug:      f.Slug,
		Aliases:   f.Aliases,
		Position:  f.Position,
		Name:      openText(f.Name),
		Spelling:  openSpelling{f.Spelling.Kind, openText(f.Spelling.Note)},
		Also:      f.Also,
		Summary:   openText(f.Summary),
		Report:    claims(f.Report),
		SameName:  claims(f.SameName),
		Notes:     notes(f.Notes),
		Unknown:   notes(f.Unknown),
		Updated:   f.Updated.String(),
		Stand:     (*openText)(f.Stand),
		City:      (*openText)(f.City),
		Website:   f.Website,
		Email:     f.Email,
		Phone:     f.Phone,
		WeChat:    f.WeChat,
		Founded:   f.Founded,
		Services:  texts(f.Services),
		Streams:   f.Streams,
	}
}

func texts(all []lang.Text) (open []openText) {
	for _, t := range all {
		open = append(open, openText(t))
	}
	return open
}

func claims(all []content.Paragraph) (open []openClaim) {
	for _, p := range all {
		open = append(open, openClaim{p.ID, openText(p.Text), p.Sources, p.Facts})
	}
	return open
}

func notes(all []content.Note) (open []openClaim) {
	for _, n := range all {
		open = append(open, openClaim{n.ID, openText(n.Text), n.Sources, n.Facts})
	}
	return open
}
