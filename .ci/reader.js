// Shows what Firefox's reader view makes of pages: reads an object of HTML by
// path, and writes one of what Readability returns, by the same paths.
const { readFileSync } = require('node:fs')
const { Readability } = require('@mozilla/readability')
const { JSDOM } = require('jsdom')

const views = {}
for (const [path, html] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
	const url = new URL(path, 'https://pavilion.example').href
	views[path] = new Readability(new JSDOM(html, { url }).window.document).parse()
}
process.stdout.write(JSON.stringify(views))
