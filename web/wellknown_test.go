package web

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"image/png"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// fields reads security.txt (RFC 9116): its lines by name.
func fields(t *testing.T, s *Site) map[string]string {
	t.Helper()
	all := map[string]string{}
	for line := range strings.Lines(getBody(t, s.Handler(), "/.well-known/security.txt")) {
		name, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		if _, twice := all[name]; !ok || twice {
			t.Errorf("security.txt has the line %q", line)
		}
		all[name] = value
	}
	return all
}

// TestExpiry has security.txt never be out of date, nor last longer than the
// year of RFC 9116, section 2.5.5.
func TestExpiry(t *testing.T) {
	for now := time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC); now.Year() < 2030; now = now.Add(7 * time.Hour) {
		if left := expiry(now).Sub(now).Hours() / 24; left < 330 || left > 366 {
			t.Fatalf("on %v it lasts %.0f days", now, left)
		}
	}
}

func TestSecurityTxt(t *testing.T) {
	lib := testLibrary(t)
	for contact, want := range map[content.Address]string{
		"":                         origin + "/en/about/",
		"mailto:words@example.org": "mailto:words@example.org",
	} {
		lib.Site.Contact = contact
		got := fields(t, newSite(t, lib))
		if got["Contact"] != want || got["Expires"] != expiry(time.Now()).Format(time.RFC3339) || got["Preferred-Languages"] != "ur, en" || got["Canonical"] != origin+"/.well-known/security.txt" {
			t.Errorf("security.txt is %q", got)
		}
	}
}

// A manifest names what a browser may keep of the site, in its language.
func TestManifests(t *testing.T) { onEach(t, pavilions, checkManifests) }

func checkManifests(t *testing.T, h *handler) {
	s := h.site
	for _, l := range lang.All {
		var m manifest
		d := json.NewDecoder(strings.NewReader(getBody(t, h, "/manifest."+l.String()+".webmanifest")))
		d.DisallowUnknownFields()
		if err := d.Decode(&m); err != nil {
			t.Fatal(err)
		}
		if m.Name != s.lib.Site.Name.In(l) || m.Lang != l.String() || m.Dir != l.Dir() || m.StartURL != "/"+l.String()+"/" || m.ID != m.StartURL || m.Scope != "/" || m.Description == "" || len(m.Icons) != 3 {
			t.Errorf("the manifest of %v is %+v", l, m)
		}
		w := get(t, h, m.Icons[0].Src)
		if w.Code != 200 || w.Header().Get("Content-Type") != m.Icons[0].Type {
			t.Errorf("the icon answers %d, %v", w.Code, w.Header())
		}
	}
}

// The icon holds a picture of each size that the pages name.
func TestFavicon(t *testing.T) {
	s := newSite(t, testLibrary(t))
	data := []byte(getBody(t, s.Handler(), "/favicon.ico"))
	var header struct{ Reserved, Kind, Count uint16 }
	r := bytes.NewReader(data)
	if err := binary.Read(r, binary.LittleEndian, &header); err != nil || header.Reserved != 0 || header.Kind != 1 {
		t.Fatalf("no icon: %+v, %v", header, err)
	}
	var sizes []string
	end := uint32(6 + 16*int(header.Count))
	for range header.Count {
		var e struct {
			Width, Height, Colours, Reserved uint8
			Planes, Bits                     uint16
			Size, Offset                     uint32
		}
		if err := binary.Read(r, binary.LittleEndian, &e); err != nil {
			t.Fatal(err)
		}
		if e.Offset != end {
			t.Errorf("a picture begins at %d, the one before ends at %d", e.Offset, end)
		}
		end = e.Offset + e.Size
		picture, err := png.Decode(bytes.NewReader(data[e.Offset:end]))
		if err != nil {
			t.Fatal(err)
		}
		size := picture.Bounds().Size()
		if size.X != int(e.Width) || size.Y != int(e.Height) {
			t.Errorf("a picture of %v is said to be %d × %d", size, e.Width, e.Height)
		}
		sizes = append(sizes, fmt.Sprintf("%dx%d", size.X, size.Y))
	}
	if int(end) != len(data) {
		t.Errorf("the icon has %d bytes, its pictures end at %d", len(data), end)
	}
	named := regexp.MustCompile(`href="/favicon.ico" sizes="([^"]*)"`).FindStringSubmatch(getBody(t, s.Handler(), "/en/"))
	if named == nil || named[1] != strings.Join(sizes, " ") {
		t.Errorf("the pages name the sizes %q, the icon has %q", named, sizes)
	}
}

// The drawn icon is a document of its own.
func TestFaviconSVG(t *testing.T) {
	var doc struct {
		XMLName xml.Name `xml:"http://www.w3.org/2000/svg svg"`
	}
	if err := xml.Unmarshal([]byte(getBody(t, newSite(t, testLibrary(t)).Handler(), "/favicon.svg")), &doc); err != nil {
		t.Error(err)
	}
}

// Every page says where corrections go, if the content does.
func TestPagesNameContact(t *testing.T) {
	onEach(t, pavilions, func(t *testing.T, h *handler) {
		contact := string(h.site.lib.Site.Contact)
		for path, c := range crawl(t, h) {
			found := slices.ContainsFunc(c.all(atom.A), func(a *html.Node) bool { return attr(a, "href") == contact })
			if found != (contact != "") {
				t.Errorf("%s names the contact: %v", path, found)
			}
		}
	})
}
