// Finding as internal/search does, by the table that comes with an index.

import { newForms, scriptOf } from './forms.js'

// The levels at which a word of a query is found, the best first.
const wordLevel = 2 // as it is written
const looseLevel = 3 // spelled in another way
const skeletonLevel = 4 // in the other script

// A rank is a level with a weight, and the least is the best. Where the query
// is the whole of a name the level is 0, where a name begins with it, 1.
const weights = 4
const rankOf = (level, weight) => level * weights + weight
const notFound = 99

// Fields of these weights are the names of a document.
const isName = weight => weight < 2

// newFinder returns find, a function from a query to the documents that answer
// it, best first, as { id, fields, rank }, or to undefined where nothing is
// asked. With it come why, which tells more of a hit until another query is
// asked, and the ways in which words are compared.
export function newFinder({ table, synonyms, documents }) {
  const forms = newForms(table)
  const { library, terms } = read(documents, forms)
  const { meets, countFound } = newComparison(table, forms)

  // find marks each term with what of the query it may answer, then looks at
  // the documents' fields word by word.
  function find(query) {
    const words = forms.fold(query).slice(0, table.maxWords)
    if (!words.length) return
    const guess = forms.fold(query.replaceAll(...table.guess))
    const needles = newNeedles(words, guess, table, synonyms, forms)
    for (const term of terms) {
      term.needles = needles.filter(needle => term[needle.kind]?.some(key => meets(needle, needle.text, key)))
    }
    const hits = library
      .map(({ id, fields }) => ({ id, fields, rank: rank(fields, words) }))
      .filter(hit => hit.rank < notFound)
      .sort((a, b) => a.rank - b.rank)
    const isSure = hit => hit.rank < rankOf(skeletonLevel, 0)
    return hits.filter(hit => isSure(hit) || !isSure(hits[0]))
  }

  // rank returns how well the fields of a document answer words: as well as
  // the word that they answer worst, or as a name as a whole.
  function rank(fields, words) {
    const best = words.map(() => notFound)
    for (const field of fields) {
      eachFound(field, skeletonLevel, ({ level, from, to }) => {
        for (let w = from; w < to; w++) best[w] = Math.min(best[w], rankOf(level, field.weight))
      })
    }
    const worst = Math.max(...best)
    if (worst >= rankOf(looseLevel, 0)) return worst
    return Math.min(worst, ...fields.map(field => nameRank(field, words.join(' '))))
  }

  // why returns the number of the field that shows best why a document was
  // found, the one with most words of the query, the weightier and earlier of
  // two; and a function from the number of a field to what its words answer of
  // the query, as closely as the document does: sets of words, as bits.
  function why({ fields, rank }) {
    const answered = i => {
      const sets = fields[i].terms.map(() => 0)
      eachFound(fields[i], Math.max(rank / weights, wordLevel), ({ from, to }, at, count) => {
        while (count--) sets[at + count] |= (1 << to) - (1 << from)
      })
      return sets
    }
    const worth = fields.map(({ weight }, i) => {
      const all = answered(i).reduce((all, set) => all | set, 0)
      return all.toString(2).replaceAll('0', '').length * weights - weight
    })
    return { field: worth.indexOf(Math.max(...worth)), answered }
  }

  // eachFound tells of each needle up to a level that is found in a field, at
  // which term and in how many.
  function eachFound({ weight, terms }, level, tell) {
    terms.forEach((term, at) => {
      for (const needle of term.needles) {
        const count = needle.level <= level && suits(needle, weight, term) && countFound(needle, needle.text, terms, at)
        if (count) tell(needle, at, count)
      }
    })
  }

  // suits reports whether a needle is sought in fields of a weight: in what is
  // not a name not by the other script, and short words only as they stand.
  function suits(needle, weight, term) {
    if (isName(weight)) return true
    if (needle.level >= skeletonLevel) return false
    return needle.whole || !forms.isShort(needle.text) || needle.level == wordLevel && term.word[0] == needle.text
  }

  return { find, why, fold: forms.fold, loose: forms.loose }
}

function nameRank({ weight, text }, name) {
  if (!isName(weight) || !text.startsWith(name)) return notFound
  return rankOf(text == name ? 0 : 1, weight)
}

const otherScript = { arabic: 'latin', latin: 'arabic' }

// read returns the documents with their words as terms, and every term once. A
// term has keys of each kind by which it is found: its skeletons are found by
// words in the other script, and so of that script's kind.
function read(documents, forms) {
  const terms = new Map()
  const termOf = w => {
    if (!terms.has(w)) {
      const term = { word: [w], loose: forms.looseForms(w) }
      const script = scriptOf(w)
      if (script) term[otherScript[script]] = forms.skeletons(w)
      terms.set(w, term)
    }
    return terms.get(w)
  }
  const library = documents.map(({ id, fields }) => ({
    id,
    fields: fields.map(([weight, text]) => ({ weight, text, terms: text.split(' ').map(termOf) })),
  }))
  return { library, terms: [...terms.values()] }
}

// newNeedles returns all that is sought for the words of a query, each for
// those from one on up to another: every word, and every few words in a row as
// one, in all their forms. A whole needle is not the beginning of more.
function newNeedles(words, guess, table, synonyms, forms) {
  const needles = []
  words.forEach((word, from) => {
    needles.push({ level: wordLevel, kind: 'word', text: word, from, to: from + 1 })
    for (let to = from + 1; to <= Math.min(from + table.maxRun, words.length); to++) {
      const add = (level, kind, text, whole) => needles.push({ level, kind, text, whole, from, to })
      const run = words.slice(from, to)
      for (const w of new Set([run.join(''), guess.slice(from, to).join('')])) {
        const loose = forms.loose(w)
        add(looseLevel, 'loose', forms.open(w), false)
        add(looseLevel, 'loose', loose, true)
        for (const group of synonyms) {
          if (group.includes(loose)) group.forEach(synonym => add(looseLevel, 'loose', synonym, true))
        }
      }
      for (const skeleton of forms.skeletons(...run)) add(skeletonLevel, scriptOf(run.join('')), skeleton, true)
    }
  })
  return needles
}

// newComparison returns how needles are compared with the keys of terms.
function newComparison(table, forms) {
  // meets reports whether a key answers what is left of a needle, or both
  // begin alike and the longer may go on.
  function meets(needle, rest, key) {
    if (key == rest) return true
    if (!key) return false
    const mayGoOn = !needle.whole && (rest == needle.text || !forms.isShort(rest))
    return mayGoOn && key.startsWith(rest) || needle.level > wordLevel && rest.startsWith(key)
  }

  // countFound returns how many terms from i on answer what is left of a
  // needle, one after another; 0 if they do not.
  function countFound(needle, rest, terms, i) {
    for (let key of terms[i]?.[needle.kind] ?? []) {
      if (needle.level == skeletonLevel && rest != needle.text) key = forms.inner(key)
      if (!meets(needle, rest, key)) continue
      if (key.length >= rest.length) return 1
      const more = countFound(needle, rest.slice(key.length), terms, i + 1)
      if (more) return more + 1
    }
    return 0
  }

  return { meets, countFound }
}
