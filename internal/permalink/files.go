package permalink

import (
	"strconv"

	"pavilion/internal/lang"
)

// The files that stand beside the pages, each at a lasting address too.

// Card returns the address of the share card in l of the story or of a
// firm's profile; no other route has one.
func (r Route) Card(l lang.Lang) string { return r.In(l) + "card.png" }

// Contact returns the address of the contact in l of the firm whose profile
// the route is.
func (r Route) Contact(l lang.Lang) string { return r.In(l) + "contact.vcf" }

// StoryQR is where the QR code of the site's root lives.
const StoryQR = "/qr.svg"

// QR returns the address of the QR code of a firm's neutral permalink.
func QR(slug string) string { return Neutral(slug) + "/qr.svg" }

// FirmJSON returns the address of what open data says of a firm.
func FirmJSON(slug string) string { return "/data/firms/" + slug + ".json" }

// FirmsPart returns the address of a part of the firms as JSON Lines; parts are
// counted from 1.
func FirmsPart(n int) string { return "/data/firms-" + strconv.Itoa(n) + ".jsonl" }

// FirmsParts matches these as static hosts have it; see Pattern.
const FirmsParts = "/data/firms-*"

// Feed returns the address of the feed in l.
func Feed(l lang.Lang) string { return Story.In(l) + "feed.xml" }

// Manifest returns the address of the web app manifest in l.
func Manifest(l lang.Lang) string { return "/manifest." + l.String() + ".webmanifest" }

// Image returns the address of a picture that is drawn or scaled by the
// program. Like every address under /static it has in it a hash of what it
// gives, and so never gives anything else.
func Image(stem, hash, ext string) string { return "/static/" + stem + "." + hash + ext }

// SitemapPart returns the address of a part of a sitemap too large for one
// file; parts are counted from 1.
func SitemapPart(n int) string { return "/sitemap-" + strconv.Itoa(n) + ".xml" }

// SearchIndex returns the address of what the script of the pages in l
// searches.
func SearchIndex(l lang.Lang) string { return "/data/search." + l.String() + ".json" }

// SearchFolder returns where the other files lie that the script reads.
func SearchFolder(l lang.Lang) string { return "/data/search." + l.String() + "/" }

// The files of both languages at once.
const (
	RobotsTxt   = "/robots.txt"
	Sitemap     = "/sitemap.xml"
	FirmsJSON   = "/data/firms.json"
	FirmsSchema = "/data/firms.schema.json"
	FirmsCSV    = "/data/firms.csv"
	FirmsIndex  = "/data/firms.index.json"
	Favicon     = "/favicon.ico"
	FaviconSVG  = "/favicon.svg"
	SecurityTxt = "/.well-known/security.txt"
)
