package main

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

const (
	strangers  = 200
	crowdLasts = 8 * time.Second
	readerRate = 50 // requests in a second
)

// crowd has 200 strangers ask, as fast as they are answered, what means nothing
// and what costs most, and tells how long another reader waits beside them.
func crowd(ctx context.Context, b *bench, f *fair, s *server) error {
	var ended atomic.Bool
	var asked, turnedAway atomic.Int64
	all, ctx := errgroup.WithContext(ctx)
	for range strangers {
		all.Go(func() error {
			for !ended.Load() && ctx.Err() == nil {
				a, err := s.get(s.base + f.strangeAddress())
				if err != nil {
					return err
				}
				if asked.Add(1); a.status == http.StatusServiceUnavailable {
					turnedAway.Add(1)
				}
			}
			return nil
		})
	}
	reader := newClient()
	pages := []string{permalink.Story.In(lang.Urdu), permalink.Story.In(lang.English),
		permalink.Firm(f.slugs[0]).In(lang.Urdu), permalink.Firm(f.slugs[f.firms/2]).In(lang.English)}
	took, err := load{int(readerRate * crowdLasts.Seconds()), readerRate, 8}.send(ctx, func(i int) error {
		_, err := reader.want(http.StatusOK, s.base+pages[i%len(pages)])
		return err
	})
	ended.Store(true)
	if err := cmp.Or(all.Wait(), err); err != nil {
		return err
	}
	b.answered(f, "a reader beside 200 strangers", took, 0)
	b.table.add(f.firms, "strangers", "answers in a second", float64(asked.Load())/crowdLasts.Seconds())
	b.table.add(f.firms, "strangers", "% turned away", float64(100*turnedAway.Load())/float64(asked.Load()))
	b.addMemory(f, s, "after the strangers")
	return nil
}

// strangeAddress returns what a stranger asks for.
func (f *fair) strangeAddress() string {
	l := lang.All[rand.N(len(lang.All))]
	slug := f.slugs[rand.N(f.firms)]
	switch noise := rand.Uint64(); noise % 5 {
	case 0:
		return fmt.Sprintf("%s?x=%d", permalink.Story.In(l), noise)
	case 1:
		return fmt.Sprintf("%s?utm_source=%d", permalink.Firm(slug).In(l), noise)
	case 2:
		return permalink.Firm(fmt.Sprintf("nobody-%d", noise)).In(l)
	case 3:
		return query{l, beginning(f.names[rand.N(f.firms)].In(l), 1)}.address() + fmt.Sprintf("&x=%d", noise)
	default:
		return query{l, strings.Join(f.words[l], " ")}.address() + fmt.Sprintf("+%d", noise)
	}
}
