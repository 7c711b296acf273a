package main

import (
	"context"
	"fmt"

	"pavilion/internal/lang"
)

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
