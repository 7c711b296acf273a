package web

import (
	"cmp"
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
	return textFile(path, "Contact: "+cmp.Or(string(s.lib.Site.Contact), s.base+permalink.About.In(lang.English))+
		"\nExpires: "+s.expiry().Format(time.RFC3339)+
		"\nPreferred-Languages: "+bothLangs.String()+
		"\nCanonical: "+s.base+path+"\n")
}

// expiry is the day from which the contact is not to be relied on: less than
// a year after the edition, of which it is part.
func (s *Site) expiry() time.Time { return s.lib.Site.Edition.Time().AddDate(1, 0, -1) }
