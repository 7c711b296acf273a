import { parameters, setParameter } from './address.js'
import { newFinder } from './finder.js'

// narrowAsTyped shows of a list's rows those that answer what is typed in the
// field that names the list, in their order on the page; in a ranked list the
// best of each part come first. The address keeps what is typed.
export function narrowAsTyped(list) {
  const input = document.querySelector(`[data-filter="${list.id}"]`)
  const status = document.querySelector(`[data-status="${list.id}"]`)
  const rows = new Map([...list.querySelectorAll('[data-row]')].map(row => [row.dataset.row, row]))

  const narrow = async () => {
    const find = await finderOf(list)
    const hits = find?.(input.value)
    const shown = hits ? hits.flatMap(hit => rows.get(hit.id) ?? []) : [...rows.values()]
    showOnly(list, rows, shown)
    status.textContent = hits ? countOf(shown.length, status.dataset) : ''
  }
  input.oninput = () => {
    setParameter('q', input.value)
    return narrow()
  }
  input.value ||= parameters('q')[0] ?? ''
  if (input.value != input.defaultValue) narrow()
}

const finders = new Map() // promises, by address of the index

// finderOf returns what finds in the index of a list, or null where it cannot
// be loaded: then the whole list is shown, and the next letter tries again.
function finderOf(list) {
  const address = list.dataset.index
  if (!finders.has(address)) {
    finders.set(address, load(address).catch(() => {
      finders.delete(address)
      return null
    }))
  }
  return finders.get(address)
}

async function load(address) {
  const response = await fetch(address)
  return newFinder(await response.json()).find
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
