package web

import (
	"bytes"
	"image/color"
	"image/png"
	"net/url"
	"slices"
	"strings"
	"testing"

	devtools "github.com/chromedp/cdproto/page"

	"pavilion/internal/lang"
	"pavilion/internal/palette"
	"pavilion/internal/permalink"
)

// pale lists what stands out less than 4.5 to 1 in the colours that the browser
// uses: text against what is behind it, the outline of what has the focus and
// the border of what is written in or pressed against the page, a drawing's
// parts against the page, and the lines of a tile against the areas they part.
const pale = `(() => {
	const found = [], told = e => e.localName + '.' + (e.className.baseVal ?? e.className)
	const parts = color => color.match(/[\d.]+/g).map(Number)
	const light = color => {
		const [r, g, b] = parts(color).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
		return .2126 * r + .7152 * g + .0722 * b
	}
	const contrast = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05)
	const laid = (color, opacity, below) => {
		const under = parts(below)
		return 'rgb(' + parts(color).slice(0, 3).map((v, i) => v * opacity + under[i] * (1 - opacity)) + ')'
	}
	const ground = e => {
		const color = getComputedStyle(e).backgroundColor, alpha = parts(color)[3] ?? 1
		return alpha == 1 ? color : laid(color, alpha, ground(e.parentElement))
	}
	const page = ground(document.body)
	const check = (e, what, front, back) => {
		if (contrast(front, back) < 4.5) found.push(told(e) + ' has ' + what + ' of ' + front + ' on ' + back + ', ' + contrast(front, back).toFixed(2) + ' to 1')
	}
	for (const e of document.body.querySelectorAll('*')) {
		const text = [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()) || e.value
		if (text && e.checkVisibility()) check(e, 'text', getComputedStyle(e).color, ground(e))
	}
	for (const e of document.querySelectorAll('a[href], button, input, summary')) {
		e.focus()
		const style = getComputedStyle(e)
		if (document.activeElement == e) check(e, 'an outline', style.outlineStyle == 'none' ? page : style.outlineColor, page)
		if (e.matches('button, input:not([type=checkbox])')) check(e, 'a border', style.borderStyle == 'none' ? page : style.borderColor, page)
	}
	for (const e of document.querySelectorAll('svg :is(rect, path, circle, line, text, polyline, polygon)')) {
		const { fill, stroke, strokeOpacity } = getComputedStyle(e), area = fill.startsWith('rgb') ? fill : page
		if (e.closest('svg:not(.tile, .band)')) check(e, 'a figure', stroke == 'none' ? fill : stroke, page)
		else if (e.localName == 'path') check(e, 'lines', stroke == 'none' ? area : laid(stroke, strokeOpacity, area), area)
	}
	return [...new Set(found)]
})()`

// auditForcedColors shows all that matters in the reader's own few colours too.
func auditForcedColors(t *testing.T, a *audit) {
	b := a.tab(t)
	found := foundWords(a)
	for _, scheme := range []string{"light", "dark"} {
		b.prefer("forced-colors", "active", "prefers-color-scheme", scheme)
		for _, path := range slices.Concat(a.pages, found) {
			b.open(path)
			if !evaluate[bool](b, "matchMedia('(forced-colors: active)').matches") {
				t.Fatal("the browser forces no colours")
			}
			if slices.Contains(found, path) && !evaluate[bool](b, "document.querySelector('mark') != null") {
				t.Errorf("%s marks no word", path)
			}
			for _, fault := range evaluate[[]string](b, pale) {
				t.Errorf("%s %s: %s", path, scheme, fault)
			}
		}
		b.show(permalink.Directory.In(lang.English))
		for _, state := range []string{"an empty", "a ticked"} {
			if got := boxContrast(b); got < 4.5 {
				t.Errorf("%s box has a contrast of %.2f to 1 %s", state, got, scheme)
			}
			evaluate[bool](b, "document.querySelector('[type=checkbox]').checked = true")
		}
	}
	b.show(found[0])
	for style, want := range map[string]string{
		"mark { forced-color-adjust: none; color: #fff !important }": "mark. has text",
		":focus-visible { outline: none }":                           "an outline",
		".tile path { stroke: none !important }":                     "lines",
	} {
		b.style(style)
		if !strings.Contains(strings.Join(evaluate[[]string](b, pale), "\n"), want) {
			t.Errorf("with %s nothing is pale", style)
		}
	}
}

// foundWords returns the paths of answers that mark the words they found: each
// asks, in one language, for the longest word that is said of a firm.
func foundWords(a *audit) (paths []string) {
	for _, l := range lang.All {
		words := strings.Fields(a.handler.site.lib.Firms[0].Summary.In(l))
		longest := slices.MaxFunc(words, func(a, b string) int { return len(a) - len(b) })
		paths = append(paths, permalink.Search.In(l)+"?"+url.Values{"q": {longest}}.Encode())
	}
	return paths
}

// boxContrast returns the contrast of the lightest and the darkest pixel of a
// box to tick, which the browser draws in colours of its own: its border with
// the page, and its tick with what is behind it.
func boxContrast(b *tab) float64 {
	b.Helper()
	box := evaluate[devtools.Viewport](b, `(() => {
		const e = document.querySelector('[type=checkbox]'), inset = e.checked ? 4 : 0
		e.scrollIntoView()
		const { x, y, width, height } = e.getBoundingClientRect()
		return { x: x + scrollX + inset, y: y + scrollY + inset, width: width - 2 * inset, height: height - 2 * inset, scale: 1 }
	})()`)
	shot, err := png.Decode(bytes.NewReader(call(b, devtools.CaptureScreenshot, devtools.CaptureScreenshotParams{Clip: &box}).Data))
	if err != nil {
		b.Fatal(err)
	}
	darkest, lightest := 21., 1.
	for y := range shot.Bounds().Dy() {
		for x := range shot.Bounds().Dx() {
			c := color.RGBAModel.Convert(shot.At(x, y)).(color.RGBA)
			overBlack := palette.Contrast(palette.Color{R: c.R, G: c.G, B: c.B}, palette.Color{})
			darkest, lightest = min(darkest, overBlack), max(lightest, overBlack)
		}
	}
	return lightest / darkest
}
