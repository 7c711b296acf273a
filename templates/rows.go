package templates

import (
	"pavilion/internal/content"
	"pavilion/internal/lang"
)

// SearchIndex is where the script of the pages of l finds what it searches.
func SearchIndex(l lang.Lang) string { return "/data/search." + l.String() + ".json" }

// ChapterRow names a chapter among the rows of a list. No firm's slug begins
// so.
func ChapterRow(c content.Chapter) string { return "#" + string(c.ID) }
