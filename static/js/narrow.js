import { showAnswers } from './answers.js'
import { newFinder, once } from './finder.js'
import { decode } from './lookup.js'

// answerAsTyped has a list answer what is typed in the page's search field: it
// shows of its rows, which are all firms in their order, those that answer; a
// ranked list shows in place of them what there is to find, the best first.
export function answerAsTyped(list) {
  const input = document.querySelector('[data-filter]')
  const status = document.querySelector('[data-status]')
  const show = 'more' in list.dataset ? showAnswers : showRows
  let loading // a promise of the index
  const start = () => loading ??= load(new URL(list.dataset.index, location))

  // A query that is typed over is passed over, so that none waits for another's
  // answer. How much answers is said once all is known; a space keeps the room for
  // that. Where loading fails the list stays, and the next letter tries again.
  input.oninput = async () => {
    const query = input.value
    const isAsked = () => query == input.value
    try {
      const index = await start()
      const answers = index.find(query.slice(0, input.maxLength)) // an address may ask more
      for await (const { hits, isFirst } of answers) {
        if (!isAsked()) return
        if (isFirst && (show == showRows || !hits.length)) continue
        const count = await show(list, hits, index, isAsked, isFirst)
        if (isAsked()) status.textContent = isFirst ? '\u00a0' : hits ? countOf(count, status.dataset) : ''
      }
    } catch {
      loading = null
      if (isAsked()) status.textContent = status.dataset.failed
    }
  }
  input.onfocus = () => start().catch(() => loading = null)
  if (input.value && !('asked' in list.dataset)) input.oninput()
}

// load returns what finds in an index, and documentOf, a function from a document's
// number to what is shown of it. Beside the index lie its parts, and its documents,
// some in a file.
async function load(address) {
  const get = async (name, options) => {
    const response = await fetch(new URL(name, address), options)
    if (!response.ok) throw response
    return response
  }
  // Hosts that say nothing of keeping have browsers keep an edition that is gone.
  const index = await (await get(address, { cache: 'no-cache' })).json()
  const { files, size } = index
  const loadFile = once(file => get(`${files}documents${file}.bin`).then(inflate).then(decode).then(JSON.parse))
  const documentOf = async document => (await loadFile(Math.floor(document / size)))[document % size]
  const loadPart = part => get(`${files}${part}.bin`).then(inflate)
  return { ...index, ...newFinder(index, loadPart), documentOf }
}

// inflate returns the bytes of a file that is compressed as it is.
export async function inflate({ body }) {
  const stream = body.pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

// showRows hides all rows but those of hits, and parts that have none, and
// returns how many it shows: chapters have no row.
function showRows(list, hits) {
  const rows = [...list.querySelectorAll('[data-row]')]
  const shown = new Set(hits?.map(({ document }) => document))
  rows.forEach((row, i) => row.hidden = hits && !shown.has(i))
  for (const part of list.children) part.hidden = !part.querySelector('[data-row]:not([hidden])')
  return rows.filter(row => !row.hidden).length
}

// countOf says how many documents were found.
const countOf = (n, { none, one, other }) => [none, one][n] ?? other.replace('{n}', n)
