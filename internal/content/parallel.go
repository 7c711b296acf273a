package content

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls do with each number below n, several at once.
func parallel(n int, do func(i int)) {
	parallelIn(n, func() *room { return nil }, func(_ *room, i int) { do(i) })
}

// parallelIn does so, each goroutine in a room of its own.
func parallelIn(n int, newRoom func() *room, do func(r *room, i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			r := newRoom()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(r, i)
			}
		})
	}
	all.Wait()
}
