package content

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls do with each number below n, several at once.
func parallel(n int, do func(i int)) {
	parallelIn(n, func() struct{} { return struct{}{} }, func(_ struct{}, i int) { do(i) })
}

// parallelIn does so, each goroutine with what newRoom makes for it, which it
// returns.
func parallelIn[R any](n int, newRoom func() R, do func(r R, i int)) []R {
	rooms := make([]R, min(n, runtime.GOMAXPROCS(0)))
	var next atomic.Int64
	var all sync.WaitGroup
	for k := range rooms {
		all.Go(func() {
			rooms[k] = newRoom()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(rooms[k], i)
			}
		})
	}
	all.Wait()
	return rooms
}
