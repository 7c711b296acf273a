package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// tellEvery is how often work that takes long tells, where nobody watches a bar,
// how far it is.
const tellEvery = 10 * time.Second

// progress tells how far work of many things is: on a terminal by a bar, elsewhere
// from time to time by a line. It may be told by several goroutines at once.
type progress struct {
	out    io.Writer
	things string // "files"

	mu       sync.Mutex
	bar      *progressbar.ProgressBar // nil where there is no terminal, or nothing done
	told     time.Time
	toldDone int // how many were done then
}

func newProgress(out io.Writer, things string) *progress {
	return &progress{out: out, things: things, told: time.Now()}
}

// tell says that so many of all are done. What is still to be done takes as long
// for each as what was done since it last said so; before a hundredth of all is
// done, that would say little.
func (p *progress) tell(done, all int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if file, ok := p.out.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		p.showBar(file, done, all)
		return
	}
	since := time.Since(p.told)
	if since < tellEvery || done <= p.toldDone || done >= all {
		return
	}
	left := ""
	if done >= all/100 {
		each := since / time.Duration(done-p.toldDone)
		left = fmt.Sprintf("; about %v more", (each * time.Duration(all-done)).Round(time.Second))
	}
	fmt.Fprintf(p.out, "%d of %d %s%s\n", done, all, p.things, left)
	p.told, p.toldDone = time.Now(), done
}

// showBar draws the bar, which goes when all is done.
func (p *progress) showBar(terminal *os.File, done, all int) {
	if p.bar == nil {
		p.bar = progressbar.NewOptions(all,
			progressbar.OptionSetWriter(terminal),
			progressbar.OptionShowCount(),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish(),
			progressbar.OptionSetWidth(30))
	}
	if done > int(p.bar.State().CurrentNum) {
		p.bar.Set(done) // fails only where the terminal is gone
	}
}
