// The forms in which words are compared, by the table that comes with an index.

// newForms returns the forms in which words are compared.
export function newForms(table) {
  const [letters, join, vowels, head, tail, frame, inner] = table.rewrites.map(newRewriter)
  const word = RegExp(table.words, 'gu')
  const spelled = new Map(table.spelled) // Urdu's letters' names, by their loose form

  const fold = s => join(letters(letters(s).normalize('NFKD').toLowerCase())).match(word) ?? []
  const open = w => head(vowels(w))
  const loose = w => tail(open(w))
  const looseForms = w => [w, loose(w), open(w), vowels(w), tail(vowels(w)), vowels(w + 'ا').slice(0, -1)]
  const isShort = w => [...w].length <= table.maxShort

  // The consonants of a word, and the same without the s of a plural, as far
  // as there are two.
  const frames = w => [frame(w), frame(w).replace(/(...)s$/, '$1')].filter(atLeastTwo)

  // skeletons returns what words and their like in the other script have in
  // common: their consonants; or of Latin words letters that are read one by
  // one, in capitals, and the consonants of the rest.
  function skeletons(...words) {
    const joined = words.join('')
    switch (scriptOf(joined)) {
      case 'latin':
        return [...initials(joined), ...frames(joined)]
      case 'arabic': {
        const spelledOut = words.map(w => spelled.get(loose(w)))
        if (words.length > 1) {
          return [words.map((w, i) => spelledOut[i] ?? (i ? inner(frame(w)) : frame(w))).join('')]
        }
        return spelledOut[0] ? spelledOut : frames(joined)
      }
    }
    return []
  }

  // Those that a word has among others that are taken as one with it.
  const runSkeletons = w =>
    scriptOf(w) == 'latin' ? [...frames(w), ...(w.length < 4 ? [w.toUpperCase()] : [])] : skeletons(w)

  function initials(w) {
    const maxInitials = 6
    return [1, 2, 3, w.length].flatMap(n => {
      const rest = inner(frame(w.slice(n)))
      return atLeastTwo(rest) || n == w.length && n <= maxInitials ? w.slice(0, n).toUpperCase() + rest : []
    })
  }

  return { fold, open, loose, looseForms, isShort, inner, skeletons, runSkeletons }
}

const atLeastTwo = s => s.length > 1

// newRewriter returns a function that makes each replacement of a list in turn.
function newRewriter(list) {
  const replacements = list.map(([from, to]) => [RegExp(from, 'gu'), to])
  return s => replacements.reduce((s, replacement) => s.replace(...replacement), s)
}

// scriptOf returns the script that all letters of a word are in, if one.
export function scriptOf(w) {
  if (/^[\u0600-\u08ff]+$/.test(w)) return 'arabic'
  if (/^[a-z]+$/.test(w)) return 'latin'
}
