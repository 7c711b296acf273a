package templates

import (
	"fmt"

	"pavilion/internal/fault"
	"pavilion/internal/lang"
	"pavilion/locales"
)

// Preview is what a page shows of itself while its content is being edited.
type Preview struct {
	Edition  string // names what is shown
	Reading  string // names the last reading of the content, for script
	Faults   int    // in the last reading, which kept it from being shown
	Warnings int    // in what is shown
	Draft    bool   // there is no public origin yet
}

// draft reports whether the page has no public address yet.
func (p *Preview) draft() bool { return p != nil && p.Draft }

// Draft returns what is written on whatever leaves a preview that has no public
// origin: cards, contacts and paper.
func Draft() lang.Text {
	return lang.Text{Ur: locales.In(lang.Urdu).Text(msgDraft), En: locales.In(lang.English).Text(msgDraft)}
}

// Fault is a fault as it is shown to an editor.
type Fault struct {
	fault.Fault
	Excerpt fault.Excerpt // where it stands; none if empty
}

func faultsTitle(n int) string {
	switch n {
	case 0:
		return "No faults"
	case 1:
		return "One fault in the content"
	}
	return fmt.Sprint(n, " faults in the content")
}
