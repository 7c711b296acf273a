// Firms are chosen by boxes, and kept in the address alone.

import { parameters, setParameter } from './address.js'

// keptBoxes returns the boxes in root of the firms in the address, in their
// order there and each once. A box is known by the former slugs of its firm
// too.
function keptBoxes(root) {
  const slugs = parameters('keep').join().split(',')
  return new Set(slugs.flatMap(slug => [...root.querySelectorAll(`[data-slugs~="${CSS.escape(slug)}"]`)]))
}

// fillShortlist shows the firms in the address where no server does: it takes
// them from the directory. If that cannot be had it says so, and the address
// still keeps them.
export async function fillShortlist() {
  const list = document.querySelector('[data-rows]')
  if (!list || !parameters('keep').length) return
  const note = document.querySelector('.chosen').firstElementChild
  note.hidden = true // it says that no firm was chosen, which is not known yet
  const directory = await load(list.dataset.rows).catch(() => null)
  note.hidden = false
  if (!directory) {
    note.textContent = list.dataset.failed
    return
  }
  for (const box of keptBoxes(directory)) list.append(box.closest('li'))
}

// load returns the page at an address.
async function load(address) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} is answered ${response.status}`)
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

// keepChoice marks the firms in the address, and puts into the address what
// is marked. Once there is any, a link to the list of them stands in place of
// what stood there before.
export function keepChoice() {
  const form = document.querySelector('.keeping')
  if (!form) return
  const [before, link] = document.querySelectorAll('.chosen > *')
  const kept = keptBoxes(form)
  const show = () => {
    const slugs = [...kept].map(box => box.value).join()
    setParameter('keep', slugs)
    link.search = slugs && 'keep=' + slugs
    link.textContent = link.dataset.show.replace('{n}', kept.size)
    link.hidden = !kept.size
    before.hidden = !link.hidden
  }
  form.onchange = ({ target }) => {
    if (!kept.delete(target)) kept.add(target)
    show()
  }
  if (!kept.size) return
  for (const box of kept) box.checked = true
  show()
}
