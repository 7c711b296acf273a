package web

import (
	"iter"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
)

// parted makes whatever is not Urdu in Urdu text, such as a figure, a text of
// its own, so that its faces can be asked for.
const parted = `(() => {
	const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
	while (texts.nextNode()) {
		const text = texts.currentNode
		if (text.parentElement.matches('style') || !text.parentElement.closest('[lang]').matches('[lang=ur]')) continue
		const other = /[^\s\u0600-\u06ff\u200c-\u200f‘’“”]+/.exec(text.data)
		if (other && other[0] != text.data) text.splitText(other.index || other[0].length)
	}
	return true
})()`

var (
	urduLetter  = regexp.MustCompile(`[\p{Arabic}،؛؟]`)
	latinLetter = regexp.MustCompile(`[\p{Latin}0-9]`)
)

// auditFaces asks the browser which faces drew each text: an Urdu letter is
// always drawn by Nastaliq, a Latin letter or an ASCII digit never.
func auditFaces(t *testing.T, a *audit) {
	b := a.tab(t)
	call(b, dom.Enable, dom.EnableParams{})
	call(b, css.Enable, cdp.Empty{})
	urdu, latin := 0, 0
	for _, path := range a.pages {
		b.open(path)
		evaluate[bool](b, parted)
		for _, width := range widths {
			b.resize(width, 800)
			for text := range b.texts() {
				letter, other := urduLetter.MatchString(text.NodeValue), latinLetter.MatchString(text.NodeValue)
				for _, font := range call(b, css.GetPlatformFontsForNode, css.GetPlatformFontsForNodeParams{NodeID: text.NodeID}).Fonts {
					nastaliq := font.FamilyName == "Noto Nastaliq Urdu" && font.IsCustomFont
					switch {
					case letter && other:
						t.Errorf("%s at %d: %q was not parted", path, width, text.NodeValue)
					case letter && !nastaliq, other && nastaliq:
						t.Errorf("%s at %d: %s draws %v glyphs of %q", path, width, font.FamilyName, font.GlyphCount, text.NodeValue)
					case letter:
						urdu++
					case other:
						latin++
					}
				}
			}
		}
	}
	if urdu < 1000 || latin < 1000 {
		t.Errorf("only %d texts in Urdu and %d in Latin letters", urdu, latin)
	}
	t.Logf("%d texts in Urdu, %d in Latin letters", urdu, latin)
}

// texts yields the texts of the page, those that are being typed too.
func (b *tab) texts() iter.Seq[*cdp.Node] {
	deep, pierce := int64(-1), true
	root := call(b, dom.GetDocument, dom.GetDocumentParams{Depth: &deep, Pierce: &pierce}).Root
	var walk func(n *cdp.Node, yield func(*cdp.Node) bool) bool
	walk = func(n *cdp.Node, yield func(*cdp.Node) bool) bool {
		if n.NodeName == "#text" && strings.TrimSpace(n.NodeValue) != "" && !yield(n) {
			return false
		}
		for _, children := range [][]*cdp.Node{n.Children, n.ShadowRoots, n.PseudoElements} {
			for _, child := range children {
				if !walk(child, yield) {
					return false
				}
			}
		}
		return true
	}
	return func(yield func(*cdp.Node) bool) { walk(root, yield) }
}
