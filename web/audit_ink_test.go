package web

import (
	"strings"
	"testing"
)

// inkFound is what inked finds: the narrowest gap between two lines of one
// paragraph and between any two, in pixels, and what is wrong.
type inkFound struct {
	Lines       int
	Within, Any float64
	Touching    []string
	Cut         []string
}

// auditInk draws every word of every page once more, by itself, where it
// stands on the page, and so knows whose ink each pixel is. Below the ink of
// a line, in every column of pixels, there is at least one without ink before
// that of another line begins; and no ink reaches out of what clips it.
func auditInk(t *testing.T, a *audit) {
	b := a.tab(t)
	least := map[string]float64{}
	lines := 0
	for _, path := range a.pages {
		b.open(path)
		for _, width := range widths {
			b.resize(width, 800)
			found := evaluate[inkFound](b, inked)
			for _, fault := range append(found.Touching, found.Cut...) {
				t.Errorf("%s at %d: %s", path, width, fault)
			}
			lines += found.Lines
			for kind, gap := range map[string]float64{" within a paragraph": found.Within, " between paragraphs": found.Any} {
				key := path[1:3] + kind
				if before, ok := least[key]; !ok || gap < before {
					least[key] = gap
				}
			}
		}
	}
	t.Logf("%d lines; narrowest gaps in pixels: %v", lines, least)

	// It does find what it looks for.
	b.open("/ur/")
	b.resize(360, 800)
	for style, want := range map[string]string{
		"p { line-height: 1.6 !important }":                    "touches",
		"h2 { line-height: 1.5 !important; overflow: hidden }": "is cut",
		"main { margin-inline-start: -1.5rem }":                "is cut",
	} {
		b.style(style)
		found := evaluate[inkFound](b, inked)
		if faults := strings.Join(append(found.Touching, found.Cut...), "\n"); !strings.Contains(faults, want) {
			t.Errorf("with %s nothing %s", style, want)
		}
	}
}

// inked measures the ink of the page's text.
const inked = `(() => {
	const root = document.documentElement, width = root.clientWidth, height = root.scrollHeight
	const canvas = Object.assign(document.createElement('canvas'), { width, height: 400 })
	const pen = canvas.getContext('2d', { willReadFrequently: true })
	const lines = [], blocks = new Map(), cut = []
	const inline = e => /^(inline|contents|ruby)$/.test(getComputedStyle(e).display)
	const show = s => JSON.stringify(s.trim().slice(0, 50))

	const take = (text, from, to, boxes) => {
		const e = text.parentElement, style = getComputedStyle(e), word = text.data.slice(from, to)
		let block = e
		while (inline(block)) block = block.parentElement
		pen.font = style.fontStyle + ' ' + style.fontWeight + ' ' + style.fontSize + ' ' + style.fontFamily
		pen.direction = style.direction
		pen.lang = e.closest('[lang]').lang
		pen.textAlign = 'start'
		const size = pen.measureText(word), rtl = style.direction == 'rtl', top = scrollY + Math.min(...boxes.map(b => b.top))
		const high = boxes[0].height - Math.round(size.fontBoundingBoxAscent) - Math.round(size.fontBoundingBoxDescent)
		if (Math.abs(high) > 2) throw Error(show(word) + ' stands in a box of ' + boxes[0].height + ', too high by ' + high)
		const x = rtl ? Math.max(...boxes.map(b => b.right)) : Math.min(...boxes.map(b => b.left))
		const y = top + Math.round(size.fontBoundingBoxAscent)
		const ink = { left: x - size.actualBoundingBoxLeft, right: x + size.actualBoundingBoxRight, top: y - size.actualBoundingBoxAscent, bottom: y + size.actualBoundingBoxDescent }
		if (!blocks.has(block)) blocks.set(block, [])
		let line = blocks.get(block).find(l => Math.abs(l.y - y) < parseFloat(style.fontSize) / 2)
		if (!line) blocks.get(block).push(line = { block, y, text: '', words: [], top: ink.top, bottom: ink.bottom }), lines.push(line)
		line.text += word + ' '
		line.words.push([word, x, y, pen.font, pen.direction, pen.lang])
		line.top = Math.min(line.top, ink.top)
		line.bottom = Math.max(line.bottom, ink.bottom)
		clip(e, ink, word)
	}

	// clip notes the word if its ink reaches out of the page or of an ancestor
	// that hides what does. What can be scrolled to is not hidden.
	const clip = (e, ink, word) => {
		const over = (ink, box) => [box.left - ink.left, ink.right - box.right, box.top - ink.top, ink.bottom - box.bottom].map(by => Math.max(0, by))
		const note = (by, what) => by.some(v => v > .5) && cut.push(show(word) + ' is cut by ' + what + ' [left right top bottom] ' + by.map(v => v.toFixed(1)))
		note(over(ink, { left: 0, right: width, top: 0, bottom: Infinity }), 'the page')
		for (; e != root; e = e.parentElement) {
			const style = getComputedStyle(e), box = e.getBoundingClientRect()
			const hides = /paint|strict|content/.test(style.contain) || style.clipPath != 'none' || style.contentVisibility == 'auto'
			const x = hides || style.overflowX != 'visible', y = hides || style.overflowY != 'visible'
			if (!x && !y) continue
			const left = box.left + e.clientLeft - e.scrollLeft, top = box.top + scrollY + e.clientTop - e.scrollTop
			note(over(ink, {
				left: x ? left : -Infinity, right: x ? left + e.scrollWidth : Infinity,
				top: y ? top : -Infinity, bottom: y ? top + e.clientHeight : Infinity,
			}), e.localName + '.' + e.className)
		}
	}

	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange()
	while (texts.nextNode()) {
		const text = texts.currentNode
		if (!text.parentElement.checkVisibility({ visibilityProperty: true }) || text.parentElement.closest('.skip')) continue
		for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
			const boxes = (from, to) => {
				range.setStart(text, from)
				range.setEnd(text, to)
				return [...range.getClientRects()].filter(b => b.width)
			}
			const all = boxes(index, index + word.length)
			if (all.every(b => Math.abs(b.top - all[0].top) < 2)) {
				if (all.length) take(text, index, index + word.length, all)
				continue
			}
			// The word is broken over lines: each letter stands for itself.
			for (let i = index; i < index + word.length; i++) {
				const box = boxes(i, i + 1)
				if (box.length) take(text, i, i + 1, box)
			}
		}
	}

	const owner = new Uint16Array(width * height), touching = new Map()
	lines.forEach((line, i) => {
		const from = Math.max(0, Math.floor(line.top) - 2), rows = Math.min(canvas.height, height - from, Math.ceil(line.bottom) + 2 - from)
		pen.clearRect(0, 0, width, canvas.height)
		for (const [word, x, y, font, direction, lang] of line.words) {
			Object.assign(pen, { font, direction, lang })
			pen.fillText(word, x, y - from)
		}
		const { data } = pen.getImageData(0, 0, width, Math.max(1, rows))
		for (let at = 0; at < width * rows; at++) if (data[at * 4 + 3] > 96) {
			const before = owner[from * width + at]
			if (before && before != i + 1) touching.set(before + ' ' + (i + 1), -1)
			owner[from * width + at] = i + 1
		}
	})
	const last = new Uint16Array(width), lastY = new Int32Array(width)
	for (let y = 0, at = 0; y < height; y++) for (let x = 0; x < width; x++, at++) if (owner[at]) {
		if (last[x] && last[x] != owner[at]) {
			const pair = last[x] + ' ' + owner[at], gap = y - lastY[x] - 1
			if (!(touching.get(pair) <= gap)) touching.set(pair, gap)
		}
		last[x] = owner[at], lastY[x] = y
	}
	const found = { lines: lines.length, within: 1e6, any: 1e6, touching: [], cut: cut.slice(0, 8) }
	for (const [pair, gap] of touching) {
		const [a, b] = pair.split(' ').map(i => lines[i - 1]), kind = a.block == b.block ? 'within' : 'any'
		found[kind] = Math.min(found[kind], gap)
		if (gap < 1) found.touching.push(show(a.text) + ' touches ' + show(b.text) + ' in ' + a.block.localName + '.' + a.block.className + (kind == 'any' ? ' and ' + b.block.localName + '.' + b.block.className : '') + ', gap ' + gap)
	}
	return found
})()`
