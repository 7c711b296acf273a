// Finding as internal/search does, by the table that comes with an index, and
// narrowing a list by it as one types.

const rewriter = list => {
  list = list.map(([from, to]) => [RegExp(from, 'gu'), to])
  return s => list.reduce((s, pair) => s.replace(...pair), s)
}

// finder gives a function from a query to the documents that answer it, best
// first, as { id, rank }; to undefined where nothing is asked. With it come
// the levels of comparison.
export function finder({ table, synonyms, documents }) {
  const [letters, join, vowels, head, tail, frame, inner] = table.rewrites.map(rewriter)
  const words = RegExp(table.words, 'gu'), spelled = new Map(table.spelled)

  const fold = s => join(letters(letters(s).normalize('NFKD').toLowerCase())).match(words) ?? []
  const open = w => head(vowels(w)), loose = w => tail(open(w))
  const script = w => /^[\u0600-\u08ff]+$/.test(w) - /^[a-z]+$/.test(w)
  const frames = w => [frame(w), frame(w).replace(/(...)s$/, '$1')].filter(f => f[1])
  const skeletons = (...words) => {
    const w = words.join(''), parts = words.map(w => spelled.get(loose(w)))
    if (script(w) < 0) return [1, 2, 3, w.length].flatMap(n => {
      const rest = inner(frame(w.slice(n)))
      return rest[1] || n == w.length && n < 7 ? w.slice(0, n).toUpperCase() + rest : []
    }).concat(frames(w))
    return !script(w) ? [] : words[1] ? [words.map((w, i) => parts[i] ?? (i ? inner(frame(w)) : frame(w))).join('')]
      : parts[0] ? parts : frames(w)
  }

  const terms = new Map()
  for (const field of documents.flatMap(d => d.fields)) field[2] = field[1].split(' ').map(w => {
    if (!terms.has(w)) terms.set(w, {
      word: [w], loose: [loose(w), open(w), vowels(w), tail(vowels(w)), vowels(w + 'ا').slice(0, -1)], [-script(w)]: skeletons(w)
    })
    return terms.get(w)
  })

  const needles = (words, guess) => words.flatMap((w, from) => {
    const all = [{ level: 2, kind: 'word', text: w, from, to: from + 1 }]
    for (let to = from + 1; to <= Math.min(from + table.maxRun, words.length); to++) {
      const add = (level, kind, text, whole) => all.push({ level, kind, text, whole, from, to })
      const run = words.slice(from, to), joined = run.join('')
      for (const w of new Set([joined, guess.slice(from, to).join('')])) {
        add(3, 'loose', open(w))
        for (const s of [loose(w), ...synonyms.filter(g => g.includes(loose(w))).flat()]) add(3, 'loose', s, 1)
      }
      for (const s of skeletons(...run)) add(4, script(joined), s, 1)
    }
    return all
  })

  const short = w => [...w].length <= table.maxShort
  const meets = (n, rest, key) => key == rest || key && (!n.whole && (rest == n.text || !short(rest)) && key.startsWith(rest) || n.level > 2 && rest.startsWith(key))
  const found = (n, rest, words, i) => words[i]?.[n.kind]?.some(key => {
    if (n.level > 3 && rest != n.text) key = inner(key)
    return meets(n, rest, key) && (key.length >= rest.length || found(n, rest.slice(key.length), words, i + 1))
  })

  return Object.assign(query => {
    const asked = fold(query).slice(0, table.maxWords), name = asked.join(' ')
    if (!name) return
    const all = needles(asked, fold(query.replaceAll(...table.guess)))
    for (const t of terms.values()) t.needles = all.filter(n => t[n.kind]?.some(key => meets(n, n.text, key)))
    const hits = documents.map(({ id, fields }) => {
      const best = asked.map(() => 99)
      for (const [weight, , words] of fields) words.forEach((t, i) => {
        for (const n of t.needles) if ((weight < 2 || n.level < 4 && (n.whole || !short(n.text) || n.level < 3 && t.word[0] == n.text)) && found(n, n.text, words, i)) {
          for (let w = n.from; w < n.to; w++) best[w] = Math.min(best[w], n.level * 4 + weight)
        }
      })
      const rank = Math.max(...best), named = fields.map(([weight, text]) =>
        rank < 12 && weight < 2 && text.startsWith(name) ? weight + 4 * (text != name) : 99)
      return { id, rank: Math.min(rank, ...named) }
    }).filter(hit => hit.rank < 99).sort((a, b) => a.rank - b.rank)
    return hits.filter(hit => hit.rank < 16 || hits[0].rank > 15)
  }, { fold, loose, skeletons })
}

// narrow shows of a list's rows those that answer the field that names it, in
// their order on the page, or best first within their part of a ranked list.
export function narrow(list) {
  const of = name => document.querySelector(`[data-${name}="${list.id}"]`)
  const input = of('filter'), status = of('status')
  const rows = new Map([...list.querySelectorAll('[data-row]')].map(row => [row.dataset.row, row]))
  let find
  const show = async () => {
    find ??= fetch(list.dataset.index).then(r => r.json()).then(finder).catch(() => find = null)
    const hits = (await find)?.(input.value), all = [...rows.values()]
    const shown = new Set(hits?.flatMap(hit => rows.get(hit.id) ?? []) ?? all)
    for (const row of all) row.hidden = !shown.has(row)
    for (const group of list.children) group.hidden = !group.querySelector('[data-row]:not([hidden])')
    if ('ranked' in list.dataset) for (const row of shown) row.parentNode.append(row)
    const { none, one, other } = status.dataset
    status.textContent = hits ? [none, one][shown.size] ?? other.replace('{n}', shown.size) : ''
  }
  input.oninput = show
  input.value ||= new URLSearchParams(location.search).get('q') ?? ''
  if (input.value != input.defaultValue) show()
}

globalThis.document?.querySelectorAll('[data-index]').forEach(narrow)
