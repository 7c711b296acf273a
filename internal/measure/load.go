package main

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"
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
// take. An answer is waited for from the moment at which it should have been
// asked for: one that holds up others makes them wait too.
func (l load) send(ask func(i int) error) (waits, error) {
	took := make(waits, l.count)
	var next atomic.Int64
	var all sync.WaitGroup
	var failed errs
	begun := time.Now()
	for range l.connections {
		all.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= l.count || failed.any() {
					return
				}
				due := time.Now()
				if l.rate > 0 {
					due = begun.Add(time.Duration(float64(i) / l.rate * float64(time.Second)))
					time.Sleep(time.Until(due))
				}
				err := ask(i)
				if took[i] = time.Since(due); errors.Is(err, errRefused) {
					took[i], err = refused, nil
				}
				failed.add(err)
			}
		})
	}
	all.Wait()
	return took, failed.joined()
}

// errs are what went wrong in several places at once.
type errs struct {
	mu   sync.Mutex
	list []error
}

func (e *errs) add(err error) {
	if err != nil {
		e.mu.Lock()
		defer e.mu.Unlock()
		e.list = append(e.list, err)
	}
}

func (e *errs) any() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return len(e.list) > 0
}

// joined returns the first of them, and how many there were.
func (e *errs) joined() error {
	if len(e.list) < 2 {
		return errors.Join(e.list...)
	}
	return fmt.Errorf("%w, and %d more", e.list[0], len(e.list)-1)
}
