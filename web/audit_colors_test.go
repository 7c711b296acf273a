package web

import "testing"

// unseen lists what a reader with few colours of their own would miss: a stop
// without an outline when it has the focus, a box to write in or to press
// without a border, a figure in a colour too near to its ground.
const unseen = `(() => {
	const found = [], told = e => e.localName + '.' + (e.className.baseVal ?? e.className)
	const light = color => {
		const [r, g, b] = color.match(/[\d.]+/g).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
		return .2126 * r + .7152 * g + .0722 * b
	}
	const ground = light(getComputedStyle(document.body).backgroundColor)
	const contrast = color => (Math.max(light(color), ground) + .05) / (Math.min(light(color), ground) + .05)
	for (const e of document.querySelectorAll('a[href], button, input, summary')) {
		e.focus()
		const style = getComputedStyle(e)
		if (document.activeElement == e && (style.outlineStyle == 'none' || contrast(style.outlineColor) < 3)) found.push(told(e) + ' has the outline ' + style.outline)
		if (e.matches('button, input:not([type=checkbox])') && (style.borderStyle == 'none' || contrast(style.borderColor) < 3)) found.push(told(e) + ' has the border ' + style.border)
	}
	for (const e of document.querySelectorAll('figure svg:not(.tile) *')) {
		const { fill, stroke } = getComputedStyle(e)
		const seen = [fill, stroke].some(color => color != 'none' && contrast(color) >= 3)
		if (e.matches('rect, path, circle, line, text, polyline, polygon') && !seen) found.push(told(e) + ' is drawn in ' + fill + ' and ' + stroke)
	}
	return found
})()`

// auditForcedColors shows what matters in the reader's own few colours too.
func auditForcedColors(t *testing.T, a *audit) {
	b := a.tab(t)
	for _, scheme := range []string{"light", "dark"} {
		b.prefer("forced-colors", "active", "prefers-color-scheme", scheme)
		for _, path := range a.pages {
			b.open(path)
			if !evaluate[bool](b, "matchMedia('(forced-colors: active)').matches") {
				t.Fatal("the browser forces no colours")
			}
			for _, fault := range evaluate[[]string](b, unseen) {
				t.Errorf("%s %s: %s", path, scheme, fault)
			}
		}
	}
}
