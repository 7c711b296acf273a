package web

import "testing"

// moving lists what would move on the page.
const moving = `(() => {
	const found = document.getAnimations().map(a => 'an animation of ' + a.effect?.target?.localName)
	if (getComputedStyle(document.documentElement).scrollBehavior != 'auto') found.push('scrolling')
	for (const e of document.querySelectorAll('*')) for (const part of [null, '::before', '::after']) {
		const style = getComputedStyle(e, part)
		if (style.animationName != 'none') found.push(e.localName + ' is animated by ' + style.animationName)
		if (style.transitionDuration.split(', ').some(d => parseFloat(d) > 0)) found.push(e.localName + '.' + e.className + ' takes ' + style.transitionDuration)
	}
	return found
})()`

// auditMotion moves nothing where a reader wants it so.
func auditMotion(t *testing.T, a *audit) {
	b := a.tab(t)
	b.prefer("prefers-reduced-motion", "reduce")
	for _, path := range a.pages {
		b.open(path)
		for _, fault := range evaluate[[]string](b, moving) {
			t.Errorf("%s: %s", path, fault)
		}
	}
}
