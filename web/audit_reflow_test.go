package web

import (
	"strings"
	"testing"
)

// beyond lists what reaches over the side of the page, what does not fit into a
// box that hides the rest, what lies over something else, and words that are
// broken more than once.
const beyond = `(() => {
	const name = e => e.localName + (e.id && '#' + e.id) + [...e.classList].map(c => '.' + c).join('')
	const root = document.documentElement, found = []
	if (root.scrollWidth > root.clientWidth) {
		found.push('it scrolls sideways, ' + root.scrollWidth + ' in ' + root.clientWidth)
		const out = e => {
			const box = e.getBoundingClientRect()
			return e.checkVisibility() && (box.left < -1 || box.right > root.clientWidth + 1) && [box.left, box.right]
		}
		for (const e of document.body.querySelectorAll('*')) {
			if (out(e) && !out(e.parentElement)) found.push(name(e.parentElement) + ' > ' + name(e) + ' reaches from ' + out(e))
		}
	}
	for (const e of document.body.querySelectorAll('*')) {
		const style = getComputedStyle(e)
		if (/hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1 ||
			/hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1) {
			found.push(name(e) + ' hides ' + e.scrollWidth + ' by ' + e.scrollHeight + ' in ' + e.clientWidth + ' by ' + e.clientHeight)
		}
	}
	const boxes = []
	for (const e of document.body.querySelectorAll(':not(.skip, svg *)')) {
		const words = [...e.childNodes].filter(n => n.nodeType == 3 && n.data.trim())
		if (!e.checkVisibility({ visibilityProperty: true }) || !words.length && !e.matches('svg, img, input')) continue
		const range = new Range()
		for (const n of words) {
			for (const word of n.data.matchAll(/[\p{L}\p{M}]+/gu)) {
				range.setStart(n, word.index)
				range.setEnd(n, word.index + word[0].length)
				const lines = new Set([...range.getClientRects()].map(r => Math.round(r.top))).size
				if (lines > 2) found.push(name(e) + ' breaks ' + word[0] + ' into ' + lines)
			}
		}
		if (getComputedStyle(e).display == 'inline') continue
		const { left, right, top, bottom } = e.getBoundingClientRect()
		range.selectNodeContents(e)
		const text = words.length ? range.getBoundingClientRect() : { left, right }
		boxes.push({ e, left: Math.min(left, text.left), right: Math.max(right, text.right), top, bottom })
	}
	for (const a of boxes) {
		for (const b of boxes) {
			const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
			if (wide > 1 && high > 1 && a != b && !a.e.contains(b.e) && !b.e.contains(a.e)) found.push(name(a.e) + ' lies over ' + name(b.e) + ', ' + wide + ' by ' + high)
		}
	}
	return found.slice(0, 5)
})()`

// The spacing that a reader may set by WCAG 2.2, 1.4.12.
const spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }"

// auditReflow loses nothing on a small screen, with large text or with the
// reader's own spacing.
func auditReflow(t *testing.T, a *audit) {
	b := a.tab(t)
	for _, path := range a.pages {
		b.open(path)
		for _, way := range []struct {
			name, style string
			width       int64
		}{
			{"a small screen", "", 320},
			{"large text on a small screen", "html { font-size: 200% !important }", 320},
			{"large text on a phone", "html { font-size: 200% !important }", 360},
			{"large text on a desk", "html { font-size: 200% !important }", 1280},
			{"spacing on a phone", spacing, 320},
			{"spacing on a desk", spacing, 1280},
		} {
			b.resize(way.width, 800)
			b.style(way.style)
			for _, fault := range evaluate[[]string](b, beyond) {
				t.Errorf("%s with %s: %s", path, way.name, fault)
			}
		}
	}

	// It does find what it looks for.
	b.open(a.list)
	for style, want := range map[string]string{
		"main { min-inline-size: 200vw }":                 "scrolls sideways",
		".name { inline-size: 1em !important }":           "breaks",
		".keep { margin-inline-start: -8rem !important }": "lies over",
	} {
		b.style(style)
		if faults := strings.Join(evaluate[[]string](b, beyond), "\n"); !strings.Contains(faults, want) {
			t.Errorf("with %s nothing %s", style, want)
		}
	}
}
