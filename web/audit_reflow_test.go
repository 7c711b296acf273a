package web

import "testing"

// beyond lists what reaches over the side of the page, and what does not fit
// into a box that hides the rest.
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
}
