package web

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"net/url"
	"time"

	"pavilion/internal/lang"
	"pavilion/internal/permalink"
)

// robotsFile lets every crawler in and shows it the sitemap (RFC 9309).
func (s *Site) robotsFile(path string) Resource {
	return textFile(path, "User-agent: *\nAllow: /\n\nSitemap: "+s.base+permalink.Sitemap+"\n")
}

// securityFile tells those who find a hole in the site whom to tell
// (RFC 9116).
func (s *Site) securityFile(path string) Resource {
	r := textFile(path, "")
	r.Uncached = true
	r.Render = func(_ context.Context, w io.Writer, _ url.Values) error {
		_, err := fmt.Fprintf(w, "Contact: %s\nExpires: %s\nPreferred-Languages: %s\nCanonical: %s\n",
			cmp.Or(string(s.lib.Site.Contact), s.base+permalink.About.In(lang.English)),
			expiry(time.Now()).Format(time.RFC3339), bothLangs, s.base+path)
		return err
	}
	return r
}

// expiry is the day from which the contact is not to be relied on, less than a
// year after now, as is asked. It is the same all through a month.
func expiry(now time.Time) time.Time {
	return time.Date(now.Year()+1, now.Month(), 1, 0, 0, 0, 0, time.UTC)
}
