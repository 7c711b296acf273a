package web

import (
	"bufio"
	"crypto/tls"
	"encoding/json"
	"encoding/pem"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestObservatory has the MDN HTTP Observatory grade the server, and servers
// that have its export.
func TestObservatory(t *testing.T) {
	t.Parallel()
	needProgram(t, "node")
	tool(t, "@mdn/mdn-http-observatory/package.json")
	h := second.handler(t)
	root := exportUnder(t, h.site)
	t.Run("pavilion", func(t *testing.T) { grade(t, h) })
	for _, server := range hostServers {
		t.Run(server.name, func(t *testing.T) { grade(t, server.start(t, root, "")) })
	}
}

// grade fails a test unless what h serves is graded A+.
func grade(t *testing.T, h http.Handler) {
	t.Helper()
	addr, certificate := serveSecurely(t, h)
	cmd := exec.CommandContext(t.Context(), "node", "../.ci/observatory.js", addr)
	cmd.Env = append(os.Environ(), "NODE_EXTRA_CA_CERTS="+certificate)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("the observatory fails: %v", err)
	}
	var result struct {
		Grade string
		Tests map[string]struct{ Pass bool }
	}
	if err := json.Unmarshal(out, &result); err != nil {
		t.Fatal(err)
	}
	if result.Grade != "A+" || len(result.Tests) == 0 {
		t.Errorf("the grade is %s: %s", result.Grade, out)
	}
	for name, test := range result.Tests {
		if !test.Pass {
			t.Errorf("the test %s fails: %s", name, out)
		}
	}
}

// serveSecurely serves h by https, to where http leads, at one address, which it
// returns with the name of a file of the certificate.
func serveSecurely(t *testing.T, h http.Handler) (addr, certificate string) {
	t.Helper()
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.TLS == nil {
			http.Redirect(w, r, "https://"+r.Host+r.URL.Path, http.StatusMovedPermanently)
			return
		}
		h.ServeHTTP(w, r)
	}))
	// The certificate is httptest's own, which it makes with a server for https.
	secure := httptest.NewTLSServer(nil)
	t.Cleanup(secure.Close)
	server.Listener = &eitherListener{server.Listener, &tls.Config{Certificates: secure.TLS.Certificates}}
	server.Start()
	t.Cleanup(server.Close)
	certificate = filepath.Join(t.TempDir(), "certificate.pem")
	data := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: secure.Certificate().Raw})
	if err := os.WriteFile(certificate, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return server.Listener.Addr().String(), certificate
}

// eitherListener accepts connections with TLS and without, as the Observatory asks
// one host by http and by https.
type eitherListener struct {
	net.Listener
	config *tls.Config
}

func (l *eitherListener) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	begun := &begunConn{conn, bufio.NewReader(conn)}
	if first, err := begun.r.Peek(1); err != nil || first[0] != 0x16 { // a TLS handshake
		return begun, nil
	}
	return tls.Server(begun, l.config), nil
}

// begunConn is a connection of which something was read ahead.
type begunConn struct {
	net.Conn
	r *bufio.Reader
}

func (c *begunConn) Read(p []byte) (int, error) { return c.r.Read(p) }
