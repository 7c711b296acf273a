package web

import (
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
)

// A part that is not there, and a condition that does not hold, are errors
// that say nothing of the content.
func TestContentErrors(t *testing.T) {
	server := httptest.NewServer(newSite(t, testLibrary(t)).Handler())
	t.Cleanup(server.Close)
	for _, tt := range []struct {
		path, name, value string
		code              int
	}{
		{"/ur/", "Range", "bytes=99999999-", http.StatusRequestedRangeNotSatisfiable},
		{"/ur/firms/zarnab-loom-works/contact.vcf", "Range", "bytes=99999999-", http.StatusRequestedRangeNotSatisfiable},
		{"/ur/", "If-Match", `"other"`, http.StatusPreconditionFailed},
	} {
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			r, err := http.NewRequestWithContext(t.Context(), method, server.URL+tt.path, nil)
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set(tt.name, tt.value)
			r.Header.Set("Accept-Encoding", "br")
			resp, err := http.DefaultTransport.RoundTrip(r)
			if err != nil {
				t.Fatal(err)
			}
			body, err := io.ReadAll(resp.Body)
			if err != nil || resp.StatusCode != tt.code {
				t.Errorf("%s %s with %s: %d, %v", method, tt.path, tt.name, resp.StatusCode, err)
			}
			invariants(t, resp, body)
			if got := resp.Header.Get("Cache-Control"); got != "no-store" {
				t.Errorf("Cache-Control is %q", got)
			}
			for _, name := range []string{"Content-Encoding", "Content-Language", "Content-Disposition", "Etag"} {
				if got := resp.Header.Get(name); got != "" {
					t.Errorf("%s %s with %s: %s is %q", method, tt.path, tt.name, name, got)
				}
			}
			resp.Body.Close()
		}
	}
}
