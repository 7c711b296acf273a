import { showAnswers } from './answers.js'
import { newFinder } from './finder.js'

// answerAsTyped has a list answer what is typed in the page's search field: it
// shows of its rows, which are all firms in their order, those that answer; a
// ranked list shows in place of them what there is to find, the best first.
export function answerAsTyped(list) {
  const input = document.querySelector('[data-filter]')
  const status = document.querySelector('[data-status]')
  const show = 'more' in list.dataset ? showAnswers : showRows
  let loading // a promise of the index
  const start = () => loading ??= load(new URL(list.dataset.index, location))
  let answered // the query of which the answer is shown
  let answering // a promise

  // A query that was typed over before its turn came is passed over. Where
  // loading fails the list stays, and the next letter tries again.
  async function answer() {
    const query = input.value
    if (query == answered) return
    try {
      const index = await start()
      const hits = await index.find(query)
      await show(list, hits, index)
      status.textContent = hits ? countOf(hits.length, status.dataset) : ''
      answered = query
    } catch {
      loading = null
    }
  }
  input.onfocus = () => start().catch(() => loading = null)
  input.oninput = () => answering = Promise.resolve(answering).then(answer)
  if (input.value && !('asked' in list.dataset)) input.oninput()
}

// load returns what finds in an index, and documentOf, a function from a document's
// number to what is shown of it. Beside the index lie its parts, and its documents,
// some in a file.
async function load(address) {
  const get = async name => {
    const response = await fetch(new URL(name, address))
    if (!response.ok) throw response
    return response
  }
  const index = await (await get(address)).json()
  const { files, size } = index
  const loaded = new Map() // promises of files of documents
  const documentOf = async document => {
    const file = Math.floor(document / size)
    if (!loaded.has(file)) loaded.set(file, get(`${files}documents${file}.bin`).then(inflate).then(readJSON))
    return (await loaded.get(file))[document % size]
  }
  const loadPart = part => get(`${files}${part}.bin`).then(inflate)
  return { ...index, ...newFinder(index, loadPart), documentOf }
}

const readJSON = bytes => JSON.parse(new TextDecoder().decode(bytes))

// inflate returns the bytes of a file that is compressed as it is.
export async function inflate({ body }) {
  const stream = body.pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

// showRows hides all rows but those of hits, and parts that have none.
function showRows(list, hits) {
  const rows = [...list.querySelectorAll('[data-row]')]
  const shown = new Set(hits?.map(({ document }) => document))
  rows.forEach((row, i) => row.hidden = hits && !shown.has(i))
  for (const part of list.children) part.hidden = !part.querySelector('[data-row]:not([hidden])')
}

// countOf says how many documents were found.
function countOf(n, { none, one, other }) {
  if (n == 0) return none
  if (n == 1) return one
  return other.replace('{n}', n)
}
