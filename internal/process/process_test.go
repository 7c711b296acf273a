package process

import (
	"os"
	"runtime"
	"testing"
	"time"
)

// This process has taken a few megabytes and some time, where the system tells, and
// of one that is not there nothing is told.
func TestOwn(t *testing.T) {
	for end := time.Now().Add(10 * tick); time.Now().Before(end); { // work
	}
	now, most := Memory(os.Getpid())
	spent := Time(os.Getpid())
	tells := runtime.GOOS == "linux"
	if (now > 1<<20) != tells || most < now || (spent > 0) != tells || spent > time.Hour {
		t.Errorf("%d bytes, at the most %d, %v", now, most, spent)
	}
	if now, most := Memory(-1); now != 0 || most != 0 || Time(-1) != 0 {
		t.Errorf("no process holds %d bytes, at the most %d", now, most)
	}
}
