import { addExcerpt } from './excerpt.js'

const atOnce = 20 // rows that are shown before one asks for more

// showAnswers puts in a list what was found, or all there is where nothing was
// asked: in each section the first, with a button for more.
export async function showAnswers(list, hits, index) {
  const all = hits ?? Array.from({ length: index.total }, (_, document) => ({ document }))
  const sections = index.sections.map(({ from, html }, i) => {
    const to = index.sections[i + 1]?.from ?? index.total
    return newSection(html, all.filter(({ document }) => document >= from && document < to), list.dataset.more, index)
  })
  list.replaceChildren(...(await Promise.all(sections)).filter(Boolean))
  const asked = document.querySelector('.asked')
  if (asked) asked.hidden = true
}

async function newSection(html, hits, more, index) {
  if (!hits.length) return
  const section = new DOMParser().parseFromString(html, 'text/html').body.firstChild
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = more
  section.append(button)
  let from = 0
  const addRows = async () => {
    const next = hits.slice(from, from + atOnce)
    const rows = await Promise.all(next.map(hit => newRow(hit, index)))
    section.querySelector('ul').append(...rows)
    from += next.length
    if (from == hits.length) button.remove()
    return rows[0]
  }
  button.onclick = async () => (await addRows()).querySelector('a').focus()
  await addRows()
  return section
}

// newRow returns a document's row with the field that says best why it was found,
// in the language of the page, which is the first of each two; or how it begins.
async function newRow(hit, { documentOf, opening, why }) {
  const { html, fields, passages } = await documentOf(hit.document)
  const row = new DOMParser().parseFromString(html, 'text/html').body.firstChild
  if (hit.needles) {
    const { field, answered } = why(hit, fields)
    const shown = passages[field & ~1] ? field & ~1 : opening
    addExcerpt(row, passages[shown], answered(shown))
  }
  return row
}
