package templates

import "pavilion/internal/content"

// The heads of the pages that say more of themselves than a title.

func storyHead(p Page) head {
	s := p.Library.Story
	h := head{
		title:       words{text: p.text(s.Title)},
		description: words{text: p.text(s.Description)},
		article:     true,
	}
	h.graph = []node{article(p, h), fair(p, h)}
	return h
}

func directoryHead(p Page, groups []Group) head {
	h := head{
		title:       said(p.say(msgDirectoryTitle)),
		description: said(p.say(msgDirectoryAbout, "Named", len(p.Library.Firms))),
	}
	h.graph = []node{firmList(p, groups, h)}
	return h
}

func profileHead(p Page, f *content.Firm) head {
	h := head{
		title:       words{text: p.text(f.Name)},
		description: words{text: p.text(f.Summary)},
		firm:        f,
	}
	h.graph = []node{organization(p, f, h)}
	return h
}

// searchHead keeps answers out of search engines, but not the page itself.
func searchHead(p Page, a Answer) head {
	return head{
		title:       said(p.say(msgSearchTitle)),
		description: said(p.say(msgSearchAbout)),
		noIndex:     a.Query != "",
	}
}

// movedHead takes a reader on where no server does.
func movedHead(p Page, to string) head {
	return head{title: said(p.say(msgMovedTitle)), noIndex: true, next: to}
}

// doorHead is shared like the page behind the door, a firm's or, where f is
// nil, the story.
func doorHead(p Page, f *content.Firm) head {
	h := storyHead(p)
	h.title = words{text: p.text(p.Library.Site.Name)}
	if f != nil {
		h = profileHead(p, f)
	}
	h.noIndex = true
	return h
}
