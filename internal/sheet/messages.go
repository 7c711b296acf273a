package sheet

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What heads the columns that are no field of the table of fields.
var (
	labelName         = &i18n.Message{ID: "SheetName", Description: "Heads the column of firms' names in a sheet", Other: "Name"}
	labelSummary      = &i18n.Message{ID: "SheetSummary", Description: "Heads the column of a sentence on each firm in a sheet", Other: "Summary"}
	labelAlso         = &i18n.Message{ID: "SheetAlso", Description: "Heads the column of other spellings of firms' names in a sheet", Other: "Other spellings"}
	labelLogo         = &i18n.Message{ID: "SheetLogo", Description: "Heads the column of the files of firms' logos in a sheet", Other: "Logo"}
	labelSpelling     = &i18n.Message{ID: "SheetSpelling", Description: "Heads the column that says how a firm's English name is known", Other: "English name known from"}
	labelSpellingNote = &i18n.Message{ID: "SheetSpellingNote", Description: "Heads the column of words on how a firm's English name is known", Other: "On the English name"}
	labelSources      = &i18n.Message{ID: "SheetSources", Description: "Heads the column of the sources of what a row says", Other: "Sources"}
	labelUpdated      = &i18n.Message{ID: "SheetUpdated", Description: "Heads the column of the day of each firm's last change in a sheet", Other: "Last changed"}
	labelSlug         = &i18n.Message{ID: "SheetSlug", Description: "Heads the column of firms' parts of addresses in a sheet", Other: "Slug"}
)

// The notes on the columns of a template.
var (
	noteName = &i18n.Message{ID: "SheetNoteName", Description: "Note on a column of a sheet",
		Other: "The firm’s name, needed in both languages. If you change it later, keep what stands in the last column, Slug."}
	noteSummary = &i18n.Message{ID: "SheetNoteSummary", Description: "Note on a column of a sheet",
		Other: "One sentence that says what the firm does, needed in both languages. Write each afresh; both must say the same."}
	noteText = &i18n.Message{ID: "SheetNoteText", Description: "Note on a column of a sheet",
		Other: "May be left empty. Fill it in both languages, or in neither."}
	noteTexts = &i18n.Message{ID: "SheetNoteTexts", Description: "Note on a column of a sheet that may hold several things",
		Other: "One thing on each line: Alt+Enter begins a new line in Excel. As many lines in one language as in the other, in the same order."}
	noteWebsite = &i18n.Message{ID: "SheetNoteWebsite", Description: "Note on a column of a sheet",
		Other: "The address of the firm’s own website, such as www.example.com."}
	noteEmail = &i18n.Message{ID: "SheetNoteEmail", Description: "Note on a column of a sheet",
		Other: "One e-mail address, such as info@example.com."}
	notePhone = &i18n.Message{ID: "SheetNotePhone", Description: "Note on a column of a sheet",
		Other: "One number, such as +92 300 1234567 or, within the country, 0300-1234567."}
	noteHandle = &i18n.Message{ID: "SheetNoteHandle", Description: "Note on a column of a sheet; the account is on WeChat",
		Other: "The name of the account alone, in Latin letters and digits."}
	noteYear = &i18n.Message{ID: "SheetNoteYear", Description: "Note on a column of a sheet",
		Other: "A year of four digits, such as 2004."}
	noteTopics = &i18n.Message{ID: "SheetNoteTopics", Description: "Note on a column of a sheet; the other sheet of the workbook is called Topics",
		Other: "Choose from the list. If there are several, write one on each line. The sheet Topics says what each means."}
	noteAlso = &i18n.Message{ID: "SheetNoteAlso", Description: "Note on a column of a sheet",
		Other: "Other ways in which people may type the name, in either language, one on each line. Search knows them; no page shows them."}
	noteLogo = &i18n.Message{ID: "SheetNoteLogo", Description: "Note on a column of a sheet",
		Other: "A file in the folder of the content, SVG or PNG, with the folder it is in: logos/name.svg."}
	noteSpelling = &i18n.Message{ID: "SheetNoteSpelling", Description: "Note on a column of a sheet; the words before the colons are in English",
		Other: "How the English name is known. {{.Own}}: the firm writes it so. {{.Seen}}: seen so elsewhere. {{.Romanised}}: you put it into English letters."}
	noteSpellingNote = &i18n.Message{ID: "SheetNoteSpellingNote", Description: "Note on a column of a sheet",
		Other: "A sentence on it for readers, in both languages; needed where the column before it is filled."}
	noteSources = &i18n.Message{ID: "SheetNoteSources", Description: "Note on a column of a sheet; sources.yaml is a file. Example is a line such as: stand firm-letter",
		Other: "Where this row comes from: ids of sources.yaml with spaces between. A line that begins with the key of a field is of that field alone: {{.Example}}."}
	noteUpdated = &i18n.Message{ID: "SheetNoteUpdated", Description: "Note on a column of a sheet",
		Other: "Leave it empty: it becomes the day of the import where something has changed. Sections of a firm’s page are written in its file, not here."}
	noteSlug = &i18n.Message{ID: "SheetNoteSlug", Description: "Note on a column of a sheet",
		Other: "The firm’s part of its address. Leave it empty for a new firm: one is made of the English name. It never changes after that."}
)
