package web

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The benchmarks of requests run servers as processes of their own, each on
// one processor, and ask them over real sockets, in turns, so that whatever
// else the machine does slows all alike. The program of the tests is these
// servers too: TestBenchServer serves where benchEnv names what.

// benchEnv is the environment variable that makes a server of the tests.
const benchEnv = "PAVILION_BENCH_SERVER"

// benchContent is the environment variable with the folder of the content that
// is served, in place of the shipped pavilion.
const benchContent = "PAVILION_BENCH_CONTENT"

// benchSite makes the site that the benchmarks serve.
func benchSite(t testing.TB) *Site {
	t.Helper()
	lib := shipped.library(t)
	if dir := os.Getenv(benchContent); dir != "" {
		lib = loadLibrary(t, os.DirFS(dir))
	}
	s, err := New(origin, lib)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestBenchServer(t *testing.T) {
	kind := os.Getenv(benchEnv)
	if kind == "" {
		t.Skip("it is for the benchmarks")
	}
	if addr, ok := strings.CutPrefix(kind, "strangers of "); ok {
		askStrangely(t, addr)
		return
	}
	site := benchSite(t)
	live := new(Live)
	live.Show(site)
	handler := http.Handler(live)
	if kind == "bare" {
		handler = bareHandler(live, "/ur/", "/ur/firms/"+string(site.lib.Firms[0].Slug)+"/")
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("serving at %s for %s\n", ln.Addr(), site.lib.Firms[0].Slug)
	if kind != "bare" {
		ln = gatherListener{ln}
	}
	go newServer(handler).Serve(ln)
	io.Copy(io.Discard, os.Stdin) // until the benchmark ends
}

// bareHandler is the least that net/http can do to send what h answers at some
// addresses: the same headers, made before, and the same bytes.
func bareHandler(h http.Handler, paths ...string) http.Handler {
	type answer struct {
		header http.Header
		body   []byte
	}
	answers := map[string]answer{}
	for _, path := range paths {
		r, w := httptest.NewRequest("GET", path, nil), httptest.NewRecorder()
		r.Header.Set("Accept-Encoding", "br")
		h.ServeHTTP(w, r)
		answers[path] = answer{w.Header(), w.Body.Bytes()}
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a, header := answers[r.URL.Path], w.Header()
		maps.Copy(header, a.header)
		w.Write(a.body)
	})
}

// benchServer is a server that runs.
type benchServer struct {
	name, addr, slug string
	pid              int
}

// startBench starts the program of the tests as something else, on some
// processors, and returns what it prints and how to end it.
func startBench(b *testing.B, kind string, processors int) (cmd *exec.Cmd, out io.Reader, end func()) {
	b.Helper()
	cmd = exec.Command(os.Args[0], "-test.run=^TestBenchServer$")
	cmd.Env = append(os.Environ(), benchEnv+"="+kind, fmt.Sprint("GOMAXPROCS=", processors))
	in, err := cmd.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	if out, err = cmd.StdoutPipe(); err != nil {
		b.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	return cmd, out, func() { in.Close() }
}

// startBenchServer starts a server of the tests, on some processors.
func startBenchServer(b *testing.B, kind string, processors int) benchServer {
	b.Helper()
	cmd, out, end := startBench(b, kind, processors)
	b.Cleanup(func() {
		end()
		cmd.Wait()
	})
	s := benchServer{name: kind, pid: cmd.Process.Pid}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if n, _ := fmt.Sscanf(lines.Text(), "serving at %s for %s", &s.addr, &s.slug); n == 2 {
			go io.Copy(io.Discard, out)
			return s
		}
	}
	b.Fatalf("no server %q", kind)
	return s
}

// otherServers are servers of files, by the name of their program: how each
// serves a folder on a port, with the headers of every answer, which a site
// behind them needs as well.
var otherServers = map[string]struct {
	config string
	args   []string
}{
	"caddy": {"{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:PORT {\n\troot * FOLDER\nHEADERS\n\tfile_server {\n\t\tprecompressed br gzip\n\t}\n}\n",
		[]string{"run", "--adapter", "caddyfile", "--config", "CONFIG"}},
	"nginx": {"daemon off;\nmaster_process off;\n\nuser root;\npid FOLDER.pid;\nerror_log /dev/null;\nevents {}\nhttp {\n\taccess_log off;\n\tsendfile on;\n\ttcp_nopush on;\n" +
		"\topen_file_cache max=1000;\n\tkeepalive_requests 1000000000;\n\tgzip_static on;\n\tserver {\n\t\tlisten 127.0.0.1:PORT;\n\t\troot FOLDER;\nHEADERS\n\t}\n}\n",
		[]string{"-c", "CONFIG"}},
}

// startOtherServer starts another server on the folder to which a site is
// exported; false if it is not installed.
func startOtherServer(b *testing.B, name string, site *Site, folder string) (benchServer, bool) {
	b.Helper()
	program, err := exec.LookPath(name)
	if err != nil {
		return benchServer{}, false
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	addr := ln.Addr().String()
	ln.Close()
	_, port, _ := net.SplitHostPort(addr)
	config := filepath.Join(b.TempDir(), name)
	headers := map[string]*strings.Builder{"caddy": {}, "nginx": {}}
	for name, values := range site.commonHeaders() {
		fmt.Fprintf(headers["caddy"], "\theader %s %q\n", name, values[0])
		fmt.Fprintf(headers["nginx"], "\t\tadd_header %s %q;\n", name, values[0])
	}
	fill := strings.NewReplacer("PORT", port, "FOLDER", folder, "CONFIG", config, "HEADERS\n", headers[name].String())
	if err := os.WriteFile(config, []byte(fill.Replace(otherServers[name].config)), 0o600); err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command(program)
	for _, arg := range otherServers[name].args {
		cmd.Args = append(cmd.Args, fill.Replace(arg))
	}
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "HOME="+b.TempDir())
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
	})
	for range 100 {
		if conn, err := net.Dial("tcp", addr); err == nil {
			conn.Close()
			return benchServer{name: name, addr: addr, pid: cmd.Process.Pid}, true
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.Fatalf("%s does not answer", name)
	return benchServer{}, false
}
