import { addExcerpt } from './excerpt.js'

const atOnce = 20 // rows that are shown before one asks for more

// showAnswers puts in a list what was found, or all there is where nothing was
// asked, and returns how many: in each section the first, with a button for more.
// It does so if that is still asked once the rows are there.
export async function showAnswers(list, hits, index, isAsked) {
  const all = hits ?? Array.from({ length: index.total }, (_, document) => ({ document }))
  const sections = index.sections.map(({ from, html }, i) => {
    const to = index.sections[i + 1]?.from ?? index.total
    return newSection(html, all.filter(({ document }) => document >= from && document < to), list.dataset.more, index)
  })
  const filled = (await Promise.all(sections)).filter(Boolean)
  if (!isAsked()) return
  list.replaceChildren(...filled)
  document.querySelector('.asked')?.remove()
  return all.length
}

async function newSection(html, hits, more, index) {
  if (!hits.length) return
  const section = new DOMParser().parseFromString(html, 'text/html').body.firstChild
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = more
  section.append(button)
  let from = 0
  let adding // a promise, while more are
  const addRows = async () => {
    const rows = await Promise.all(hits.slice(from, from + atOnce).map(hit => newRow(hit, index)))
    section.querySelector('ul').append(...rows)
    from += atOnce
    if (from >= hits.length) button.remove()
    return rows[0].querySelector('a')
  }
  button.onclick = () => adding ??= addRows().then(link => link.focus()).finally(() => adding = null)
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
