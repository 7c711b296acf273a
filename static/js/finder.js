// Finding as internal/search does, by the table that comes with an index.

import { newForms } from './forms.js'
import { newLookup } from './lookup.js'
import { looseLevel, newComparison, newNeedles, skeletonLevel, wordLevel } from './needles.js'

// A rank is a level with a weight, and the least is the best. Where the query
// is the whole of a name the level is 0, where a name begins with it, 1.
const weights = 4
const rankOf = (level, weight) => level * weights + weight
const notFound = 99

// once returns a function that loads something by its number if it is not loaded
// yet. What failed is loaded again.
export function once(load) {
  const loading = [] // promises
  return number => loading[number] ??= load(number).catch(error => {
    loading[number] = null
    throw error
  })
}

// newFinder returns find, a function from a query to the documents that answer
// it, best first, as { document, rank }, or to undefined where nothing is asked;
// documents have numbers. load reads a part of the index by its number. With find
// come why, which tells more of a hit, and the ways in which words are compared.
export function newFinder(index, load) {
  const forms = newForms(index.table)
  const { suits, countFound } = newComparison(index.table, forms)
  const { wanted, itemsOf, read } = newLookup(index)
  const parts = new Map() // that were read, by number
  const readPart = once(async part => parts.set(part, read(await load(part))))

  // reading has read all parts in which something is looked up.
  const reading = sought => Promise.all(sought.flatMap(wanted).map(readPart))

  // find looks for names in the other script only where nothing else is found.
  async function find(query) {
    const words = forms.fold(query).slice(0, index.table.maxWords)
    if (!words.length) return
    const guess = forms.fold(query.replaceAll(...index.table.guess))
    const needles = newNeedles(words, guess, index, forms)
    const sure = needles.filter(needle => needle.level < skeletonLevel)
    const name = { key: 'n' + words.join(' ') }
    await reading([...sure, name])
    let hits = ranked(words, sure, name)
    if (!hits.length) {
      await reading(needles)
      hits = ranked(words, needles, name)
    }
    return hits
  }

  // ranked returns the documents in which all words are found. A document answers
  // as well as the word that it answers worst, or as a name as a whole.
  function ranked(words, needles, name) {
    const newRanks = () => new Uint8Array(index.total).fill(notFound)
    const best = words.map(newRanks)
    const put = (ranks, { weight, documents }, level) => {
      const rank = rankOf(level, weight)
      for (const d of documents) if (ranks[d] > rank) ranks[d] = rank
    }
    for (const needle of needles) {
      eachList(needle, list => {
        for (let w = needle.from; w < needle.to; w++) put(best[w], list, needle.level)
      })
    }
    const names = newRanks()
    for (const { key, all, lists } of itemsOf(name, parts)) {
      for (const list of lists) put(names, list, key == name.key && !all ? 0 : 1)
    }
    const worst = best.reduce((worst, ranks) => worst.map((rank, d) => Math.max(rank, ranks[d])))
    const hits = Array.from({ length: notFound }, () => [])
    worst.forEach((rank, document) => {
      if (rank < rankOf(looseLevel, 0)) rank = Math.min(rank, names[document])
      hits[rank]?.push({ document, rank, needles })
    })
    return hits.flat()
  }

  // eachList tells of each list of documents in which a needle is found.
  function eachList(needle, tell) {
    for (const { key, lists } of itemsOf(needle, parts)) {
      for (const list of lists) {
        const joined = list.way - 1 // letters before the last of joined words
        if (needle.level == wordLevel && list.way) continue
        if (joined > 0 && key != needle.key && forms.isShort([...needle.text].slice(joined).join(''))) continue
        if (suits(needle, list.weight, key.slice(1))) tell(list)
      }
    }
  }

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
