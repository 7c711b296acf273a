package main

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
)

// waits are how long each of several answers took. Of one that was refused it
// is below 0.
type waits []time.Duration

// refused is what an answer that was refused took.
const refused = -1

// percentile returns how long no more than p of 100 answers took more than, in
// milliseconds; 0 of none.
func (w waits) percentile(p float64) float64 {
	sorted := slices.DeleteFunc(slices.Sorted(slices.Values(w)), func(d time.Duration) bool { return d < 0 })
	if len(sorted) == 0 {
		return 0
	}
	return sorted[int(p/100*float64(len(sorted)-1)+0.5)].Seconds() * 1000
}

// refused returns how many of 100 answers were refused.
func (w waits) refused() float64 {
	n := 0
	for _, d := range w {
		if d < 0 {
			n++
		}
	}
	return 100 * float64(n) / float64(max(1, len(w)))
}

// load is how a server is asked: so many times, so often, over so many
// connections.
type load struct {
	count       int
	rate        float64 // in a second; 0: as soon as the answer before is there
	connections int
}

// send calls ask with the numbers from 0, at a steady rate whatever the answers
// take, until one fails. An answer is waited for from the moment at which it should
// have been asked for: one that holds up others makes them wait too.
func (l load) send(ctx context.Context, ask func(i int) error) (waits, error) {
	took := make(waits, l.count)
	var next atomic.Int64
	all, ctx := errgroup.WithContext(ctx)
	begun := time.Now()
	for range l.connections {
		all.Go(func() (err error) {
			for i := int(next.Add(1)) - 1; i < l.count && err == nil; i = int(next.Add(1)) - 1 {
				due := l.due(begun, i)
				time.Sleep(time.Until(due))
				if err = ctx.Err(); err == nil {
					took[i], err = waited(due, ask(i))
				}
			}
			return err
		})
	}
	return took, all.Wait()
}

// due returns when the answer with a number should be asked for.
func (l load) due(begun time.Time, i int) time.Time {
	if l.rate == 0 {
		return time.Now()
	}
	return begun.Add(time.Duration(float64(i) / l.rate * float64(time.Second)))
}

// waited returns how long an answer took that was due, of which that it was refused
// is no error.
func waited(due time.Time, err error) (time.Duration, error) {
	if errors.Is(err, errRefused) {
		return refused, nil
	}
	return time.Since(due), err
}
