package web

import (
	"context"
	"io"
	"net/url"
	"slices"

	"pavilion/internal/content"
	"pavilion/internal/permalink"
)

// firmsPerPart is how many firms a part of the firms as JSON Lines has.
const firmsPerPart = 1000

// firmsParts lists the firms as JSON Lines (jsonlines.org), in parts that a
// program reads one after another, and the file that names these.
func (s *Site) firmsParts() (list []Resource) {
	var parts []object
	for firms := range slices.Chunk(s.lib.Firms, firmsPerPart) {
		path := permalink.FirmsPart(len(parts) + 1)
		list = append(list, s.firmsPart(path, firms))
		parts = append(parts, object{{"address", s.base + path}, {"firms", len(firms)}})
	}
	index := jsonFile(permalink.FirmsIndex, "application/json", func() any {
		return object{
			{"edition", s.lib.Site.Edition.String()},
			{"schema", s.base + permalink.FirmsSchema + firmDefinition},
			{"firms", len(s.lib.Firms)},
			{"parts", objects(slices.Values(parts))},
		}
	})
	index.Audience = Machines
	return append(list, index)
}

// firmsPart has a line for each of some firms.
func (s *Site) firmsPart(path string, firms []content.Firm) Resource {
	return Resource{
		Path: path, Pattern: permalink.FirmsParts, Lang: bothLangs, Audience: Machines, Type: "application/jsonl",
		Render: func(_ context.Context, w io.Writer, _ url.Values) error {
			return writeJSONLines(w, objectsOf(s.firmProperties(), firms))
		},
	}
}
