package main

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"time"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/process"
)

// measureServe tells what it takes to serve a fair: until it is ready, and how
// it answers those who come.
func measureServe(ctx context.Context, b *bench, f *fair) error {
	s, err := b.serve(ctx, f)
	if err != nil {
		return err
	}
	defer s.end()
	b.table.add(f.firms, "ready", "s", s.ready.Seconds())
	b.table.add(f.firms, "ready", "CPU s", process.Time(s.pid()).Seconds())
	b.addMemory(f, s, "once ready")
	var failed []error
	for _, ask := range []func(context.Context, *bench, *fair, *server) error{search, crawl, redirects, profiles, crowd} {
		failed = append(failed, ask(ctx, b, f, s))
	}
	b.addMostMemory(f, s)
	return errors.Join(failed...)
}

// addMemory tells how much a server holds.
func (b *bench) addMemory(f *fair, s *server, when string) {
	if now, _ := process.Memory(s.pid()); now > 0 {
		b.table.add(f.firms, "memory "+when, "MB", megabytes(now))
	}
}

// addMostMemory tells how much it held at the most.
func (b *bench) addMostMemory(f *fair, s *server) {
	if _, most := process.Memory(s.pid()); most > 0 {
		b.table.add(f.firms, "memory at the most", "MB", megabytes(most))
	}
}

// answered tells how long answers took, and what each cost where that is known.
func (b *bench) answered(f *fair, what string, took waits, spent time.Duration) {
	b.table.add(f.firms, what, "ms, half", took.percentile(50))
	b.table.add(f.firms, what, "ms, 99 of 100", took.percentile(99))
	if spent > 0 {
		b.table.add(f.firms, what, "CPU ms each", spent.Seconds()*1000/float64(len(took)))
	}
	if n := took.refused(); n > 0 {
		b.table.add(f.firms, what, "% refused", n)
	}
}

// ask asks a server and tells what came of it.
func (b *bench) ask(ctx context.Context, f *fair, s *server, what string, l load, ask func(i int) error) error {
	before := process.Time(s.pid())
	took, err := l.send(ctx, ask)
	if err != nil {
		return err
	}
	b.answered(f, what, took, process.Time(s.pid())-before)
	return nil
}

// search asks 5,000 queries, while the server still makes what it prepares, and
// when it has, some of each of the classes that cost least and most, one at a time.
func search(ctx context.Context, b *bench, f *fair, s *server) error {
	all := f.queries(5_000)
	if err := b.ask(ctx, f, s, "search: 5,000 queries", load{count: len(all), connections: 2}, func(i int) error {
		_, err := s.want(http.StatusOK, s.base+all[i].address())
		return err
	}); err != nil {
		return err
	}
	b.addMemory(f, s, "after these queries")
	prepared, err := s.rest(ctx)
	if err != nil {
		return err
	}
	b.table.add(f.firms, "all prepared", "s at the most", prepared.Seconds())
	for _, class := range []struct {
		name  string
		words func(i int, l lang.Lang) string
	}{
		{"a name", func(i int, l lang.Lang) string { return f.names[i*7919%f.firms].In(l) }},
		{"a letter", func(i int, l lang.Lang) string { return beginning(f.names[i*7919%f.firms].In(l), 1) }},
		{"twelve common words", func(_ int, l lang.Lang) string { return strings.Join(f.words[l], " ") }},
	} {
		if err := b.ask(ctx, f, s, "search: "+class.name, load{count: 400, connections: 1}, func(i int) error {
			l := lang.All[i%len(lang.All)]
			_, err := s.want(http.StatusOK, s.base+query{l, class.words(i, l)}.address())
			return err
		}); err != nil {
			return err
		}
	}
	return nil
}

// redirects asks for the addresses that QR codes hold, which lead to a page in
// the reader's language.
func redirects(ctx context.Context, b *bench, f *fair, s *server) error {
	return b.ask(ctx, f, s, "redirect of a QR code", load{count: 5_000, connections: 1}, func(i int) error {
		_, err := s.want(http.StatusFound, s.base+permalink.Neutral(f.slugs[i*7919%f.firms]))
		return err
	})
}
