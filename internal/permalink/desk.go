package permalink

import "pavilion/internal/lang"

// Desk is a page of the desk, on which those who write the content see both
// languages of it. The desk is there in preview alone, and its addresses are
// promised to nobody. The zero Desk is the list of these pages.
type Desk string

// The pages of the desk that stand alone.
const (
	DeskIndex   Desk = ""
	DeskStory   Desk = "story/"
	DeskAbout   Desk = "about/"
	DeskTopics  Desk = "topics/"
	DeskSources Desk = "sources/"
	DeskSite    Desk = "site/"
	DeskWords   Desk = "words/" // of the interface
)

// DeskRoot is the address that leads to the list in the reader's language.
const DeskRoot = "/desk/"

// What the preview has beside the pages of the desk.
const (
	DeskFaults = DeskRoot + "faults/" // what is wrong with the content
	DeskEvents = DeskRoot + "events"  // what there is to show, for script
)

// DeskFirm returns the page of the desk on which the texts of a firm are.
func DeskFirm(slug string) Desk { return "firms/" + Desk(slug) + "/" }

// In returns the address of the page in l: "/desk/ur/story/".
func (d Desk) In(l lang.Lang) string { return DeskRoot + l.String() + "/" + string(d) }
