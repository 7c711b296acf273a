package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"pavilion": main})
}

// TestScripts runs testdata/*.txtar. Beside testscript's own commands they
// have these, some for a site that is served while the script goes on, and a
// folder "full" of content to serve or to spoil:
//
//	append FILE TO  adds what is in a file to the end of another
//	code N COMMAND  runs the command, which must end with the exit code N
//	serve [FLAGS]   starts "pavilion FLAGS" and sets $url to the address it prints,
//	                $addr to its host and port
//	get PATH        prints the status and the body of an answer of the site
//	end SIGNAL      sends INT or TERM; the site must end well and print no more
//
// The condition [root] is true of a user who may read and write any file.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"append": add, "code": code, "serve": start, "get": visit, "end": end,
		},
		Condition: func(name string) (bool, error) {
			if name != "root" {
				return false, fmt.Errorf("no condition %q", name)
			}
			return os.Geteuid() == 0, nil
		},
		Setup: func(env *testscript.Env) error {
			env.Values["site"] = new(site)
			return os.CopyFS(filepath.Join(env.WorkDir, "full"), os.DirFS("../../internal/content/testdata/full"))
		},
	})
}

func add(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(ts.ReadFile(args[1])+ts.ReadFile(args[0])), 0o644))
}

func code(ts *testscript.TestScript, _ bool, args []string) {
	got := 0
	if exit, ok := errors.AsType[*exec.ExitError](ts.Exec(args[1], args[2:]...)); ok {
		got = exit.ExitCode()
	}
	if fmt.Sprint(got) != args[0] {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}

// site is the program serving.
type site struct {
	cmd  *exec.Cmd
	out  *bufio.Reader
	errs strings.Builder
}

func start(ts *testscript.TestScript, _ bool, args []string) {
	s := ts.Value("site").(*site)
	s.cmd = exec.Command(filepath.Join(filepath.SplitList(ts.Getenv("PATH"))[0], "pavilion"), args...)
	s.cmd.Dir = ts.MkAbs(".")
	s.cmd.Stderr = &s.errs
	for _, name := range []string{"PAVILION_ADDR", "PAVILION_BASE_URL", "PAVILION_CONTENT"} {
		s.cmd.Env = append(s.cmd.Env, name+"="+ts.Getenv(name))
	}
	out, err := s.cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(s.cmd.Start())
	ts.Defer(func() { s.cmd.Process.Kill() })
	s.out = bufio.NewReader(out)
	line, err := s.out.ReadString('\n')
	if err != nil {
		ts.Fatalf("it printed %q and ended: %v\n%s", line, s.cmd.Wait(), s.errs.String())
	}
	i := strings.Index(line, "http://")
	if i < 0 {
		ts.Fatalf("it printed no address: %q", line)
	}
	url := strings.TrimSuffix(line[i:], "/\n")
	ts.Setenv("url", url)
	ts.Setenv("addr", strings.TrimPrefix(url, "http://"))
}

func visit(ts *testscript.TestScript, _ bool, args []string) {
	resp, err := http.Get(ts.Getenv("url") + args[0])
	ts.Check(err)
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	ts.Check(err)
	fmt.Fprintf(ts.Stdout(), "%s\n%s", resp.Status, body)
}

func end(ts *testscript.TestScript, _ bool, args []string) {
	s := ts.Value("site").(*site)
	signals := map[string]os.Signal{"INT": os.Interrupt, "TERM": syscall.SIGTERM}
	ts.Check(s.cmd.Process.Signal(signals[args[0]]))
	rest, err := io.ReadAll(s.out)
	if err = errors.Join(err, s.cmd.Wait()); err != nil || len(rest) > 0 || s.errs.Len() > 0 {
		ts.Fatalf("it ended with %v, printing %q and %q", err, rest, s.errs.String())
	}
}
