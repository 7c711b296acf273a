package templates

import "pavilion/internal/content"

// ChapterRow names a chapter among the rows of a list. No firm's slug begins
// so.
func ChapterRow(c content.Chapter) string { return "#" + string(c.ID) }
