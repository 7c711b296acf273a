// A page of a preview follows the content as it is edited. It is told what
// there is to show: the edition, and the reading, which is the last attempt to
// make one.

import { place } from '../js/place.js'

const root = () => document.querySelector('[data-reading]')
// The style within a page of another edition has no place in the policy of this one.
const read = async address => {
  const text = await (await fetch(address)).text()
  return new DOMParser().parseFromString(text.replace(/<style>[^<]*<\/style>/, ''), 'text/html')
}

// Browsers keep few connections to one site, so that a page which nobody sees
// gives up its own. Each new one begins with what there is to show now.
let events
function connect() {
  events?.close()
  if (document.hidden) return
  events = new EventSource('/desk/events')
  events.onmessage = message => update(JSON.parse(message.data))
}

// update shows the edition and the faults of the last reading. Pages about the
// content, which are of no edition, change with each reading.
async function update({ edition, reading }) {
  const { dataset } = root()
  if (dataset.reading == reading) return
  const fresh = await read(location.href)
  if (dataset.edition && dataset.edition == edition) {
    root().replaceWith(fresh.querySelector('[data-reading]'))
    await showFaults()
  } else {
    reload(fresh)
  }
}

// reload loads the page anew at the place that is being read, as js/place.js
// does after a switch of language. Of what is no longer on the page, the part
// before it is that place.
function reload(fresh) {
  for (const element of document.querySelectorAll('main [id]')) {
    if (!fresh.getElementById(element.id)) element.removeAttribute('id')
  }
  const fragment = place()
  history.scrollRestoration = 'manual'
  history.replaceState(history.state, '', location.pathname + location.search + (fragment && '#' + fragment))
  location.reload()
}

// showFaults shows on the page what keeps it from being the latest.
async function showFaults() {
  const panel = document.querySelector('[data-faults]')
  if (!panel) return
  const faults = await read(panel.dataset.faults)
  panel.replaceChildren(...faults.querySelectorAll('main > *'))
  panel.hidden = false
}

// Where it is left to them, browsers take a page back to where it was before, and
// may do so some time after it has loaded.
addEventListener('load', () => setTimeout(() => history.scrollRestoration = 'auto', 1000))
document.addEventListener('visibilitychange', connect)
// The link to both languages leads to what is being read.
const both = document.querySelector('[data-both]')
if (both && !both.hash) both.onclick = () => both.hash = place().split('~')[0]

showFaults()
connect()
