package web

import (
	"path"
	"testing"

	"golang.org/x/net/html/atom"

	"pavilion/static"
)

// TestWeight keeps the style in one small sheet and the script small, before
// they are compressed, and both out of the pages.
func TestWeight(t *testing.T) {
	bytes, files := map[string]int{}, map[string]int{}
	for a := range static.All() {
		bytes[path.Ext(a.Name)] += len(a.Data)
		files[path.Ext(a.Name)]++
	}
	if files[".css"] != 1 || bytes[".css"] >= 14<<10 {
		t.Errorf("%d style sheets of %d bytes", files[".css"], bytes[".css"])
	}
	if bytes[".js"] > 8<<10 {
		t.Errorf("%d bytes of script", bytes[".js"])
	}
	t.Logf("%d bytes of style, %d of script", bytes[".css"], bytes[".js"])
	for at, c := range crawl(t, newSite(t, testLibrary(t))) {
		for n := range c.doc.Descendants() {
			if n.DataAtom == atom.Style || n.DataAtom == atom.Script && attr(n, "src") == "" && attr(n, "type") != "application/ld+json" {
				t.Errorf("%s holds a %s", at, n.Data)
			}
			for _, a := range n.Attr {
				if a.Key == "style" || len(a.Key) > 2 && a.Key[:2] == "on" {
					t.Errorf("%s has %s=%q", at, a.Key, a.Val)
				}
			}
		}
	}
}
