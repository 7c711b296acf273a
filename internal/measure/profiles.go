package main

import (
	"context"
	"net/http"
	"slices"
	"time"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/internal/process"
)

const (
	profileRate   = 1_000 // requests in a second
	profileRounds = 5     // an odd number
	profileRound  = 2     // seconds
)

// profiles asks for profiles at a steady rate, in turns of this fair and of the
// smallest. What else the machine does befalls both, and a round in which it did
// much does not count: the rounds are told by the middle one.
func profiles(ctx context.Context, b *bench, f *fair, s *server) error {
	small, err := b.fair(ctx, b.sizes[0])
	if err != nil {
		return err
	}
	beside, err := b.serve(ctx, small)
	if err != nil {
		return err
	}
	defer beside.end()
	for _, kind := range []struct {
		name string
		step int // from one profile to the next
	}{{"one profile", 0}, {"all profiles", 7919}} {
		ours, theirs, spent, err := inTurns(ctx, s, f, beside, small, kind.step)
		if err != nil {
			return err
		}
		var late, times []float64 // of each round
		for round, took := range ours {
			late = append(late, took.percentile(99))
			times = append(times, took.percentile(99)/theirs[round].percentile(99))
		}
		name := kind.name + " 1,000 times in a second"
		b.answered(f, name, slices.Concat(ours...), spent)
		b.table.add(f.firms, name, "ms, 99 of 100, of the middle round", middle(late))
		b.table.add(f.firms, name, "times the smallest fair’s, of the middle round", middle(times))
	}
	return nil
}

// inTurns asks a server for profiles of its fair, and another for those of a small
// one, and returns how long each took in each round, and the first's time of a
// processor.
func inTurns(ctx context.Context, s *server, f *fair, beside *server, small *fair, step int) (ours, theirs []waits, spent time.Duration, err error) {
	for round := range profileRounds {
		before := process.Time(s.pid())
		took, err := s.askForProfiles(ctx, f, round, step)
		spent += process.Time(s.pid()) - before
		if err != nil {
			return nil, nil, 0, err
		}
		besides, err := beside.askForProfiles(ctx, small, round, step)
		if err != nil {
			return nil, nil, 0, err
		}
		ours, theirs = append(ours, took), append(theirs, besides)
	}
	return ours, theirs, spent, nil
}

func middle(of []float64) float64 { return slices.Sorted(slices.Values(of))[len(of)/2] }

// askForProfiles asks for the profiles of a round.
func (s *server) askForProfiles(ctx context.Context, f *fair, round, step int) (waits, error) {
	const count = profileRate * profileRound
	return load{count, profileRate, 64}.send(ctx, func(i int) error {
		n := round*count + i
		page := permalink.Firm(f.slugs[n*step%f.firms]).In(lang.All[n%len(lang.All)])
		_, err := s.want(http.StatusOK, s.base+page)
		return err
	})
}
