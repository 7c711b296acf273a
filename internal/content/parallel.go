package content

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls do with each number below n, several at once, and with what
// own returns for each goroutine that does so.
func parallel[T any](n int, own func() T, do func(its T, i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			its := own()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(its, i)
			}
		})
	}
	all.Wait()
}
