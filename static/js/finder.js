// Finding as internal/search does, by the table that comes with an index.

import { newForms } from './forms.js'
import { newLookup } from './lookup.js'
import { newComparison, newNeedles, skeletonLevel, wordLevel } from './needles.js'

// A rank is a level with a weight, and the least is the best. Where the query
// is the whole of a name the level is 0, where a name begins with it, 1.
const weights = 4
const rankOf = (level, weight) => level * weights + weight
const notFound = 99

export const atOnce = 20 // hits that are shown before one asks for more

// once returns a function that loads something by its number if it is not loaded
// yet. What failed is loaded again.
export function once(load) {
  const loading = [] // promises
  return number => loading[number] ??= load(number).catch(error => {
    loading[number] = null
    throw error
  })
}

// newFinder returns find, a function from a query to what answers it: first the
// best of its hits that have a row so far, if any, as { hits, isFirst }, then all, as
// { hits }, or no hits where nothing is asked. Hits are { document, rank }, best
// first; documents have numbers. load reads a part of the index by its number. With
// find come why, which tells more of a hit, and the ways in which words are compared.
export function newFinder(index, load) {
  const forms = newForms(index.table)
  const { suits, countFound } = newComparison(index.table, forms)
  const rows = [] // of documents whose names were read
  const { wanted, itemsOf, read } = newLookup(index, rows)
  const parts = new Map() // that were read, by number
  const readPart = once(async part => parts.set(part, read(await load(part))))

  // reading has read all parts in which something is looked up.
  const reading = sought => Promise.all(sought.flatMap(wanted).map(readPart))

  // find reads first the part with names that begin with the query: these answer
  // best, and have a row to be shown. It looks for names in the other script only
  // where nothing else is found.
  async function* find(query) {
    const words = forms.fold(query).slice(0, index.table.maxWords)
    if (!words.length) return yield {}
    const name = { key: 'n' + words.join(' ') }
    await reading([name])
    const names = namesOf(name)
    const first = []
    for (const hit of inOrder(names)) {
      if (first.length == atOnce || !(hit.html = rows[hit.document])) break
      first.push(hit)
    }
    yield { hits: first, isFirst: true }
    const guess = forms.fold(query.replaceAll(...index.table.guess))
    const needles = newNeedles(words, guess, index, forms)
    const sure = needles.filter(needle => needle.level < skeletonLevel)
    let hits = await found(words, sure, names)
    if (!hits.length) hits = await found(words, needles, names)
    yield { hits }
  }

  // found returns the documents in which all words are found. Where no others have
  // the first two words than those whose names begin with the query, the rest of the
  // words, of which a long name has many, need not be read.
  async function found(words, needles, names) {
    let hits
    for (const n of new Set([2, Math.max(2, words.length)])) {
      const some = needles.filter(({ from }) => from < n)
      await reading(some)
      hits = ranked(words.slice(0, n), some, names)
      if (hits.every(({ rank }) => rank < rankOf(wordLevel, 0))) break
    }
    for (const hit of hits) hit.needles = needles
    return hits
  }

  const newRanks = () => new Uint8Array(index.total).fill(notFound)
  const put = (ranks, { weight, documents }, level) => {
    const rank = rankOf(level, weight)
    for (const d of documents) if (ranks[d] > rank) ranks[d] = rank
  }

  // namesOf returns how well documents answer by a name as a whole.
  function namesOf(name) {
    const names = newRanks()
    for (const { key, all, lists } of itemsOf(name, parts)) {
      for (const list of lists) put(names, list, key == name.key && !all ? 0 : 1)
    }
    return names
  }

  // ranked returns the documents in which all words are found. A document answers
  // as well as the word that it answers worst, or as a name as a whole.
  function ranked(words, needles, names) {
    const best = words.map(newRanks)
    for (const needle of needles) {
      for (const list of listsOf(needle)) {
        for (const ranks of best.slice(needle.from, needle.to)) put(ranks, list, needle.level)
      }
    }
    const worst = best.reduce((worst, ranks) => worst.map((rank, d) => Math.max(rank, ranks[d])))
    return inOrder(worst.map((rank, d) => Math.min(rank, names[d])))
  }

  // inOrder returns the documents that are found, the best first.
  function inOrder(ranks) {
    const hits = Array.from({ length: notFound }, () => [])
    ranks.forEach((rank, document) => hits[rank]?.push({ document, rank }))
    return hits.flat()
  }

  // listsOf returns the lists of documents in which a needle is found. A way above 1
  // tells how many letters come before the last of joined words.
  const listsOf = needle => itemsOf(needle, parts).flatMap(({ key, lists }) => lists.filter(({ way, weight }) =>
    !(needle.level == wordLevel && way)
    && !(way > 1 && key != needle.key && forms.isShort([...needle.text].slice(way - 1)))
    && suits(needle, weight, key.slice(1))))

  // why returns the number of the field that shows best why a document was
  // found, the one with most words of the query, the weightier and earlier of
  // two; and a function from the number of a field to what its words answer of
  // the query, as closely as the document does: sets of words, as bits.
  function why({ rank, needles }, texts) {
    const fields = texts.map(([weight, text]) => ({ weight, words: text.split(' ') }))
    const close = needles.filter(({ level }) => level <= Math.max(rank / weights, wordLevel))
    const answered = i => {
      const sets = fields[i].words.map(() => 0)
      sets.forEach((_, at) => {
        for (const needle of close) {
          let count = countFound(needle, fields[i], at)
          while (count--) sets[at + count] |= (1 << needle.to) - (1 << needle.from)
        }
      })
      return sets
    }
    const worth = fields.map(({ weight }, i) => {
      const all = answered(i).reduce((all, set) => all | set, 0)
      return all.toString(2).replaceAll('0', '').length * weights - weight
    })
    return { field: worth.indexOf(Math.max(...worth)), answered }
  }

  return { find, why, fold: forms.fold, loose: forms.loose }
}
