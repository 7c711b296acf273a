package content

import "reflect"

// docs says what stands under each key, in the words that text editors show
// of it. A key of one name in several groups may stand by itself.
var docs = map[string]string{
	"id":      "Its name in addresses and in other files. Never change it once the site is out.",
	"sources": "Where this is from: the ids of entries in sources.yaml.",
	"former":  "Ids that were published and are gone. Links to them lead here.",

	"Text.ur": "In Urdu.",
	"Text.en": "In English.",

	"Site.name":         "The name of the pavilion. In Urdu one that stays as it is before میں and کی.",
	"Site.mark":         "The word from which the pattern of the site is drawn. Never change it.",
	"Site.edition":      "The day on which you last changed anything.",
	"Site.fair":         "The fair at which the pavilion stands.",
	"Site.colors":       "The two colours of the pavilion, each by day and by night.",
	"Site.licence":      "On what terms others may use your words.",
	"Site.footer":       "The last words of every page.",
	"Site.organiser":    "Who holds the pavilion.",
	"Site.opened_by":    "Who opened the pavilion.",
	"Site.contact":      "Where readers write when something is wrong: an e-mail or a web address.",
	"Site.report":       "The publication that counts and names the firms, if your story rests on one.",
	"Site.sourced":      "What must name its sources: claims is all that is said in the story and of firms, fields is each field of a firm.",
	"Site.source_kinds": "The kinds of source, in the order in which the page of sources shows them.",
	"Site.sections":     "The kinds of section that firms’ pages may have, in the order in which pages show them.",
	"Site.pages":        "The words of the pages that lead to others. {{.Pavilion}}, {{.Fair}} and {{.Firms}} in them are filled in.",

	"Fair.name":    "The whole name of the fair.",
	"Fair.short":   "What you call the fair in a sentence, with the year.",
	"Fair.place":   "The building or grounds where it is held.",
	"Fair.city":    "The city where it is held.",
	"Fair.country": "The country where it is held.",
	"Fair.start":   "Its first day.",
	"Fair.end":     "Its last day.",

	"Organiser.name":    "The name of the organiser.",
	"Organiser.website": "The organiser’s website.",
	"Licence.name":      "The name of the licence, or the terms in a few words.",
	"Licence.address":   "Where the terms can be read.",
	"Report.source":     "Its id in sources.yaml.",
	"Report.counted":    "How many firms it speaks of.",
	"Report.named":      "How many firms it names.",

	"SourceKind.title":      "The heading of such sources.",
	"SourceKind.section":    "The one kind of section in which such sources may stand, and no others.",
	"SectionKind.title":     "The heading of such a section.",
	"SectionKind.intro":     "The first words of each such section.",
	"SectionKind.boxed":     "Whether it is set apart from the rest of the page.",
	"SectionKind.searched":  "Whether search finds what it says.",
	"SectionKind.described": "Whether search engines are told that it says what the firm is.",

	"Pages.directory":       "The list of firms.",
	"Pages.search":          "The page of search.",
	"Pages.shortlist":       "The page of firms that a reader has chosen.",
	"Pages.sources":         "The page of sources.",
	"PageWords.title":       "The title of the page.",
	"PageWords.description": "What search engines and shared links say of the page.",
	"PageWords.intro":       "Its first paragraph.",

	"Colors.primary": "The colour of headings, links and buttons.",
	"Colors.accent":  "The colour of small marks.",
	"Shades.light":   "The colour by day.",
	"Shades.dark":    "The colour by night.",

	"Story.title":       "The title of the story.",
	"Story.standfirst":  "The first words below the title.",
	"Story.description": "What search engines and shared links say of the site.",
	"Story.published":   "The day on which the story was first published.",
	"Story.updated":     "The day on which any of the story was last changed.",
	"Story.figures":     "Numbers on the cover.",
	"Story.chapters":    "The chapters of the story, in order.",
	"Chapter.title":     "The title of the chapter.",
	"Chapter.blocks":    "What stands in the chapter, in order. A block is one key, its kind.",

	"Block.paragraph": "A paragraph of the story.",
	"Block.note":      "The editors’ own words: what is not known, or how to read something.",
	"Block.quotation": "What somebody said, in their own words.",
	"Block.figures":   "A row of numbers that sum something up.",
	"Block.names":     "The names of all firms.",
	"Block.topics":    "The topics of topics.yaml, drawn.",
	"Block.timeline":  "Events by year, the oldest first.",
	"Block.chart":     "Amounts drawn as bars.",
	"Block.picture":   "A photograph or drawing.",

	"text":    "What is said, as plain text.",
	"caption": "What it shows, in a sentence.",

	"Quotation.text":    "What was said, without quotation marks.",
	"Quotation.speaker": "Who said it, and as what.",
	"Figures.items":     "The numbers.",
	"Figure.value":      "The number.",
	"Figure.unit":       "What stands beside the number, as % or billion dollars.",
	"Figure.label":      "What it counts.",
	"Timeline.events":   "The events, the oldest first.",
	"Event.year":        "The year in which it was.",
	"Event.title":       "What happened, in a few words.",
	"Chart.labels":      "What the labels are: Year.",
	"Chart.unit":        "What one is: billion US dollars.",
	"Chart.points":      "The amounts, those that are aimed at last.",
	"Point.label":       "What the amount is of, as the year.",
	"Point.value":       "The amount.",
	"Point.target":      "Whether it is aimed at, and not reached yet.",
	"Picture.file":      "The file of the picture.",
	"Picture.alt":       "What it shows, for those who cannot see it.",
	"Picture.caption":   "What is told below it.",
	"Picture.credit":    "Who made it.",
	"Picture.licence":   "On what terms it may be shown.",

	"About.title":        "The title of the page.",
	"About.standfirst":   "The first words below the title.",
	"About.description":  "What search engines and shared links say of the page.",
	"About.sections":     "The parts of the page, in order.",
	"AboutSection.title": "The heading of the part.",
	"AboutSection.notes": "Its paragraphs.",

	"Topic.name":    "What the topic is called.",
	"Topic.topics":  "Narrower topics within it.",
	"Subtopic.name": "What the topic is called.",

	"Term.id":    "Its name in this file.",
	"Term.term":  "What to write.",
	"Term.also":  "What may be written as well, as the plural or a short form. Search finds it.",
	"Term.avoid": "What should not be written. Search finds it.",
	"Term.note":  "Why.",
	"Forms.ur":   "In Urdu.",
	"Forms.en":   "In English.",

	"Source.kind":      "The id of one of the source_kinds in site.yaml.",
	"Source.publisher": "Who published or said it.",
	"Source.author":    "A named writer, or the agency from which the text came.",
	"Source.title":     "Its headline, in the one language in which it was printed.",
	"Source.date":      "When it was published; 2025-09 or 2025 where the day is not known.",
	"Source.language":  "The code of the language that is read at the address, as ur, en or zh.",
	"Source.address":   "Where it can be read.",
	"Source.takes":     "What you take from it, in one sentence.",
	"Title.lang":       "The language in which it was printed.",
	"Title.text":       "The headline.",

	"Firm.slug":       "Its part of the address, and the name of this file. Never change it once the site is out.",
	"Firm.name":       "The name of the firm.",
	"Firm.summary":    "One sentence, for lists, shared links and contact cards.",
	"Firm.updated":    "The day on which you last changed this file.",
	"Firm.aliases":    "Former slugs. Old addresses go on working.",
	"Firm.first_slug": "The slug under which the firm was first published, needed where there are aliases. Never change it.",
	"Firm.position":   "Its place in the list of the report that site.yaml names.",
	"Firm.spelling":   "How its English name is known.",
	"Firm.also":       "Other ways in which people may type its name. Search knows them; no page shows them.",
	"Firm.logo":       "Its logo, SVG or PNG.",
	"Firm.sections":   "More about it, in sections of the kinds that site.yaml lists.",
	"Firm.sources":    "The sources of what stands in the fields above, by the name of the field.",

	"Spelling.kind":  "own: the firm writes it so. seen: seen so elsewhere. romanised: you put it into English letters.",
	"Spelling.note":  "How that is known, in a sentence.",
	"Section.kind":   "The id of one of the sections in site.yaml.",
	"Section.claims": "What is told of the firm.",
	"Section.notes":  "Your own words.",
}

// docOf returns what docs says of a key of a type.
func docOf(t reflect.Type, key string) string {
	if doc, ok := docs[t.Name()+"."+key]; ok {
		return doc
	}
	return docs[key]
}
