import { addExcerpt } from './excerpt.js'
import { newFinder } from './finder.js'

// narrowAsTyped shows of a list's rows those that answer what is typed in the
// page's search field, in their order on the page; in a ranked list the
// best of each part come first. A list with passages shows why each was found.
export function narrowAsTyped(list) {
  const input = document.querySelector('[data-filter]')
  const status = document.querySelector('[data-status]')
  let loading // a promise of what finds

  const narrow = async () => {
    const finder = await (loading ??= load(list).catch(() => loading = null))
    if (!finder) return
    const { rows, find, passages } = finder
    const hits = find(input.value)?.filter(hit => rows.has(hit.id))
    for (const excerpt of list.querySelectorAll('.excerpt')) excerpt.remove()
    if (passages) hits?.forEach(hit => showWhy(rows.get(hit.id), hit, finder))
    const shown = hits ? hits.map(hit => rows.get(hit.id)) : [...rows.values()]
    showOnly(list, rows, shown)
    status.textContent = hits ? countOf(shown.length, status.dataset) : ''
  }
  input.oninput = narrow
  if (input.value && !list.dataset.whole) narrow()
}

// load returns what finds in a list, with its rows by id and the passages that
// they may show, and adds the rows for which the page had no room. Where it
// fails the whole list stays, and the next letter tries again.
async function load(list) {
  if (list.dataset.whole) await showWhole(list)
  const { index, passages } = list.dataset
  const read = async address => address && (await fetch(address)).json()
  const [all, texts] = await Promise.all([read(index), read(passages)])
  if (texts?.rows) list.querySelector('ul').insertAdjacentHTML('beforeend', texts.rows)
  const rows = new Map([...list.querySelectorAll('[data-row]')].map(row => [row.dataset.row, row]))
  return { ...newFinder(all), rows, passages: texts }
}

// showWhole puts in place of an answer, which has nothing but what was found,
// the list of all there is to find.
async function showWhole(list) {
  const page = await (await fetch(list.dataset.whole)).text()
  const whole = new DOMParser().parseFromString(page, 'text/html').getElementById(list.id)
  document.querySelector('.asked').hidden = true
  list.replaceChildren(...whole.childNodes)
  Object.assign(list.dataset, whole.dataset)
  delete list.dataset.whole
}

// showWhy adds to a row the field that says best why it was found, in the
// language of the page, which is the first of each two; or how it begins.
function showWhy(row, hit, { why, passages: { opening, documents } }) {
  const passages = documents[hit.id]
  const { field, answered } = why(hit)
  const shown = passages[field & ~1] ? field & ~1 : opening
  addExcerpt(row, passages[shown], answered(shown))
}

// showOnly hides all rows but those shown, and parts that have none.
function showOnly(list, rows, shown) {
  const visible = new Set(shown)
  for (const row of rows.values()) row.hidden = !visible.has(row)
  for (const part of list.children) part.hidden = !part.querySelector('[data-row]:not([hidden])')
  if ('ranked' in list.dataset) {
    for (const row of shown) row.parentNode.append(row)
  }
}

// countOf says how many rows are left.
function countOf(n, { none, one, other }) {
  if (n == 0) return none
  if (n == 1) return one
  return other.replace('{n}', n)
}
