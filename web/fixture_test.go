package web

import (
	"context"
	"errors"
	"io"
	"net/url"
	"testing"

	"pavilion/internal/content"
)

// testSite is the site at https://pavilion.example with the built-in content.
// OBHost was once called ob-host there, and three resources cannot be drawn.
func testSite(t testing.TB) *Site {
	t.Helper()
	lib, err := content.Load(content.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	for i := range lib.Firms {
		if lib.Firms[i].Slug == "obhost" {
			lib.Firms[i].Aliases = []content.Slug{"ob-host"}
		}
	}
	s, err := New("https://pavilion.example/", lib)
	if err != nil {
		t.Fatal(err)
	}
	err = s.add(
		Resource{Path: "/en/broken/", Type: page, NoIndex: true, Draw: half},
		Resource{Path: "/ur/panics/", Type: page, NoIndex: true, Draw: explode},
		Resource{Path: "/broken.txt", Type: "text/plain; charset=utf-8", Draw: half},
		Resource{Path: "/shared.png", Type: "image/png", Shared: true, Draw: verbatim([]byte("picture"))},
	)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// half draws half of something and fails.
func half(_ context.Context, w io.Writer, _ url.Values) error {
	io.WriteString(w, "half a page")
	return errors.New("secret reason")
}

func explode(context.Context, io.Writer, url.Values) error { panic("secret reason") }
