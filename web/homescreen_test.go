package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"pavilion/internal/lang"
	"pavilion/internal/palette"
)

// Manifests say all that a home screen asks: names, colours, and icons of the
// sizes and for the purposes that they have.
func TestManifestsAreWhole(t *testing.T) {
	s := newSite(t, testLibrary(t))
	h := s.Handler()
	for _, l := range lang.All {
		var m manifest
		if err := json.Unmarshal([]byte(getBody(t, h, "/manifest."+l.String()+".webmanifest")), &m); err != nil {
			t.Fatal(err)
		}
		paper := s.lib.Site.Colors.Palette().Light()[palette.Paper].String()
		if m.ShortName == "" || m.Display == "" || m.BackgroundColor != paper || m.ThemeColor != paper {
			t.Errorf("the manifest of %v is %+v", l, m)
		}
		var icons []string
		for _, i := range m.Icons {
			icons = append(icons, i.Sizes+" "+i.Purpose)
			checkHomeIcon(t, s, i.Src, i.Sizes)
		}
		if want := []string{"192x192 any", "512x512 any", "512x512 maskable"}; !slices.Equal(icons, want) {
			t.Errorf("the icons of %v are %q, want %q", l, icons, want)
		}
	}
}

// checkHomeIcon fails unless a picture of that size lives at path for ever.
func checkHomeIcon(t *testing.T, s *Site, path, sizes string) {
	t.Helper()
	w := get(t, s.Handler(), path)
	if got := w.Header(); got.Get("Content-Type") != "image/png" || got.Get("Cache-Control") != immutable {
		t.Errorf("%s answers %d, %v", path, w.Code, got)
	}
	picture, err := png.Decode(bytes.NewReader(w.Body.Bytes()))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if size := picture.Bounds().Size(); fmt.Sprintf("%dx%d", size.X, size.Y) != sizes {
		t.Errorf("%s is %v, not %s", path, size, sizes)
	}
	if !regexp.MustCompile(`^/static/icon-[a-z0-9-]+\.[0-9a-f]{12}\.png$`).MatchString(path) {
		t.Errorf("an icon lives at %s", path)
	}
}

// Pages name the icon for the home screens that ask no manifest, and the colour
// of either scheme.
func TestHeadForHomeScreens(t *testing.T) {
	s := newSite(t, testLibrary(t))
	colors := s.lib.Site.Colors.Palette()
	for _, path := range []string{"/ur/", "/en/firms/", "/"} {
		r, _ := s.resource(path)
		c := parsePage(t, path, renderPage(t, r))
		m := metas(t, c)
		light, dark := m["theme-color(prefers-color-scheme: light)"], m["theme-color(prefers-color-scheme: dark)"]
		if light != colors.Light()[palette.Paper].String() || dark != colors.Dark()[palette.Paper].String() {
			t.Errorf("%s has the theme colours %q and %q", path, light, dark)
		}
		var touch []string
		for _, n := range c.all(atom.Link) {
			if attr(n, "rel") == "apple-touch-icon" {
				touch = append(touch, attr(n, "href"))
			}
		}
		if len(touch) != 1 {
			t.Fatalf("%s names the icons %q", path, touch)
		}
		checkHomeIcon(t, s, touch[0], "180x180")
	}
}

// Sites with other tiles have other icons, at other addresses; those of one
// tile stay.
func TestHomeIconsFollowTile(t *testing.T) {
	lib := testLibrary(t)
	paths := func() (all []string) {
		for _, i := range newSite(t, lib).homeIcons {
			all = append(all, i.path)
		}
		return all
	}
	before := paths()
	if again := paths(); !slices.Equal(again, before) {
		t.Errorf("the same site has the icons %q and %q", before, again)
	}
	lib.Site.Mark += "-2"
	for i, after := range paths() {
		if stem, _, _ := strings.Cut(before[i], "."); after == before[i] || !strings.HasPrefix(after, stem+".") {
			t.Errorf("with another tile %s became %s", before[i], after)
		}
	}
}
