package main

import (
	"errors"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func TestPercentile(t *testing.T) {
	var hundred waits
	for i := range 100 {
		hundred = append(hundred, time.Duration(100-i)*time.Millisecond)
	}
	for _, tt := range []struct {
		waits waits
		p     float64
		want  float64
	}{
		{nil, 99, 0},
		{waits{refused}, 99, 0},
		{waits{3 * time.Millisecond}, 99, 3},
		{waits{refused, 5 * time.Millisecond, time.Millisecond, 3 * time.Millisecond}, 50, 3},
		{hundred, 50, 51},
		{hundred, 99, 99},
		{hundred, 100, 100},
	} {
		if got := tt.waits.percentile(tt.p); got != tt.want {
			t.Errorf("%g of %v: %g, want %g", tt.p, tt.waits, got, tt.want)
		}
	}
}

// An answer that takes long is not all that is told of it: those that should
// have been asked for meanwhile wait too.
func TestSendCountsFromWhenItWasDue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		took, err := load{count: 5, rate: 10, connections: 1}.send(t.Context(), func(i int) error {
			if i == 1 {
				time.Sleep(250 * time.Millisecond)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range []time.Duration{0, 250, 150, 50, 0} {
			if got := took[i]; got != want*time.Millisecond {
				t.Errorf("answer %d took %v, want %v ms", i, got, int(want))
			}
		}
	})
}

// Over enough connections one that takes long holds up nobody.
func TestSendOverConnections(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		took, err := load{count: 40, rate: 10, connections: 4}.send(t.Context(), func(i int) error {
			if i == 1 {
				time.Sleep(3 * time.Second)
			}
			return nil
		})
		if err != nil || took.percentile(90) != 0 || took.percentile(100) != 3000 {
			t.Errorf("%v, %v", took, err)
		}
	})
}

func TestSendTellsWhatFailed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		broken := errors.New("broken")
		var asked atomic.Int64
		took, err := load{count: 100, rate: 10, connections: 2}.send(t.Context(), func(i int) error {
			asked.Add(1)
			switch i {
			case 2:
				return errRefused
			case 5:
				return broken
			}
			return nil
		})
		if !errors.Is(err, broken) || took[2] != refused || took.refused() != 1 {
			t.Errorf("%v, %v refused", err, took.refused())
		}
		if n := asked.Load(); n > 8 {
			t.Errorf("asked %d times though one failed", n)
		}
	})
}
