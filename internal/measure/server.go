package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"time"

	"pavilion/internal/process"
)

// server is the program serving a fair.
type server struct {
	cmd   *exec.Cmd
	base  string // its address, with no slash at its end
	begun time.Time
	ready time.Duration // from its start until it said that it was
	*client
}

// opened finds the address in what a server says.
var opened = regexp.MustCompile(`http://\S+`)

// serve starts the program, with flags beside those it needs, and waits until it
// is ready.
func (b *bench) serve(ctx context.Context, f *fair, flags ...string) (*server, error) {
	cmd := exec.CommandContext(ctx, b.program, append([]string{"serve", "-content", f.dir, "-addr", "127.0.0.1:0"}, flags...)...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	begun := time.Now()
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewReader(out)
	line, err := lines.ReadString('\n')
	if err != nil {
		return nil, errors.Join(fmt.Errorf("the server ended: %w", err), cmd.Wait())
	}
	go io.Copy(io.Discard, lines)
	s := &server{cmd: cmd, base: strings.TrimSuffix(opened.FindString(line), "/"), begun: begun, client: newClient()}
	for time.Since(begun) < startsWithin && ctx.Err() == nil {
		if a, err := s.get(s.base + "/readyz"); err == nil && a.status == http.StatusOK {
			s.ready = time.Since(begun)
			return s, nil
		}
		time.Sleep(2 * time.Millisecond)
	}
	s.end()
	return nil, cmp.Or(ctx.Err(), errors.New("the server is not ready after "+startsWithin.String()))
}

// startsWithin is how long a server may take until it is ready.
const startsWithin = 2 * time.Minute

// rest waits until the server has made what it prepares beside serving, and returns
// how long after its start that was.
func (s *server) rest(ctx context.Context) (time.Duration, error) {
	const idle = 20 * time.Millisecond // of a processor in a second
	for before := process.Time(s.pid()); ; {
		select {
		case <-ctx.Done():
			return 0, ctx.Err()
		case <-time.After(time.Second):
		}
		now := process.Time(s.pid())
		if now-before <= idle {
			return time.Since(s.begun) - time.Second, nil
		}
		before = now
	}
}

// end ends the server.
func (s *server) end() {
	s.cmd.Process.Kill()
	s.cmd.Wait()
}

func (s *server) pid() int { return s.cmd.Process.Pid }
