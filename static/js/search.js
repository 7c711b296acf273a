// Finding in either script as the server does it (internal/search), by the
// table that comes with an index; and narrowing a list by it as one types.

const expand = list => new Map(list.flatMap(([set, to]) => [...set].map(c => [c, to])))
const map = (s, to) => s.replace(/./gsu, c => to.get(c) ?? c)
const rewriter = list => {
  list = list.map(([from, to]) => [RegExp(from, 'gu'), to])
  return s => list.reduce((s, pair) => s.replace(...pair), s)
}

export function speller(t) {
  const letters = expand(t.letters), consonants = expand(t.consonants), spelled = new Map(t.spelled)
  const kept = '[\\p{L}\\p{N}\\p{Mc}]', mark = '[\\p{Mn}\\p{Me}\\p{Cf}]', arabic = '\\u0600-\\u08ff'
  const between = (set, side) => [`(?<=${side})[${set}](?=${side})`, '']
  const words = RegExp(`${kept}+((?<!\\p{Nd})[${t.signs}]+)?`, 'gu')
  const join = rewriter([
    ...t.compose.map(([[c, m], to]) => [c + `(${mark}*?)` + m, to]), [mark, ''],
    between(t.grouping, '\\p{Nd}'), between(t.inside, `(?![${arabic}\\p{Nd}])${kept}`),
    [`(?<![${t.aspirates}])` + t.heh[0], t.heh[1]]])
  const fold = s => join(s.replace(/./gsu,
    c => letters.get(c) ?? map(c.normalize('NFKD').toLowerCase(), letters))).match(words) ?? []

  const [vowels, head, tail, sounds] = [t.vowels, t.head, t.tail, t.sounds].map(rewriter)
  const open = w => head(vowels(w)), loose = w => tail(open(w))

  const faint = RegExp(`(?<=.)[${t.faint}]`, 'g'), inner = f => f.replace(RegExp(`^[${t.faint}]`), '')
  const frame = w => map(sounds(w), consonants).replace(faint, '').replace(/(.)\1+/gu, '$1')
  const frames = w => [frame(w), frame(w).replace(/(...)s$/, '$1')].filter(f => f[1])
  const script = w => RegExp(`^[${arabic}]+$`).test(w) - /^[a-z]+$/.test(w)
  const skeletons = (...words) => {
    const w = words.join(''), parts = words.map(w => spelled.get(loose(w)))
    if (script(w) < 0) return [1, 2, 3, w.length].flatMap(n => {
      const rest = inner(frame(w.slice(n)))
      return rest[1] || n == w.length && n < 7 ? w.slice(0, n).toUpperCase() + rest : []
    }).concat(frames(w))
    if (words[1]) return script(w) ? [words.map((w, i) => parts[i] ?? (i ? inner : String)(frame(w))).join('')] : []
    return parts[0] ? parts : script(w) ? frames(w) : []
  }
  return { fold, open, loose, inner, script, skeletons, keys: w => [loose(w), open(w), vowels(w), tail(vowels(w))] }
}

// finder gives a function from a query to the documents that answer it, best
// first, as { id, rank }; to undefined where nothing is asked.
export function finder({ table, synonyms, documents }) {
  const { fold, open, loose, inner, script, skeletons, keys } = speller(table)
  const terms = new Map()
  for (const field of documents.flatMap(d => d.fields)) field[2] = field[1].split(' ').map(w => {
    if (!terms.has(w)) terms.set(w, { word: [w], loose: keys(w), [-script(w)]: skeletons(w) })
    return terms.get(w)
  })

  const needles = (words, guess) => words.flatMap((w, from) => {
    const all = [{ level: 2, text: w, kind: 'word', from, to: from + 1 }]
    for (let to = from + 1; to <= Math.min(from + 6, words.length); to++) {
      const add = (level, text, kind, whole) => all.push({ level, text, kind, whole, from, to })
      const run = words.slice(from, to), joined = run.join('')
      for (const w of new Set([joined, guess.slice(from, to).join('')])) {
        add(3, open(w), 'loose')
        for (const s of [loose(w), ...synonyms.filter(g => g.includes(loose(w))).flat()]) add(3, s, 'loose', 1)
      }
      for (const s of skeletons(...run)) add(4, s, script(joined), 1)
    }
    return all
  })

  const meets = (n, rest, key) => key == rest || key && (!n.whole && key.startsWith(rest) || n.level > 2 && rest.startsWith(key))
  const found = (n, rest, [t, ...more]) => t?.[n.kind]?.some(key => {
    if (n.level > 3 && rest != n.text) key = inner(key)
    return meets(n, rest, key) && (key.length >= rest.length || found(n, rest.slice(key.length), more))
  })

  return query => {
    const asked = fold(query).slice(0, 12), name = asked.join(' ')
    if (!name) return
    const all = needles(asked, fold(query.replaceAll(...table.guess)))
    for (const t of terms.values()) t.needles = all.filter(n => t[n.kind]?.some(key => meets(n, n.text, key)))
    return documents.map(({ id, fields }) => {
      const best = asked.map(() => 99)
      for (const [weight, , words] of fields) words.forEach((t, i) => {
        for (const n of t.needles) if ((n.level < 4 || weight < 2) && found(n, n.text, words.slice(i))) {
          for (let w = n.from; w < n.to; w++) best[w] = Math.min(best[w], n.level * 4 + weight)
        }
      })
      const rank = Math.max(...best), named = fields.map(([weight, text]) =>
        rank < 12 && weight < 2 && text.startsWith(name) ? weight + 4 * (text != name) : 99)
      return { id, rank: Math.min(rank, ...named) }
    }).filter(hit => hit.rank < 99).sort((a, b) => a.rank - b.rank)
  }
}

// narrow shows of a list's rows those that answer the field that names it.
export function narrow(list) {
  const of = name => document.querySelector(`[data-${name}="${list.id}"]`)
  const input = of('filter'), status = of('status'), rows = [...list.querySelectorAll('[data-firm]')]
  let index
  const show = async () => {
    index ??= fetch(list.dataset.index).then(r => r.json()).then(finder)
    const hits = (await index)(input.value), ids = hits?.map(hit => hit.id)
    for (const row of rows) row.hidden = ids && !ids.includes(row.dataset.firm)
    for (const group of list.children) group.hidden = !group.querySelector('[data-firm]:not([hidden])')
    const { none, one, other } = status.dataset
    status.textContent = hits ? [none, one][hits.length] ?? other.replace('{n}', hits.length) : ''
  }
  input.oninput = show
  if (input.value) show()
}

globalThis.document?.querySelectorAll('[data-index]').forEach(narrow)
