package publish

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/minio/minio-go/v7"
)

// The credentials of the server.
const (
	accessKey = "pavilion-tests"
	secretKey = "not-a-secret-of-anyone"
)

// server is a real S3 server that keeps a bucket called fair in a folder, behind
// a proxy that notes what is asked of it.
type server struct {
	endpoint string
	bucket   string // the folder

	mu      sync.Mutex
	changes []string                                  // "PUT ur/index.html", in the order in which they were answered
	stop    atomic.Pointer[func(request string) bool] // tells which are never answered
}

// startServer starts versitygw. Without it the test is skipped; where CI is true
// it fails.
func startServer(t *testing.T) *server {
	t.Helper()
	program, err := exec.LookPath("versitygw")
	switch {
	case err != nil && os.Getenv("CI") == "true":
		t.Fatal("versitygw is not installed: go install github.com/versity/versitygw/cmd/versitygw@v1.8.0")
	case err != nil:
		t.Skip("versitygw, an S3 server, is not installed")
	}
	t.Setenv("AWS_ACCESS_KEY_ID", accessKey)
	t.Setenv("AWS_SECRET_ACCESS_KEY", secretKey)
	dir := t.TempDir()
	s := &server{bucket: filepath.Join(dir, "fair")}
	if err := os.Mkdir(s.bucket, 0o755); err != nil {
		t.Fatal(err)
	}
	addr := freeAddress(t)
	gateway := exec.Command(program, "--port", addr, "posix", dir)
	gateway.Env = append(os.Environ(), "ROOT_ACCESS_KEY="+accessKey, "ROOT_SECRET_KEY="+secretKey)
	var log strings.Builder
	gateway.Stdout, gateway.Stderr = &log, &log
	if err := gateway.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		gateway.Process.Kill()
		gateway.Wait()
	})
	await(t, addr, &log)
	s.endpoint = s.proxy(t, addr)
	return s
}

// freeAddress returns an address of this machine on which nothing listens.
func freeAddress(t *testing.T) string {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	return ln.Addr().String()
}

// await returns once a server answers.
func await(t *testing.T, addr string, log fmt.Stringer) {
	t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if conn, err := net.Dial("tcp", addr); err == nil {
			conn.Close()
			return
		}
	}
	t.Fatalf("the server does not answer:\n%s", log)
}

// proxy answers for the server, and notes what changes the bucket.
func (s *server) proxy(t *testing.T, addr string) string {
	t.Helper()
	proxy := &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(&url.URL{Scheme: "http", Host: addr})
			r.Out.Host = r.In.Host // which is signed
		},
		ModifyResponse: func(r *http.Response) error {
			if r.StatusCode < 300 && (r.Request.Method == http.MethodPut || r.Request.Method == http.MethodDelete) {
				s.mu.Lock()
				defer s.mu.Unlock()
				s.changes = append(s.changes, r.Request.Method+" "+strings.TrimPrefix(r.Request.URL.Path, "/fair/"))
			}
			return nil
		},
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	front := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if stop := s.stop.Load(); stop != nil && *stop != nil && (*stop)(r.Method+" "+strings.TrimPrefix(r.URL.Path, "/fair/")) {
			<-r.Context().Done() // never answered
			return
		}
		proxy.ServeHTTP(w, r)
	})}
	go front.Serve(ln)
	t.Cleanup(func() { front.Close() })
	return "http://" + ln.Addr().String()
}

// stopWhen has the server never answer the requests of which stop reports so.
func (s *server) stopWhen(stop func(request string) bool) { s.stop.Store(&stop) }

// takeChanges returns what has changed the bucket since it was last asked, but
// for the record.
func (s *server) takeChanges() (changes []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range s.changes {
		if !strings.HasSuffix(c, recordName) {
			changes = append(changes, c)
		}
	}
	s.changes = nil
	return changes
}

// header returns what the server sends with an object.
func (s *server) header(t *testing.T, key string) http.Header {
	t.Helper()
	store := open(t, s, "")
	o, err := store.client.GetObject(t.Context(), "fair", key, minio.GetObjectOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	info, err := o.Stat()
	if err != nil {
		t.Fatalf("%s: %v", key, err)
	}
	h := info.Metadata.Clone()
	h.Set("Content-Type", info.ContentType)
	return h
}
