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

// measurePages tells what the pages of the firms alone take, in both languages,
// as files: to be put beside the same by another program.
func measurePages(ctx context.Context, b *bench, f *fair) error {
	u, w, err := b.portion(ctx, f, "profiles")
	if err != nil {
		return err
	}
	return b.addPages(f, "profiles alone", w, u)
}

// addPages tells what it took to write pages of firms, and how large they are.
func (b *bench) addPages(f *fair, name string, w files, u usage) error {
	if w.pages < len(lang.All)*f.firms {
		return fmt.Errorf("%s: %d pages of %d firms", name, w.pages, f.firms)
	}
	b.table.addUsage(f.firms, name, u)
	b.table.add(f.firms, name, "pages", float64(w.pages))
	b.table.add(f.firms, name, "kB each", float64(w.pageBytes)/1000/float64(w.pages))
	b.table.add(f.firms, name, "pages in a second", float64(w.pages)/u.wall.Seconds())
	return nil
}

// measureExport tells what an export takes without cards, what compression adds
// to it, and what a card takes.
func measureExport(ctx context.Context, b *bench, f *fair) error {
	plain, w, err := b.portion(ctx, f, "plain")
	if err != nil {
		return err
	}
	if err := b.addPages(f, "export without cards and compression", w, plain); err != nil {
		return err
	}
	b.table.add(f.firms, "export without cards and compression", "files", float64(w.files))
	compressed, w, err := b.portion(ctx, f, "compressed")
	if err != nil {
		return err
	}
	b.table.addUsage(f.firms, "export without cards", compressed)
	b.table.add(f.firms, "export without cards", "MB written", megabytes(w.bytes))
	b.table.add(f.firms, "compression alone", "CPU s", (compressed.cpu - plain.cpu).Seconds())
	cards, _, err := b.portion(ctx, f, "cards")
	if err != nil {
		return err
	}
	nothing, _, err := b.portion(ctx, f, "nothing")
	if err != nil {
		return err
	}
	drawn := len(lang.All) * min(cardsDrawn, f.firms)
	b.table.addUsage(f.firms, "export of nothing", nothing)
	b.table.add(f.firms, "a card", "CPU ms", (cards.cpu-nothing.cpu).Seconds()*1000/float64(drawn))
	return nil
}
