// What script adds to every page.

const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const box = e => e.getBoundingClientRect(), line = () => innerHeight / 3
const [id, part] = location.hash.slice(1).split('~')

// The header's switch leads to what is read, the last id that begins above the
// line, and as far into it: "#fair~0.25". Only switches leave a trace.
for (const a of all('[class$=switch] a')) {
  const own = a.hash
  a.onclick = () => {
    const e = !own && scrollY && all('main [id]:not(aside *)').findLast(e => box(e).height && box(e).top <= line())
    a.search = location.search
    a.hash = e ? e.id + '~' + (line() - box(e).top) / box(e).height : own
    document.cookie = `lang=${a.hreflang};path=/;max-age=31536000;samesite=lax${isSecureContext ? ';secure' : ''}`
  }
}

// Scrolling back brings back the header.
let last
onscroll = () => document.body.classList.toggle('back', last > (last = scrollY))

const [address] = all('.share .address'), [status] = all('[data-copied]')
const acts = {
  print: () => print(),
  send: navigator.share && (() => navigator.share({ url: address.textContent }).catch(() => 0)),
  copy: navigator.clipboard && (async () => {
    status.textContent = ''
    await navigator.clipboard.writeText(address.textContent)
      .then(() => status.textContent = status.dataset.copied, () => getSelection().selectAllChildren(address))
  })
}
for (const b of all('[data-press]')) b.hidden = !(b.onclick = acts[b.dataset.press])

// Firms are kept in the address alone, and where no server fills the
// shortlist, the directory does.
const [form] = all('.keeping'), [first, link] = all('.chosen > *'), [list] = all('[data-rows]')
const chosen = root => new Set(new URLSearchParams(location.search).getAll('keep').join().split(',')
  .flatMap(slug => all(`[data-slugs~="${CSS.escape(slug)}"]`, root)))
if (list && location.search) {
  const page = await (await fetch(list.dataset.rows)).text()
  chosen(new DOMParser().parseFromString(page, 'text/html')).forEach(b => list.append(b.closest('li')))
}
if (form) {
  const kept = chosen(form)
  const show = () => {
    link.search = kept.size ? 'keep=' + [...kept].map(b => b.value) : ''
    history.replaceState(0, '', location.pathname + link.search)
    link.textContent = link.dataset.show.replace('{n}', kept.size)
    first.hidden = !(link.hidden = !kept.size)
  }
  form.onchange = e => show(kept.delete(e.target) || kept.add(e.target))
  for (const b of kept) show(b.checked = true)
}

if (part) {
  const e = document.getElementById(id), settle = () => scrollBy(0, box(e).top + box(e).height * part - line())
  settle()
  onload = () => settle(location.replace('#' + id))
}
