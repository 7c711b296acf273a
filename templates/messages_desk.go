package templates

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The words of the desk, which those who write the content see in preview.
var (
	msgDeskTitle     = &i18n.Message{ID: "DeskTitle", Description: "What the pages are called on which those who write the content see both languages of each text", Other: "Both languages"}
	msgDeskIntro     = &i18n.Message{ID: "DeskIntro", Description: "On the list of these pages, under its title", Other: "Every text of the site in Urdu and in English, side by side. Below each stand its file and line: change it there, and this page follows."}
	msgDeskFaults    = &i18n.Message{ID: "DeskFaults", Description: "Link to the list of all that is wrong with the content or deserves a look", Other: "Faults"}
	msgDeskLeave     = &i18n.Message{ID: "DeskLeave", Description: "Link from these pages to the site as readers see it", Other: "The site"}
	msgDeskPages     = &i18n.Message{ID: "DeskPages", Description: "Heading over the pages that are not of a firm", Other: "Pages"}
	msgDeskTopics    = &i18n.Message{ID: "DeskTopics", Description: "The page with the names of the topics", Other: "Topics"}
	msgDeskSite      = &i18n.Message{ID: "DeskSite", Description: "The page with the names and titles that belong to the whole site", Other: "Names and titles"}
	msgDeskWords     = &i18n.Message{ID: "DeskWords", Description: "The page with the words of buttons, labels and messages", Other: "Buttons and labels"}
	msgDeskTexts     = &i18n.Message{ID: "DeskTexts", Description: "How many texts there are, each in both languages", One: "One text", Other: "{{.PluralCount}} texts"}
	msgDeskFilter    = &i18n.Message{ID: "DeskFilter", Description: "Name of the landmark that chooses which texts are shown", Other: "Which texts"}
	msgDeskMarked    = &i18n.Message{ID: "DeskMarked", Description: "Link to the texts that deserve a look, for whatever reason", Other: "To look at"}
	msgDeskStale     = &i18n.Message{ID: "DeskStale", Description: "Mark of a text of which one language was changed and the other not", Other: "Out of step"}
	msgDeskGlossary  = &i18n.Message{ID: "DeskGlossary", Description: "Mark of a text with a term that is not as the glossary has it", Other: "Glossary"}
	msgDeskLength    = &i18n.Message{ID: "DeskLength", Description: "Mark of a text that is too long or too short", Other: "Length"}
	msgDeskOther     = &i18n.Message{ID: "DeskOther", Description: "Mark of a text that deserves a look for another reason", Other: "Check"}
	msgDeskNone      = &i18n.Message{ID: "DeskNone", Description: "Where no text has the mark that was asked for", Other: "There is no such text."}
	msgDeskElsewhere = &i18n.Message{ID: "DeskElsewhere", Description: "Link to the list of faults: warnings that are not about one text", One: "One more warning is not about a text", Other: "{{.PluralCount}} more warnings are not about a text"}
	msgDeskTurn      = &i18n.Message{ID: "DeskTurn", Description: "Between the links to the pages before and after of a long list", Other: "Page {{.Page}} of {{.Pages}}"}
	msgDeskPlace     = &i18n.Message{ID: "DeskPlace", Description: "Before links to where a text stands on the site, in each language", Other: "On the site:"}
	msgDeskLetters   = &i18n.Message{ID: "DeskLetters", Description: "How long a text is in this language; spaces and marks count too", One: "One character", Other: "{{.PluralCount}} characters"}
	msgDeskCount     = &i18n.Message{ID: "DeskCount", Description: "How long a text is in this language", One: "one word", Other: "{{.PluralCount}} words"}
	msgDeskRatio     = &i18n.Message{ID: "DeskRatio", Description: "How long the Urdu of a text is beside its English, in characters", Other: "Urdu {{.Percent}}% of English"}
	msgDeskUneven    = &i18n.Message{ID: "DeskUneven", Description: "Where one language of a text is much longer than the other", Other: "One is unusually long beside the other. Do both say the same?"}
	msgDeskTooLong   = &i18n.Message{ID: "DeskTooLong", Description: "Where a title or a description is longer than search engines and shared links show", Other: "Search engines and shared links show some {{.Most}} characters of it."}
)
