package web

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestValidHTML shows every page to the Nu HTML checker, those of redirects
// and errors too: it finds no error and nothing to warn of but a planted one.
func TestValidHTML(t *testing.T) {
	t.Parallel()
	jar := tool(t, "vnu-jar/build/dist/vnu.jar")
	pages := map[string]string{}
	for _, p := range append(every, full) {
		h := p.handler(t)
		for _, path := range []string{"/nowhere/", "/ur/nowhere/", "/en/nowhere/", "/ur/search/?q=%D8%A7%D9%88", "/en/search/?q=a%3Cb"} {
			pages[p.name+path] = get(t, h, path).Body.String()
		}
		for r := range h.site.All() {
			if r.Type == page {
				pages[p.name+r.Path] = renderPage(t, r)
			}
		}
	}
	dir, planted := t.TempDir(), "planted.html"
	if err := os.WriteFile(filepath.Join(dir, planted), []byte("<!doctype html><html lang=en><title>Planted</title><p><p/></p>"), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, body := range pages {
		name := strings.NewReplacer("/", "_", "?", "_", "%", "_").Replace(path) + ".html"
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.CommandContext(t.Context(), "java", "-jar", jar, "--exit-zero-always", "--stdout", "--format", "json", dir).Output()
	if err != nil {
		t.Fatalf("the checker fails: %v", err)
	}
	var report struct {
		Messages []struct {
			URL, Type, SubType, Message, Extract string
			LastLine                             int
		}
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatal(err)
	}
	found := false
	for _, m := range report.Messages {
		if filepath.Base(m.URL) == planted {
			found = true
			continue
		}
		t.Errorf("%s:%d: %s %s: %s\n%s", filepath.Base(m.URL), m.LastLine, m.Type, m.SubType, m.Message, m.Extract)
	}
	if !found {
		t.Error("the checker does not find the planted error")
	}
	t.Logf("%d pages", len(pages))
}
