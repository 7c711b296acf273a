// What is sought for a query.

import { scriptOf } from './forms.js'

// The levels at which a word of a query is found, the best first.
export const wordLevel = 2 // as it is written
export const looseLevel = 3 // spelled in another way
export const skeletonLevel = 4 // in the other script

// newNeedles returns all that is sought for the words of a query, each for
// those from one on up to another: every word, and every few words in a row as
// one, in all their forms. A whole needle is not the beginning of more. A known
// one is a synonym, which may be several words of any text. The key is what a
// needle is looked up by, all of a group of synonyms by one.
export function newNeedles(words, guess, { table, synonyms }, forms) {
  const needles = []
  words.forEach((word, from) => {
    needles.push({ level: wordLevel, text: word, key: 'w' + word, from, to: from + 1 })
    for (let to = from + 1; to <= Math.min(from + table.maxRun, words.length); to++) {
      const add = (level, text, key, whole, known) => needles.push({ level, text, key, whole, known, from, to })
      const run = words.slice(from, to)
      for (const w of new Set([run.join(''), guess.slice(from, to).join('')])) {
        const loose = forms.loose(w)
        add(looseLevel, forms.open(w), 'w' + forms.open(w))
        add(looseLevel, loose, 'w' + loose, true)
        synonyms.forEach((group, i) => {
          if (group.includes(loose)) group.forEach(synonym => add(looseLevel, synonym, 's' + i, true, true))
        })
      }
      if (words.length > table.maxRun) continue // no name is longer
      const kind = scriptOf(run.join('')) == 'latin' ? 'a' : 'l'
      for (const skeleton of forms.skeletons(...run)) add(skeletonLevel, skeleton, kind + skeleton, true)
    }
  })
  return needles
}

// Fields of these weights are the names of a document.
export const isName = weight => weight < 2

// newComparison returns how needles are compared with texts.
export function newComparison({ maxRun }, forms) {
  // suits reports whether a needle is sought in fields of a weight: in what is
  // not a name not by the other script, and short words only as they stand.
  function suits(needle, weight, word) {
    if (isName(weight)) return true
    if (needle.level == skeletonLevel) return false
    return needle.whole || !forms.isShort(needle.text) || needle.level == wordLevel && word == needle.text
  }

  // ends reports whether a word with a key may be the last of those that a needle
  // is found in, of which rest is left.
  function ends(needle, rest, key) {
    return key == rest || !needle.whole && (rest == needle.text || !forms.isShort(rest)) && key.startsWith(rest)
  }

  // countFound returns how many words of a field from i on a needle is found in,
  // one after another; 0 if in none.
  function countFound(needle, { weight, words }, i) {
    if (!suits(needle, weight, words[i])) return 0
    if (keysOf(needle, words[i]).some(key => ends(needle, needle.text, key))) return 1
    const joins = needle.known || isName(weight) || weight == 2 && words.length <= maxRun
    return joins && needle.level > wordLevel ? countJoined(needle, needle.text, words.slice(i, i + maxRun)) : 0
  }

  function countJoined(needle, rest, words) {
    if (!words.length) return 0
    for (let key of runKeysOf(needle, words[0])) {
      if (needle.level == skeletonLevel && rest != needle.text) key = forms.inner(key)
      if (ends(needle, rest, key)) return 1
      if (!key || !rest.startsWith(key)) continue
      const more = countJoined(needle, rest.slice(key.length), words.slice(1))
      if (more) return more + 1
    }
    return 0
  }

  const keysOf = ({ level, key }, word) =>
    level == wordLevel ? [word]
    : level == looseLevel ? forms.looseForms(word)
    : isOf(key, word) ? forms.skeletons(word)
    : []
  const runKeysOf = (needle, word) =>
    needle.level == skeletonLevel && isOf(needle.key, word) ? forms.runSkeletons(word) : keysOf(needle, word)

  // isOf reports whether a skeleton is sought among words of the script that a
  // word is of.
  const isOf = (key, word) => key[0] == scriptOf(word)?.[0]

  return { suits, countFound }
}
