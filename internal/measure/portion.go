package main

import (
	"context"
	"fmt"
	"os"
	"slices"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/web"
)

// cardsDrawn is of how many firms cards are drawn, to tell what one costs.
const cardsDrawn = 200

// portion is a part of an export, which the measure has a process of its own
// write.
type portion struct {
	name  string
	plain bool // with no compressed forms
	only  func(lib *content.Library) func(web.Resource) bool
}

var portions = []portion{
	{"profiles", true, func(lib *content.Library) func(web.Resource) bool {
		return at(lib.Firms, permalink.Route.In)
	}},
	{"cards", true, func(lib *content.Library) func(web.Resource) bool {
		return at(lib.Firms[:min(cardsDrawn, len(lib.Firms))], permalink.Route.Card)
	}},
	{"nothing", true, func(*content.Library) func(web.Resource) bool {
		return func(web.Resource) bool { return false }
	}},
	{"plain", true, cardless},
	{"compressed", false, cardless},
}

// cardless is of everything but the cards of firms.
func cardless(lib *content.Library) func(web.Resource) bool {
	cards := at(lib.Firms, permalink.Route.Card)
	return func(r web.Resource) bool { return !cards(r) }
}

// at is of what lives at an address of firms in either language.
func at(firms []content.Firm, address func(permalink.Route, lang.Lang) string) func(web.Resource) bool {
	paths := map[string]bool{}
	for i := range firms {
		for _, l := range lang.All {
			paths[address(permalink.Firm(string(firms[i].Slug)), l)] = true
		}
	}
	return func(r web.Resource) bool { return paths[r.Path] }
}

// writePortion writes a part of the export of a fair to a new folder.
func writePortion(ctx context.Context, name, from, to string) error {
	i := slices.IndexFunc(portions, func(p portion) bool { return p.name == name })
	if i < 0 {
		return fmt.Errorf("there is no part %q of an export", name)
	}
	lib, err := content.Load(ctx, os.DirFS(from))
	if err != nil {
		return err
	}
	site, err := web.New(base, lib)
	if err != nil {
		return err
	}
	_, err = web.Exporter{Site: site, Plain: portions[i].plain, Only: portions[i].only(lib)}.Write(ctx, to)
	return err
}

// portion has a process write a part of the export of a fair, and returns what
// it took and what was written.
func (b *bench) portion(ctx context.Context, f *fair, name string) (usage, files, error) {
	dir, err := b.output(f, name)
	if err != nil {
		return usage{}, files{}, err
	}
	self, err := os.Executable()
	if err != nil {
		return usage{}, files{}, err
	}
	u, _, err := run(ctx, self, "-portion", name, "-dir", f.dir, dir)
	if err != nil {
		return usage{}, files{}, err
	}
	w, err := written(dir)
	return u, w, err
}
