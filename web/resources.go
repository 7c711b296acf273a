package web

import (
	"pavilion/internal/content"
	"pavilion/internal/lang"
	"pavilion/internal/permalink"
	"pavilion/static"
	"pavilion/templates"
)

// resources lists every address of the site but those that every firm has, which
// firmKinds lists, those in folders.go, and the sitemap's, which lists the first
// two. /healthz and /readyz tell of the process and not of the site: the handler
// answers them.
func (s *Site) resources() (list []Resource) {
	add := func(more ...Resource) { list = append(list, more...) }
	edition := s.lib.Site.Edition

	add(s.languageRedirect(permalink.Root, permalink.Story, nil))         // /
	add(s.qrCode(permalink.StoryQR, permalink.Root))                      // /qr.svg
	add(s.page(permalink.Story, s.lib.Story.Updated, templates.Story)...) // /{lang}/
	add(s.page(permalink.Directory, edition, s.directoryPage, "keep")...) // /{lang}/firms/
	add(s.listingResources()...)                                          // /{lang}/letters/{alphabet}-{letter}/{n}/, /{lang}/cities/{city}/{n}/ and the like
	for i := range s.lib.Firms {
		if f := &s.lib.Firms[i]; f.Image != nil {
			add(logoFile(f)) // /static/logo-{slug}.{hash}.{ext}
		}
	}
	add(s.page(permalink.Search, edition, s.searchPage, permalink.AnswerQuery, permalink.AnswerPage)...) // /{lang}/search/
	add(s.page(permalink.Sources, edition, templates.Sources)...)                                        // /{lang}/sources/
	add(s.sourceResources()...)                                                                          // /{lang}/sources/letters/{letter}/{n}/
	add(s.page(permalink.About, edition, templates.About)...)                                            // /{lang}/about/
	for _, r := range s.page(permalink.Shortlist, edition, s.shortlistPage, "keep") {
		add(noIndex(r)) // /{lang}/shortlist/
	}
	for _, l := range lang.All {
		add(s.storyCard(permalink.Story.Card(l), l))               // /{lang}/card.png
		add(s.feedFile(permalink.Feed(l), l))                      // /{lang}/feed.xml
		add(noIndex(s.shortlistFile(permalink.Contacts.In(l), l))) // /{lang}/shortlist/contacts.vcf
		add(s.manifestFile(permalink.Manifest(l), l))              // /manifest.{lang}.webmanifest
		add(noIndex(s.searchIndex(permalink.SearchIndex(l), l)))   // /data/search.{lang}.json
	}
	add(s.firmsJSON(permalink.FirmsJSON))         // /data/firms.json
	add(s.firmsCSV(permalink.FirmsCSV))           // /data/firms.csv
	add(s.firmsParts()...)                        // /data/firms-{n}.jsonl, /data/firms.index.json
	add(s.firmsSchemaFile(permalink.FirmsSchema)) // /data/firms.schema.json
	add(s.robotsFile(permalink.RobotsTxt))        // /robots.txt
	add(s.securityFile(permalink.SecurityTxt))    // /.well-known/security.txt
	add(s.favicon(permalink.Favicon))             // /favicon.ico
	add(s.faviconSVG(permalink.FaviconSVG))       // /favicon.svg
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

// firmKinds lists what every firm has at addresses of its own. Under a former
// slug each is a redirect, and when a firm has left each says so.
func (s *Site) firmKinds() (kinds []kind) {
	add := func(address func(slug string) string, of func(path string, f *content.Firm) Resource) {
		kinds = append(kinds, newKind(address, of))
	}
	add(permalink.Neutral, s.firmRedirect) // /f/{slug}
	add(permalink.QR, s.firmQR)            // /f/{slug}/qr.svg
	add(permalink.FirmJSON, s.firmJSON)    // /data/firms/{slug}.json
	for _, l := range lang.All {
		in := func(address func(permalink.Route, lang.Lang) string) func(slug string) string {
			return func(slug string) string { return address(permalink.Firm(slug), l) }
		}
		add(in(permalink.Route.In), func(_ string, f *content.Firm) Resource { return s.profile(l, f) })                   // /{lang}/firms/{slug}/
		add(in(permalink.Route.Card), func(path string, f *content.Firm) Resource { return s.firmCard(path, l, f) })       // /{lang}/firms/{slug}/card.png
		add(in(permalink.Route.Contact), func(path string, f *content.Firm) Resource { return s.contactFile(path, l, f) }) // /{lang}/firms/{slug}/contact.vcf
	}
	return kinds
}

// noIndex returns r as one that search engines are not to list.
func noIndex(r Resource) Resource {
	r.NoIndex = true
	return r
}
