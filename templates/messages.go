package templates

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The interface's words, each declared once: those that fit any pavilion. The
// English stands here, the Urdu in locales/active.ur.toml; the labels of firms'
// fields stand in their table, in package content.
var (
	msgSkip = &i18n.Message{ID: "Skip", Description: "First link of every page, jumps over the header", Other: "Skip to the content"}

	msgNav          = &i18n.Message{ID: "Nav", Description: "Name of the landmark that holds the site's main links", Other: "Main"}
	msgNavStory     = &i18n.Message{ID: "NavStory", Description: "Link in the header to the story", Other: "Story"}
	msgNavFirms     = &i18n.Message{ID: "NavFirms", Description: "Link in the header to the directory", Other: "Firms"}
	msgNavSearch    = &i18n.Message{ID: "NavSearch", Description: "Link in the header to search", Other: "Search"}
	msgNavSources   = &i18n.Message{ID: "NavSources", Description: "Link in the header to the list of sources", Other: "Sources"}
	msgNavAbout     = &i18n.Message{ID: "NavAbout", Description: "Link in the header to the page about the site", Other: "About"}
	msgLanguage     = &i18n.Message{ID: "Language", Description: "Name of the landmark that holds the language switch", Other: "Language"}
	msgChapterThere = &i18n.Message{ID: "ChapterThere", Description: "Beside a chapter heading of the other language's page: leads to the same chapter here", Other: "Read this in English"}

	msgContents   = &i18n.Message{ID: "Contents", Description: "Heading of the list of chapters", Other: "Chapters"}
	msgSource     = &i18n.Message{ID: "Source", Description: "Label before the source or sources of one paragraph", One: "Source", Other: "Sources"}
	msgSourcesFor = &i18n.Message{ID: "SourcesFor", Description: "The same as spoken: has the words of Source, and {{.Text}}, the first words of what rests on them", One: "Source for: {{.Text}}", Other: "Sources for: {{.Text}}"}
	msgNote       = &i18n.Message{ID: "Note", Description: "Label of a remark by the editors", Other: "Note:"}
	msgReport     = &i18n.Message{ID: "Report", Description: "On the cover, before the report on which the story rests", Other: "Main source:"}
	msgOrganiser  = &i18n.Message{ID: "Organiser", Description: "In the footer, before the name of who holds the pavilion", Other: "Organised by"}
	msgContact    = &i18n.Message{ID: "Contact", Description: "In the footer, before the address to which corrections go", Other: "Contact:"}
	msgLicence    = &i18n.Message{ID: "Licence", Description: "In the footer, before the name of the licence of the site's words", Other: "Licence of the words:"}
	msgUpdated    = &i18n.Message{ID: "Updated", Description: "Before the date of the last change", Other: "Last updated"}
	msgAllFirms   = &i18n.Message{ID: "AllFirms", Description: "Link from the wall of names to the directory", Other: "The firms, A to Z"}

	msgFurther  = &i18n.Message{ID: "Further", Description: "Name of the landmark in the footer that holds the site's links once more", Other: "On this site"}
	msgFeed     = &i18n.Message{ID: "Feed", Description: "Link in the footer to the feed that tells readers' programs what has changed", Other: "Feed of changes"}
	msgOpenData = &i18n.Message{ID: "OpenData", Description: "Link in the footer to all the firms as a table", Other: "Open data"}

	msgShareThis    = &i18n.Message{ID: "ShareThis", Description: "Link at the top of a firm's page to the ways to pass it on", Other: "Pass this page on"}
	msgUnnamed      = &i18n.Message{ID: "Unnamed", Description: "Where firms are counted that have no name", One: "The name of one more firm is not known yet.", Other: "The names of {{.PluralCount}} more firms are not known yet."}
	msgLetters      = &i18n.Message{ID: "Letters", Description: "Name of the bar of letters that lead to the directory's headings", Other: "Letters"}
	msgNoFirms      = &i18n.Message{ID: "NoFirms", Description: "In the directory where there is no firm", Other: "No firm has a page here yet."}
	msgEnglishName  = &i18n.Message{ID: "EnglishName", Description: "Heading on a firm's page: how its English name is known", Other: "The name"}
	msgParticulars  = &i18n.Message{ID: "Particulars", Description: "Heading on a firm's page: stand, city, website and the like", Other: "Particulars"}
	msgPermalink    = &i18n.Message{ID: "Permalink", Description: "Label of the lasting address of a page", Other: "This page’s address"}
	msgInStory      = &i18n.Message{ID: "InStory", Description: "Before a link from a firm's page to the chapter that names it", Other: "In the story:"}
	msgInDirectory  = &i18n.Message{ID: "InDirectory", Description: "Before a link from a firm's page to the page of a directory of many that lists it", Other: "In the directory:"}
	msgLogo         = &i18n.Message{ID: "Logo", Description: "What a firm's logo is, to those who cannot see it", Other: "Logo of {{.Firm}}"}
	msgFairPavilion = &i18n.Message{ID: "FairPavilion", Description: "On a firm's page, before the name of the pavilion", Other: "Pavilion"}
	msgFairName     = &i18n.Message{ID: "FairName", Description: "On a firm's page, before the name of the fair", Other: "Fair"}
	msgFairDays     = &i18n.Message{ID: "FairDays", Description: "On a firm's page, before the days of the fair", Other: "Dates"}
	msgFairPlace    = &i18n.Message{ID: "FairPlace", Description: "On a firm's page, before where the fair is held", Other: "Place"}
	msgFairOpened   = &i18n.Message{ID: "FairOpened", Description: "On a firm's page, before who opened the pavilion", Other: "Opened by"}
	msgNeighbours   = &i18n.Message{ID: "Neighbours", Description: "Name of the landmark that links to the firms before and after in the alphabet", Other: "Firms before and after"}
	msgPrevious     = &i18n.Message{ID: "Previous", Description: "Before the name of the firm that comes before in the alphabet", Other: "Previous"}
	msgNext         = &i18n.Message{ID: "Next", Description: "Before the name of the firm that comes next in the alphabet", Other: "Next"}
	msgSearchLabel  = &i18n.Message{ID: "SearchLabel", Description: "Label of the search box", Other: "A name or a word, in either script"}
	msgSearchGo     = &i18n.Message{ID: "SearchGo", Description: "Button that starts the search", Other: "Search"}
	msgSearchHint   = &i18n.Message{ID: "SearchHint", Description: "Under the empty search box", Other: "Names are found in English and Urdu letters, even if spelled a little differently."}
	msgSearchScript = &i18n.Message{ID: "SearchScript", Description: "Under the empty search box where script is off, before the link AllFirms: hosts that only send files leave the answer to script", Other: "If no answer comes, let your browser run JavaScript. Every firm is in the list, too:"}
	msgSearchFor    = &i18n.Message{ID: "SearchFor", Description: "Before the words that were searched for", Other: "Searched for:"}
	msgSearchNone   = &i18n.Message{ID: "SearchNone", Description: "Where a search found nothing", Other: "Nothing was found. Try fewer letters or another spelling, or look through the directory."}
	msgSearchFailed = &i18n.Message{ID: "SearchFailed", Description: "Where a search as one types could not be answered", Other: "The search could not be loaded. Try again in a moment."}
	msgSearchCount  = &i18n.Message{ID: "SearchCount", Description: "How much a search found", One: "One result", Other: "{{.PluralCount}} results"}
	msgSearchMany   = &i18n.Message{ID: "SearchMany", Description: "How much narrowing a list as one types has left, more than one", Other: "{{.Count}} results"}
	msgSearchMore   = &i18n.Message{ID: "SearchMore", Description: "Button that shows more of what a search found", Other: "Show more"}
	msgSearchFirms  = &i18n.Message{ID: "SearchFirms", Description: "Heading over the firms that a search found", Other: "Firms"}
	msgSearchStory  = &i18n.Message{ID: "SearchStory", Description: "Heading over the chapters that a search found", Other: "In the story"}
	msgSourceTakes  = &i18n.Message{ID: "SourceTakes", Description: "Before what the site takes from a source", Other: "Taken from it:"}
	msgSourceUsed   = &i18n.Message{ID: "SourceUsed", Description: "Before the links to the places that use a source", Other: "Used in:"}

	msgSourceCount   = &i18n.Message{ID: "SourceCount", Description: "How many sources a page and those that go on from it list", One: "One source", Other: "{{.PluralCount}} sources"}
	msgSourceLetters = &i18n.Message{ID: "SourceLetters", Description: "Before the letters that lead to all sources, where these are many", Other: "All {{.Count}} sources are listed by the first letter of the short name at the end of their links, which usually comes from the publisher’s name in English. The main ones are on this page, too."}
	msgSourcesUnder  = &i18n.Message{ID: "SourcesUnder", Description: "Title of a page that lists the sources under a letter or digit", Other: "Sources under {{.Letter}}"}
	msgSourcesPage   = &i18n.Message{ID: "SourcesPage", Description: "Under the title of a page of sources, where they are many and fill several pages", Other: "{{.Count}} sources, page {{.Page}} of {{.Pages}}"}
	msgSourcesPartOf = &i18n.Message{ID: "SourcesPartOf", Description: "What such a page is, to search engines; First and Last are who published the first and the last source on it", One: "{{.Title}}: {{.First}}.", Other: "{{.Title}}: from {{.First}} to {{.Last}}, {{.Shown}} of {{.PluralCount}} sources."}
	msgSourcesOfKind = &i18n.Message{ID: "SourcesOfKind", Description: "At the end of the sources of a kind, where not all stand on the page: how many there are in all", One: "There is one of this kind, under its letter.", Other: "There are {{.PluralCount}} of this kind in all, each under its letter."}
	msgSourcesAround = &i18n.Message{ID: "SourcesAround", Description: "Name of the landmark that links to the page of sources before and after", Other: "Before and after in the list of sources"}

	msgByLetter         = &i18n.Message{ID: "ByLetter", Description: "Heading over the letters of the page's alphabet, on the first page of a directory of many", Other: "By letter"}
	msgByNameThere      = &i18n.Message{ID: "ByNameThere", Description: "The same over the letters of the other language's alphabet", Other: "By Urdu name"}
	msgUnderLetter      = &i18n.Message{ID: "UnderLetter", Description: "Title of a page that lists the firms whose names begin with a letter, or with OtherSigns", Other: "Firms under {{.Letter}}"}
	msgUnderLetterThere = &i18n.Message{ID: "UnderLetterThere", Description: "The same of their names in the other language", Other: "Firms under {{.Letter}} in Urdu"}
	msgOtherSigns       = &i18n.Message{ID: "OtherSigns", Description: "In place of the letter for names that begin with none", Other: "digits and signs"}
	msgFirmCount        = &i18n.Message{ID: "FirmCount", Description: "How many firms there are, or a page and those that go on from it list", One: "One firm", Other: "{{.PluralCount}} firms"}
	msgPartTitle        = &i18n.Message{ID: "PartTitle", Description: "Title of the second page of a list and of those after it", Other: "{{.Title}}, page {{.Page}} of {{.Pages}}"}
	msgPartCount        = &i18n.Message{ID: "PartCount", Description: "Under the title of a list of several pages; its firms are many", Other: "{{.Count}} firms, page {{.Page}} of {{.Pages}}"}
	msgPartOf           = &i18n.Message{ID: "PartOf", Description: "What a page that lists firms is, to search engines", One: "{{.Title}}: {{.First}}.", Other: "{{.Title}}: from {{.First}} to {{.Last}}, {{.Shown}} of {{.PluralCount}} firms."}
	msgPages            = &i18n.Message{ID: "Pages", Description: "Name of the landmark that links to the other pages of a list", Other: "Pages"}
	msgPage             = &i18n.Message{ID: "Page", Description: "Link to a page of a list before or after", Other: "page {{.Page}}"}
	msgPartsAround      = &i18n.Message{ID: "PartsAround", Description: "Name of the landmark that links to the page of the directory before and after", Other: "Before and after in the directory"}
	msgMoreFirms        = &i18n.Message{ID: "MoreFirms", Description: "At the end of a list of firms that is cut short", One: "and one more firm", Other: "and {{.PluralCount}} more firms"}
	msgAllFirmsCount    = &i18n.Message{ID: "AllFirmsCount", Description: "The same as AllFirms, where the wall shows only some of the firms: how many there are", Other: "All {{.Count}} firms, A to Z"}

	msgCopy        = &i18n.Message{ID: "Copy", Description: "Button that copies the address of a page", Other: "Copy link"}
	msgCopied      = &i18n.Message{ID: "Copied", Description: "Shown and spoken when that is done", Other: "Link copied"}
	msgSend        = &i18n.Message{ID: "Send", Description: "Button that opens the device’s own way to send a page to someone", Other: "Share"}
	msgWhatsApp    = &i18n.Message{ID: "WhatsApp", Description: "Link that sends a page by WhatsApp", Other: "Send on WhatsApp"}
	msgSaveContact = &i18n.Message{ID: "SaveContact", Description: "Link to a firm as an entry for the address book of a telephone", Other: "Save to phone"}
	msgPrint       = &i18n.Message{ID: "Print", Description: "Button that prints the page", Other: "Print"}
	msgQRCode      = &i18n.Message{ID: "QRCode", Description: "What a picture is, to those who cannot see it", Other: "QR code of this page’s address"}
	msgQRScan      = &i18n.Message{ID: "QRScan", Description: "Under a QR code", Other: "Scan it with WeChat or a phone’s camera"}

	msgShortlistNone   = &i18n.Message{ID: "ShortlistNone", Description: "On that page where no firm was chosen, before ShortlistHow", Other: "There is no firm on it yet."}
	msgShortlistHow    = &i18n.Message{ID: "ShortlistHow", Description: "On that page where it shows no firm; the words in quotation marks are the button ShortlistShow", Other: "Mark the firms you want in the directory, then press “Show the shortlist”."}
	msgShortlistFailed = &i18n.Message{ID: "ShortlistFailed", Description: "On that page where firms were chosen but could not be loaded", Other: "The firms could not be loaded. Your choice is still in the address of this page: open it again in a moment."}
	msgShortlistMost   = &i18n.Message{ID: "ShortlistMost", Description: "On that page where more firms were chosen than it shows", Other: "A shortlist holds {{.Most}} firms. Those beyond are left out."}
	msgShortlistChoose = &i18n.Message{ID: "ShortlistChoose", Description: "Link from that page to the directory, where firms are chosen", Other: "Choose in the directory"}
	msgShortlistSave   = &i18n.Message{ID: "ShortlistSave", Description: "Link on that page to all its firms as entries for an address book", Other: "Save all to phone"}
	msgShortlistShow   = &i18n.Message{ID: "ShortlistShow", Description: "Button in the directory that leads to that page", Other: "Show the shortlist"}
	msgShortlistCount  = &i18n.Message{ID: "ShortlistCount", Description: "The same as ShortlistShow, once firms are chosen: their number is {{.Count}}", Other: "Show the shortlist ({{.Count}})"}
	msgKeep            = &i18n.Message{ID: "Keep", Description: "Beside the box in the directory that puts a firm on the shortlist", Other: "Add to list"}
	msgKeepFirm        = &i18n.Message{ID: "KeepFirm", Description: "The same as spoken: has the words of Keep and the firm’s name", Other: "Add to list: {{.Firm}}"}
	msgDrop            = &i18n.Message{ID: "Drop", Description: "Link that takes a firm off the shortlist", Other: "Remove"}
	msgDropFirm        = &i18n.Message{ID: "DropFirm", Description: "The same as spoken: has the words of Drop and the firm’s name", Other: "Remove {{.Firm}}"}

	msgNotFoundTitle   = &i18n.Message{ID: "NotFoundTitle", Description: "Title where an address leads nowhere", Other: "Page not found"}
	msgNotFoundText    = &i18n.Message{ID: "NotFoundText", Description: "Where an address leads nowhere", Other: "There is no page at this address. It may be mistyped."}
	msgNotAllowedTitle = &i18n.Message{ID: "NotAllowedTitle", Description: "Title where a request would do more than read", Other: "This page can only be read"}
	msgNotAllowedText  = &i18n.Message{ID: "NotAllowedText", Description: "Where a request would do more than read", Other: "Nothing can be sent to this address. Open it as an ordinary link."}
	msgFailedTitle     = &i18n.Message{ID: "FailedTitle", Description: "Title where the server failed", Other: "Something went wrong here"}
	msgFailedText      = &i18n.Message{ID: "FailedText", Description: "Where the server failed", Other: "The fault is ours and has been noted. Please try again in a moment."}
	msgBusyTitle       = &i18n.Message{ID: "BusyTitle", Description: "Title where too many ask the server at once", Other: "The pavilion is crowded just now"}
	msgBusyText        = &i18n.Message{ID: "BusyText", Description: "Where too many ask the server at once", Other: "Too many are asking at once. Please try again in a few seconds."}
	msgMovedTitle      = &i18n.Message{ID: "MovedTitle", Description: "Title where a page has a new address", Other: "This page has moved"}
	msgWithdrawn       = &i18n.Message{ID: "Withdrawn", Description: "On the page of a firm that has left: since which day", Other: "This firm has not been part of the pavilion since {{.Date}}."}
	msgErrorWays       = &i18n.Message{ID: "ErrorWays", Description: "Before links that lead on from an error page", Other: "You can go on from here:"}

	msgPreview  = &i18n.Message{ID: "Preview", Description: "At the top of each page that an editor sees while editing the content", Other: "Preview"}
	msgDraft    = &i18n.Message{ID: "Draft", Description: "The same where the site has no public address yet; also beside a QR code, on paper and on share cards", Other: "Preview – not published"}
	msgDesk     = &i18n.Message{ID: "Desk", Description: "Beside it: link to all texts in both languages side by side", Other: "Both languages side by side"}
	msgFaults   = &i18n.Message{ID: "Faults", Description: "Beside it: link to what is wrong in the content just saved", One: "One fault: this page shows the content as it was before", Other: "{{.PluralCount}} faults: this page shows the content as it was before"}
	msgWarnings = &i18n.Message{ID: "Warnings", Description: "Beside it: link to what is doubtful in the content", One: "One warning", Other: "{{.PluralCount}} warnings"}
)
