package web

import (
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// TestProfileShowsWhatAnOrganiserFillsIn reads the page of a firm with every
// field filled in, and of one with none.
func TestProfileShowsWhatAnOrganiserFillsIn(t *testing.T) {
	s := newSite(t, fullLibrary(t))
	lib := s.lib
	for _, l := range lang.All {
		for i := range lib.Firms {
			f := &lib.Firms[i]
			path := permalink.Firm(string(f.Slug)).In(l)
			c := getPage(t, s.Handler(), path)
			lists := c.all(atom.Dl)
			if !f.HasParticulars() {
				if len(lists) > 0 {
					t.Errorf("%s shows particulars that nobody gave", path)
				}
				continue
			}
			if len(lists) != 1 {
				t.Fatalf("%s has %d lists of particulars", path, len(lists))
			}
			shown := text(lists[0])
			want := []string{
				f.Stand.In(l), f.City.In(l), f.Website.Written(), f.Email.Written(), f.Phone.Written(),
				f.WeChat, content.Date{Year: f.Founded}.String(),
			}
			for _, service := range f.Services {
				want = append(want, service.In(l))
			}
			for _, id := range f.Streams {
				want = append(want, lib.Stream(id).Name.In(l))
			}
			for _, w := range want {
				if !strings.Contains(shown, w) {
					t.Errorf("%s does not show %q: %q", path, w, shown)
				}
			}
		}
	}
}
