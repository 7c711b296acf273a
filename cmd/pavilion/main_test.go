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
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

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
//	                $addr to its host and port; with -operator-addr,
//	                operator:PATH is a path there
//	get PATH        prints the status and the body of an answer of the site
//	await PATH TEXT gets a path until the answer has the text in it
//	signal HUP      sends a signal
//	end SIGNAL      sends INT or TERM; the site must end well and print no more
//	end SIGNAL TEXT the same, but the log must have the text in it
//
// The condition [root] is true of a user who may read and write any file.
func TestScripts(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and -short leaves such out")
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"append": add, "code": code, "serve": start, "get": visit, "await": await, "signal": send, "end": end,
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
	for _, name := range []string{"PAVILION_ADDR", "PAVILION_BASE_URL", "PAVILION_CONTENT", "PAVILION_OPERATOR_ADDR"} {
		s.cmd.Env = append(s.cmd.Env, name+"="+ts.Getenv(name))
	}
	out, err := s.cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(s.cmd.Start())
	ts.Defer(func() { s.cmd.Process.Kill() })
	s.out = bufio.NewReader(out)
	if slices.Contains(args, "-operator-addr") {
		ts.Setenv("operator", s.printsAddress(ts))
	}
	url := s.printsAddress(ts)
	ts.Setenv("url", url)
	ts.Setenv("addr", strings.TrimPrefix(url, "http://"))
}

// printsAddress returns the address in the next line that is printed.
func (s *site) printsAddress(ts *testscript.TestScript) string {
	line, err := s.out.ReadString('\n')
	if err != nil {
		ts.Fatalf("it printed %q and ended: %v\n%s", line, s.cmd.Wait(), s.errs.String())
	}
	i := strings.Index(line, "http://")
	if i < 0 {
		ts.Fatalf("it printed no address: %q", line)
	}
	return strings.TrimSuffix(line[i:], "/\n")
}

// address returns where a path of the site is, or of the operator's address.
func address(ts *testscript.TestScript, path string) string {
	if operator, ok := strings.CutPrefix(path, "operator:"); ok {
		return ts.Getenv("operator") + operator
	}
	return ts.Getenv("url") + path
}

func visit(ts *testscript.TestScript, _ bool, args []string) {
	resp, err := http.Get(address(ts, args[0]))
	ts.Check(err)
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	ts.Check(err)
	fmt.Fprintf(ts.Stdout(), "%s\n%s", resp.Status, body)
}

func await(ts *testscript.TestScript, _ bool, args []string) {
	var answer []byte
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		resp, err := http.Get(address(ts, args[0]))
		ts.Check(err)
		answer, err = io.ReadAll(resp.Body)
		resp.Body.Close()
		ts.Check(err)
		if strings.Contains(resp.Status+"\n"+string(answer), args[1]) {
			return
		}
	}
	ts.Fatalf("%s has no %q within a minute:\n%s", args[0], args[1], answer)
}

func send(ts *testscript.TestScript, _ bool, args []string) {
	signals := map[string]os.Signal{"INT": os.Interrupt, "TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP}
	ts.Check(ts.Value("site").(*site).cmd.Process.Signal(signals[args[0]]))
}

func end(ts *testscript.TestScript, _ bool, args []string) {
	s := ts.Value("site").(*site)
	send(ts, false, args)
	rest, err := io.ReadAll(s.out)
	if err = errors.Join(err, s.cmd.Wait()); err != nil || len(rest) > 0 {
		ts.Fatalf("it ended with %v, printing %q and %q", err, rest, s.errs.String())
	}
	if log := s.errs.String(); len(args) == 1 && log != "" || len(args) > 1 && !strings.Contains(log, args[1]) {
		ts.Fatalf("it logged %q", log)
	}
}
