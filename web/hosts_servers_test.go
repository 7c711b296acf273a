package web

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// hostServer is a server that has its configuration from an export.
type hostServer struct {
	name string
	args []string // before the name of its configuration
	form string   // of its configuration: what listens on a socket with a root and a path
	encs []string // that it has without more modules
}

var hostServers = []hostServer{
	{"nginx", []string{"-e", "stderr", "-c"}, `daemon off;
master_process off;
error_log stderr;
pid %[1]s.pid;
events {}
http {
	access_log off;
	client_body_temp_path %[1]s.body;
	proxy_temp_path %[1]s.proxy;
	fastcgi_temp_path %[1]s.fastcgi;
	uwsgi_temp_path %[1]s.uwsgi;
	scgi_temp_path %[1]s.scgi;
	server {
		listen unix:%[1]s;
		root %[2]s;
		include %[2]s%[3]s/_nginx.conf;
	}
}
`, []string{"identity", "gzip"}},
	{"caddy", []string{"run", "--adapter", "caddyfile", "--config"}, `{
	admin off
	auto_https off
}
http:// {
	bind unix/%[1]s
	root * %[2]s
	import %[2]s%[3]s/_Caddyfile
}
`, []string{"identity", "gzip", "br"}},
}

// exportUnder exports a site to the folder of its path under a root, which it
// returns.
func exportUnder(t *testing.T, s *Site) (root string) {
	t.Helper()
	notShort(t)
	root = filepath.Join(t.TempDir(), "www")
	dir := filepath.Join(root, s.BasePath())
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := (Exporter{Site: s}).Write(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	return root
}

// start serves the export under a root until the test ends. It skips the test
// without the server, but fails it where CI=true.
func (server hostServer) start(t *testing.T, root, basePath string) http.Handler {
	t.Helper()
	needProgram(t, server.name)
	dir, err := os.MkdirTemp("", "host") // the name of a socket must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	socket, config := filepath.Join(dir, "socket"), filepath.Join(dir, "config")
	if err := os.WriteFile(config, fmt.Appendf(nil, server.form, socket, root, basePath), 0o600); err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	cmd := exec.CommandContext(t.Context(), server.name, append(server.args, config)...)
	cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_CONFIG_HOME="+dir, "XDG_DATA_HOME="+dir)
	cmd.Stdout, cmd.Stderr = &log, &log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait(); close(ended) }()
	t.Cleanup(func() { <-ended })
	dial := func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "unix", socket)
	}
	for {
		if conn, err := dial(t.Context(), "", ""); err == nil {
			conn.Close()
			break
		}
		select {
		case err := <-ended:
			t.Fatalf("%s ends: %v\n%s", server.name, err, log.String())
		case <-time.After(10 * time.Millisecond):
		}
	}
	proxy := httputil.NewSingleHostReverseProxy(&url.URL{Scheme: "http", Host: "export"})
	transport := &http.Transport{DialContext: dial, DisableCompression: true}
	t.Cleanup(transport.CloseIdleConnections)
	proxy.Transport = transport
	return proxy
}

// TestServers asks nginx and Caddy, which have the export with its configuration,
// for everything that the server has, in every form.
func TestServers(t *testing.T) {
	for name, h := range map[string]*handler{"root": second.handler(t), "path": mount(t)} {
		root := exportUnder(t, h.site)
		for _, server := range hostServers {
			t.Run(server.name+" "+name, func(t *testing.T) {
				t.Parallel()
				host := server.start(t, root, h.site.BasePath())
				for _, accept := range server.encs {
					compareHost(t, h, host, "Accept-Encoding: "+accept)
				}
				compareForms(t, h, host)
				compareRedirects(t, h, host)
				checkNotFound(t, h, host)
				checkStays(t, h, host)
			})
		}
	}
}

// compareForms looks at how a host tells the forms of a page and of a file apart.
func compareForms(t *testing.T, h *handler, host http.Handler) {
	t.Helper()
	for _, path := range []string{"/en/", "/ur/firms/zarnab-loom-works/", "/data/firms.csv", "/qr.svg"} {
		tags := map[string]bool{}
		for _, accept := range []string{"Accept-Encoding: identity", "Accept-Encoding: gzip"} {
			w := get(t, host, h.site.link(path), accept)
			tag := w.Header().Get("Etag")
			if !strings.HasPrefix(tag, `"`) || tags[tag] || w.Header().Get("Vary") != "Accept-Encoding" {
				t.Errorf("%s has the entity tag %s and varies by %q", path, tag, w.Header().Get("Vary"))
			}
			tags[tag] = true
			again := get(t, host, h.site.link(path), accept, "If-None-Match: "+tag)
			if again.Code != http.StatusNotModified || again.Header().Get("X-Frame-Options") != "DENY" {
				t.Errorf("%s answers %d, %v to who has it", path, again.Code, again.Header())
			}
		}
	}
}

// compareRedirects asks for addresses that lead to the right one.
func compareRedirects(t *testing.T, h *handler, host http.Handler) {
	t.Helper()
	for _, path := range []string{
		"/en?x=1", "/ur/firms?keep=oon", "/en/firms/zarnab-loom-works?q=a%20b", "/ur/firms/zarnab-loom-works",
		"/ur/letters/ur-alif/3/?keep=oon", "/en/cities/", "/en/sources/letters/c/", "/f/zarnab-loom-works/?x=1", "/f/zarnab-looms?x=%0d%0aX-Evil:1", "/en/firms/zarnab-looms/?a=b&c=%2F", "?x",
	} {
		if path == "?x" && h.site.BasePath() == "" {
			continue
		}
		served, exported := get(t, h, h.site.BasePath()+path), get(t, host, h.site.BasePath()+path)
		if served.Code != exported.Code || served.Header().Get("Location") != exported.Header().Get("Location") || exported.Header().Get("X-Frame-Options") != "DENY" {
			t.Errorf("%s answers %d, %v; want %d, %s", path, exported.Code, exported.Header(), served.Code, served.Header().Get("Location"))
		}
	}
}

// checkStays asks for addresses of pages without the slash at their end, behind
// steps that make a browser take the name of another host from a redirect that
// repeats them.
func checkStays(t *testing.T, h *handler, host http.Handler) {
	t.Helper()
	for _, before := range []string{"/", "//evil.example/..", "//evil.example/..%2f..", "//evil.example/%2e%2e", "/%5cevil.example/..", "/%5c%5cevil.example/..%2f", "/%09/evil.example/.."} {
		address := before + h.site.link("/en")
		if location := get(t, host, address).Header().Get("Location"); location != "" && location != h.site.link("/en/") {
			t.Errorf("%s leads to %s", address, location)
		}
	}
}

// checkNotFound asks for what is not there, and what is for the host alone.
func checkNotFound(t *testing.T, h *handler, host http.Handler) {
	t.Helper()
	page := get(t, host, h.site.link("/nothing")).Body.Bytes()
	if !bytes.Contains(page, []byte("<html")) {
		t.Errorf("what is not there is answered with %q", page)
	}
	want := get(t, h, h.site.link("/nothing")).Header()
	for _, path := range []string{
		"/nothing/", "/en/nothing", "/ur/firms/nothing/", "/f/nothing", "/f/nothing/", "/f/nothing/qr.svg", "/static/site.css", "/static/",
		"/f/*", "/static/*.css", "/en%0d%0aX-Evil:1", "/f/oon%0d%0aX-Evil:1/", "/f/%2e%2e%2f_headers", "/en/index.html", "/en/index.html.gz", "/f/oon/index.html",
		"/404.html", "/MANIFEST", "/_headers", "/_redirects", "/_nginx.conf", "/_Caddyfile", "/.nojekyll", "/.inputs", "/f/neelum-felt/index.html",
	} {
		w := get(t, host, h.site.link(path))
		if w.Code != http.StatusNotFound || !bytes.Equal(w.Body.Bytes(), page) || w.Header().Get("X-Evil") != "" {
			t.Errorf("%s answers %d, %v", path, w.Code, w.Header())
			continue
		}
		compareHeaders(t, Resource{Path: path}, want, w.Header())
	}
	post := httptest.NewRecorder()
	host.ServeHTTP(post, httptest.NewRequestWithContext(t.Context(), http.MethodPost, h.site.link("/en/"), nil))
	if post.Code != http.StatusMethodNotAllowed || post.Header().Get("X-Frame-Options") != "DENY" {
		t.Errorf("POST answers %d, %v", post.Code, post.Header())
	}
}
