package web

import (
	"context"
	"io"
	"net/url"

	"pavilion/internal/content"
	"pavilion/internal/permalink"
)

// firmsJSON is the directory as data in both languages, for anyone to use.
func (s *Site) firmsJSON(path string) Resource {
	r := jsonFile(path, "application/json", func() any { return objectOf(s.directoryProperties(), s.lib) })
	r.Lang, r.Audience, r.Large = bothLangs, Machines, s.isLarge()
	return r
}

// isLarge reports whether a file with all firms is.
func (s *Site) isLarge() bool { return len(s.lib.Firms) > firmsPerPart }

// firmJSON is what open data says of one firm, as a file of its own.
func (s *Site) firmJSON(path string, f *content.Firm) Resource {
	r := jsonFile(path, "application/json", func() any { return objectOf(s.fileProperties(), f) })
	r.Lang, r.Audience = bothLangs, Machines
	return r
}

// firmsSchemaFile says what that data is.
func (s *Site) firmsSchemaFile(path string) Resource {
	r := jsonFile(path, "application/schema+json", func() any { return s.firmsSchema() })
	r.Audience = Machines
	return r
}

// firmsCSV is the firms as a table.
func (s *Site) firmsCSV(path string) Resource {
	return Resource{
		Path: path, Lang: bothLangs, Audience: Machines, Type: "text/csv; charset=utf-8; header=present", Filename: "firms.csv", Large: s.isLarge(),
		Render: func(_ context.Context, w io.Writer, _ url.Values) error { return s.writeCSV(w) },
	}
}

// openSource is a source for data.
type openSource struct {
	Publisher openText        `json:"publisher"`
	Address   content.Address `json:"address,omitempty"`
}

// fileProperties are what open data says of a firm in a file of its own.
func (s *Site) fileProperties() []property[*content.Firm] {
	return append([]property[*content.Firm]{{"$schema", "In a file of its own, the address of this part of the schema.", false, linkForm,
		func(*content.Firm) any { return s.base + permalink.FirmsSchema + firmDefinition }}}, s.firmProperties()...)
}

// directoryProperties are what open data says of the directory: of the
// pavilion, of each firm, and of what firms refer to.
func (s *Site) directoryProperties() []property[*content.Library] {
	firms := s.firmProperties()
	all := []property[*content.Library]{
		{"$schema", "The address of this schema.", true, linkForm, func(*content.Library) any { return s.base + permalink.FirmsSchema }},
		{"name", "The name of the pavilion.", true, textForm, func(lib *content.Library) any { return openText(lib.Site.Name) }},
		{"fair", "The fair at which it stands.", true, textForm, func(lib *content.Library) any { return openText(lib.Site.Fair.Name) }},
		{"edition", "When anything here was last changed.", true, dayForm, func(lib *content.Library) any { return lib.Site.Edition.String() }},
		{"licence", "The terms under which the words may be used.", true, textForm, func(lib *content.Library) any { return openText(lib.Site.Licence.Name) }},
		{"licence_address", "Where these terms can be read.", false, linkForm, func(lib *content.Library) any { return orNothing(string(lib.Site.Licence.Address)) }},
	}
	if s.lib.Site.Report != nil {
		all = append(all, property[*content.Library]{"counted", "How many firms the report on the pavilion counts, named or not.", false, numberForm,
			func(lib *content.Library) any { return lib.Site.Report.Counted }})
	}
	return append(all, []property[*content.Library]{
		{"firms", "Every firm of the pavilion that has a page.", true, firmsForm, func(lib *content.Library) any {
			return objectsOf(firms, lib.Firms)
		}},
		{"topics", "The topics to which firms refer, by id.", false, namedForm("text"), func(lib *content.Library) any {
			var o object
			for _, t := range lib.Topics {
				o = append(o, member{string(t.ID), openText(t.Name)})
			}
			return orNil(o)
		}},
		{"sources", "The sources to which claims and fields refer, by id.", false, namedForm("source"), func(lib *content.Library) any {
			var o object
			for _, src := range lib.Sources {
				o = append(o, member{string(src.ID), openSource{openText(src.Publisher), src.Address}})
			}
			return orNil(o)
		}},
	}...)
}

// orNothing returns a word, or nil where it is empty.
func orNothing(word string) any {
	if word == "" {
		return nil
	}
	return word
}

// orNil returns an object, or nil where it has no member.
func orNil(o object) any {
	if len(o) == 0 {
		return nil
	}
	return o
}
