import { addExcerpt } from './excerpt.js'
import { atOnce } from './finder.js'

// showAnswers puts in a list what was found, or all there is where nothing was
// asked, and returns how many: in each section the first, with a button for more.
// It does so if that is still asked once the rows are there. What it showed as the
// first of an answer stays where it is, as a reader may be reaching for it.
export async function showAnswers(list, hits, index, isAsked, isFirst) {
  const all = hits ?? Array.from({ length: index.total }, (_, document) => ({ document }))
  const sections = index.sections.map(({ from, html }, i) => {
    const to = index.sections[i + 1]?.from ?? index.total
    return newSection(html, all.filter(({ document }) => document >= from && document < to), list.dataset.more, index)
  })
  const filled = (await Promise.all(sections)).filter(Boolean)
  if (!isAsked()) return
  if (list.begun == isAsked) complete(list.firstChild, filled.shift())
  else list.replaceChildren()
  list.append(...filled)
  list.begun = isFirst && isAsked
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
    button.previousSibling.append(...rows)
    from += atOnce
    if (from >= hits.length) button.remove()
    return rows[0].querySelector('a')
  }
  button.onclick = () => adding ??= addRows().then(link => link.focus()).finally(() => adding = null)
  await addRows()
  return section
}

// complete adds to the first rows of a section what a section that begins with the
// same has more.
function complete(begun, section) {
  const rest = section.querySelectorAll('li')
  begun.querySelectorAll('li').forEach((row, i) => {
    row.querySelector('svg').replaceWith(...rest[i].querySelectorAll('svg, img'))
    row.append(...rest[i].querySelectorAll('p'))
    rest[i].remove()
  })
  begun.querySelector('ul').append(...section.querySelectorAll('li'))
  begun.append(...section.querySelectorAll('button'))
}

// newRow returns a document's row with the field that says best why it was found,
// in the language of the page, which is the first of each two; or how it begins.
// Of a first answer it is what came with it.
async function newRow(hit, { documentOf, opening, why }) {
  const { html, fields, passages } = hit.html ? hit : await documentOf(hit.document)
  const row = new DOMParser().parseFromString(html, 'text/html').body.firstChild
  if (hit.needles) {
    const { field, answered } = why(hit, fields)
    const shown = passages[field & ~1] ? field & ~1 : opening
    addExcerpt(row, passages[shown], answered(shown))
  }
  return row
}
