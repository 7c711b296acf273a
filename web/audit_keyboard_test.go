package web

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// stops counts what the Tab key stops at, and remembers it, unfocused, with
// its looks.
const stops = `(() => {
	window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
		.filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
	window.told = e => stops.indexOf(e) + ' ' + e.localName + [...e.classList].map(c => '.' + c).join('') + ' ' + JSON.stringify(e.textContent.trim().slice(0, 40))
	return stops.length
})()`

// focused tells what is wrong with the element that has the focus, which is
// to be the one at this place. Its outline must be seen, against what is
// around it, and no other element may lie over it.
const focused = `at => {
	const e = document.activeElement, found = [], style = getComputedStyle(e)
	if (e != stops[at]) return ['the focus is on ' + told(e) + ' in place of ' + told(stops[at])]
	const box = e.getBoundingClientRect(), wide = parseFloat(style.outlineWidth)
	if (!e.matches(':focus-visible') || style.outlineStyle == 'none' || wide < 2) found.push(told(e) + ' has the outline ' + style.outline)
	if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) found.push(told(e) + ' is out of sight')
	const points = [...e.getClientRects()].flatMap(r => [[(r.left + r.right) / 2, (r.top + r.bottom) / 2], [r.left + 2, (r.top + r.bottom) / 2], [r.right - 2, (r.top + r.bottom) / 2]])
	const over = points.map(p => document.elementFromPoint(...p)).find(o => o && !e.contains(o) && !o.contains(e))
	if (over) found.push(told(e) + ' lies under ' + over.localName + '.' + over.className)
	return found
}`

// small lists the targets that are too small for a finger: 44 pixels in the
// header, 24 elsewhere, but for links within a sentence. A box to tick can be
// ticked by its label too.
const small = `(() => stops.flatMap(e => {
	const least = e.closest('header.top') ? 44 : 24, box = e.getBoundingClientRect()
	const boxes = [e, ...e.labels ?? []].map(target => target.getBoundingClientRect())
	if (boxes.some(b => b.width >= least - .01 && b.height >= least - .01) || e.matches('.skip')) return []
	if (least == 24 && getComputedStyle(e).display == 'inline') {
		let around = e.parentElement
		while (getComputedStyle(around).display == 'inline') around = around.parentElement
		if (around.textContent.trim() != e.textContent.trim()) return []
	}
	return told(e) + ' is ' + box.width + ' by ' + box.height
}))()`

// auditKeyboard walks with the Tab key: it stops at everything, in the order
// of the page.
func auditKeyboard(t *testing.T, a *audit) {
	b := a.tab(t)
	b.prefer("prefers-reduced-motion", "reduce") // or the page would still be scrolling
	count := 0
	for _, path := range a.main {
		for _, width := range []int64{360, 1280} {
			b.resize(width, 800)
			b.open(path)
			n := evaluate[int](b, stops)
			count += n
			for at := range n {
				b.do(chromedp.KeyEvent(kb.Tab))
				for _, fault := range evaluate[[]string](b, fmt.Sprintf("(%s)(%d)", focused, at)) {
					t.Errorf("%s at %d: %s", path, width, fault)
				}
			}
			for _, fault := range evaluate[[]string](b, small) {
				t.Errorf("%s at %d: %s", path, width, fault)
			}
			b.open(path)
			b.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter))
			if at := evaluate[string](b, "document.activeElement.id + location.hash"); at != "content#content" {
				t.Errorf("%s at %d: the first stop leads to %q, past the header is content#content", path, width, at)
			}
		}
	}
	t.Logf("%d stops", count)
}
