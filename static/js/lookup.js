// Looking up what is found by a key, in an index that is cut into parts.
// internal/search/parts.go tells what a part is.

// newLookup returns wanted, a function from a key to the numbers of the parts
// that tell of it, and itemsOf, from a key to what it finds, as { key, lists }, in
// parts that were read. A key may be the beginning of others. Of these, where they
// would be too many, the items are the key's own and one of all. The rows that parts
// have with names go into a list, by the numbers of documents.
export function newLookup({ starts, total }, rows) {
  function wanted({ key, whole }) {
    const part = starts.findLastIndex(start => start <= key) // the first is empty
    const begins = i => !whole && starts[i]?.startsWith(key)
    return begins(part + 1) && !begins(part + 2) ? [part, part + 1] : [part]
  }

  function itemsOf({ key, whole }, parts) {
    const items = wanted({ key, whole }).flatMap(part => parts.get(part))
    const own = items.filter(item => item.key == key)
    if (whole) return own.filter(item => !item.all)
    return own.some(item => item.all) ? own : items.filter(item => !item.all && item.key.startsWith(key))
  }

  return { wanted, itemsOf, read: part => readPart(part, total, rows) }
}

export const decode = bytes => new TextDecoder().decode(bytes)

// readPart returns the items of a part, and puts its rows into a list.
function readPart(bytes, total, rows) {
  const items = []
  let at = 0
  let key = new Uint8Array()
  const number = () => {
    let n = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++]
      n += (byte & 127) * shift
      if (!(byte & 128)) return n // nor is there more at the end of what was cut short
    }
  }
  const documents = n => {
    if (n * 8 >= total) {
      const all = []
      for (let d = 0; d < total; d++) if (bytes[at + (d >> 3)] >> (d & 7) & 1) all.push(d)
      at += Math.ceil(total / 8)
      return all
    }
    let d = 0
    return Array.from({ length: n }, () => d += number())
  }
  const text = length => decode(bytes.subarray(at, at += length))
  while (at < bytes.length) {
    const shared = number()
    const rest = number()
    key = Uint8Array.of(...key.subarray(0, shared), ...bytes.subarray(at, at += rest >> 1))
    const lists = Array.from({ length: number() }, () => {
      const head = number()
      return { way: head >> 2, weight: head & 3, documents: documents(number()) }
    })
    const item = { key: decode(key), all: rest & 1, lists }
    items.push(item)
    if (item.all || item.key[0] != 'n') continue
    for (const d of lists.flatMap(list => list.documents)) rows[d] = text(number())
  }
  return items
}
