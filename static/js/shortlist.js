// Firms are chosen by boxes, and kept in the address alone.

import { parameters, setParameter } from './address.js'

// keptSlugs returns the slugs in the address, in their order there and each
// once.
const keptSlugs = () => [...new Set(parameters('keep').join().split(','))].filter(Boolean)

// fillShortlist shows the firms in the address where no server does. Where
// one cannot be loaded it shows none and says so, and the address still keeps
// them.
export async function fillShortlist() {
  const note = document.querySelector('[data-firms]')
  if (!note) return
  const { firms, most, none, failed } = note.dataset
  const slugs = keptSlugs()
  try {
    const found = await Promise.all(slugs.slice(0, most).map(slug => loadFirm(firms + encodeURIComponent(slug) + '/')))
    const kept = new Map(found.filter(Boolean).map(firm => [firm.entry.id, firm])) // under any slug
    if (kept.size) showShortlist(note, kept, slugs.length > most)
    else note.prepend(none, ' ')
  } catch {
    note.textContent = failed
  }
}

// loadFirm returns what a firm's page holds for a shortlist, and its contact;
// or nothing if there is no such firm. It follows a page that has moved.
async function loadFirm(address) {
  const page = new DOMParser().parseFromString(await load(address), 'text/html')
  const moved = page.querySelector('[http-equiv=refresh]')
  if (moved) return loadFirm(moved.content.split('url=')[1])
  const html = page.querySelector('[data-entry]')?.dataset.entry
  if (!html) return
  const entry = parse(html).firstElementChild
  return { entry, contact: await load(entry.querySelector('.firm').getAttribute('href') + 'contact.vcf') }
}

// parse returns the elements of HTML that a page holds for script.
function parse(html) {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

// load returns the text at an address, or an empty one if nothing is there.
async function load(address) {
  const response = await fetch(address)
  if (response.ok) return response.text()
  if ([404, 410].includes(response.status)) return ''
  throw response
}

// showShortlist puts the page of a list in place of the empty one, as a server
// sends it but for the file of all contacts, which is made here.
function showShortlist(note, kept, isMore) {
  const content = parse(note.dataset.list.replaceAll('SLUGS', [...kept.keys()]))
  const page = note.parentNode
  const [list, leftOut, passOn] = content.children
  if (!isMore) leftOut.remove()
  const contacts = passOn.querySelector('a')
  contacts.href = URL.createObjectURL(new Blob([...kept.values()].map(firm => firm.contact), { type: 'text/vcard' }))
  contacts.download = 'shortlist.vcf'
  page.replaceChildren(page.firstElementChild, content)
  for (const [slug, { entry }] of kept) {
    list.append(entry)
    const rest = [...kept.keys()].filter(other => other != slug)
    entry.querySelector('.drop').search = rest.length ? 'keep=' + rest : ''
  }
}

// keepChoice marks the firms in the address, and puts into the address what
// is marked. A box is known by the former slugs of its firm too. Where the
// directory is in parts, the firms of others stay in the address and in the links
// to these. Once any is marked, a link to the list of them stands in place of
// what stood there before.
export function keepChoice() {
  const form = document.querySelector('.keeping')
  if (!form) return
  const [before, link] = form.querySelectorAll('.chosen > *')
  const kept = new Set()
  for (const slug of keptSlugs()) {
    const box = form.querySelector(`[data-slugs~="${CSS.escape(slug)}"]`)
    if (box) {
      box.checked = true
      kept.add(box.value)
    } else if ('parts' in form.dataset) kept.add(slug)
  }
  const show = () => {
    const slugs = [...kept].join()
    setParameter('keep', slugs)
    for (const to of document.querySelectorAll('[data-keep] a')) to.search = slugs && 'keep=' + slugs
    link.textContent = link.dataset.show.replace('{n}', kept.size)
    link.hidden = !kept.size
    before.hidden = !link.hidden
  }
  form.onchange = ({ target: { value } }) => {
    if (!kept.delete(value)) kept.add(value)
    show()
  }
  if (kept.size) show()
}
