package web

import (
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/static"
	"pavilion/templates"
)

// resources lists every address of the site but the sitemap's, which lists
// these. /healthz and /readyz tell of the process and not of the site: the
// handler answers them.
func (s *Site) resources() (list []Resource) {
	add := func(more ...Resource) { list = append(list, more...) }
	edition := s.lib.Site.Edition

	add(s.languageRedirect(permalink.Root, permalink.Story, nil))         // /
	add(s.qrCode(permalink.StoryQR, permalink.Root))                      // /qr.svg
	add(s.page(permalink.Story, s.lib.Story.Updated, templates.Story)...) // /{lang}/
	add(s.page(permalink.Directory, edition, s.directoryPage, "keep")...) // /{lang}/firms/
	patterns := s.firmResources(&content.Firm{Slug: ":slug"})
	for i := range s.lib.Firms {
		f := &s.lib.Firms[i]
		for i, r := range s.firmResources(f) {
			r.Pattern = patterns[i].Path
			add(r)
		}
		if f.Image != nil {
			add(logoFile(f)) // /static/logo-{slug}.{hash}.{ext}
		}
		for _, alias := range f.Aliases {
			add(s.formerAddresses(string(alias), string(f.Slug))...) // all of these under a former slug
		}
	}
	for i := range s.lib.Withdrawn {
		f := &s.lib.Withdrawn[i]
		add(s.withdrawnResources(f)...) // all of these of a firm that has left
		for _, alias := range f.Aliases {
			add(s.formerAddresses(string(alias), string(f.Slug))...)
		}
	}
	add(s.page(permalink.Search, edition, s.searchPage, "q")...)  // /{lang}/search/
	add(s.page(permalink.Sources, edition, templates.Sources)...) // /{lang}/sources/
	add(s.page(permalink.About, edition, templates.About)...)     // /{lang}/about/
	for _, r := range s.page(permalink.Shortlist, edition, s.shortlistPage, "keep") {
		add(noIndex(r)) // /{lang}/shortlist/
	}
	for _, l := range lang.All {
		add(s.storyCard(permalink.Story.Card(l), l))               // /{lang}/card.png
		add(s.feedFile(permalink.Feed(l), l))                      // /{lang}/feed.xml
		add(noIndex(s.shortlistFile(permalink.Contacts.In(l), l))) // /{lang}/shortlist/contacts.vcf
		add(s.manifestFile(permalink.Manifest(l), l))              // /manifest.{lang}.webmanifest
		add(noIndex(s.searchIndex(permalink.SearchIndex(l), l)))   // /data/search.{lang}.json
		add(noIndex(s.passagesFile(permalink.Passages(l), l)))     // /data/passages.{lang}.json
	}
	add(s.firmsJSON(permalink.FirmsJSON))         // /data/firms.json
	add(s.firmsCSV(permalink.FirmsCSV))           // /data/firms.csv
	add(s.firmsSchemaFile(permalink.FirmsSchema)) // /data/firms.schema.json
	add(s.robotsFile(permalink.RobotsTxt))        // /robots.txt
	add(s.securityFile(permalink.SecurityTxt))    // /.well-known/security.txt
	add(s.favicon(permalink.Favicon))             // /favicon.ico
	add(s.faviconSVG(permalink.FaviconSVG))       // /favicon.svg
	add(assetFile(s.style))                       // /static/site.{hash}.css
	for _, r := range s.renditions() {
		add(pictureFile(permalink.Image(r.Name, r.Hash, r.Ext), r)) // /static/{name}-{width}.{hash}.{ext}
	}
	for _, i := range s.homeIcons {
		add(i.resource()) // /static/icon-{size}.{hash}.png
	}
	for a := range static.All() {
		add(assetFile(a)) // /static/{name}.{hash}.{ext}
	}
	return list
}

// firmResources lists the addresses that every firm has.
func (s *Site) firmResources(f *content.Firm) []Resource {
	slug := string(f.Slug)
	route := permalink.Firm(slug)
	list := []Resource{
		s.languageRedirect(permalink.Neutral(slug), route, f),          // /f/{slug}
		noIndex(s.qrCode(permalink.QR(slug), permalink.Neutral(slug))), // /f/{slug}/qr.svg
	}
	list = append(list, s.page(route, f.Updated, s.profilePage(f))...) // /{lang}/firms/{slug}/
	for _, l := range lang.All {
		list = append(list,
			s.firmCard(route.Card(l), l, f),       // /{lang}/firms/{slug}/card.png
			s.contactFile(route.Contact(l), l, f)) // /{lang}/firms/{slug}/contact.vcf
	}
	return list
}

// noIndex returns r as one that search engines are not to list.
func noIndex(r Resource) Resource {
	r.NoIndex = true
	return r
}
