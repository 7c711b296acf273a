package main

import (
	"os"
	"runtime/debug"
)

// How much memory may be taken, in percent of what is in use, until what is free
// of it is collected. Go's own 100 is for programs that hold little: of a large
// fair what is served holds hundreds of megabytes, none of which is ever free.
// While it is made most becomes free, and to collect that takes a tenth of the
// time, for which somebody waits; a check ends then.
const (
	gcServing  = 30
	gcAtStart  = 200
	gcChecking = 300
)

// setGCPercent sets it, unless GOGC says otherwise.
func setGCPercent(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}
