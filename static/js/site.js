// What script adds to every page. Without it nothing is missing but comfort.

const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const box = e => e.getBoundingClientRect(), line = () => innerHeight / 3

// A switch leads to what is read, the last id to begin above the line, and as
// far into it: "#china~0.25". It alone leaves a trace: the language.
for (const a of all('.switch a, .chapter-switch a')) {
  const own = a.hash
  a.onclick = () => {
    const e = scrollY && all('main [id]:not(h1, aside *)').findLast(e => box(e).height && box(e).top <= line())
    a.search = location.search
    a.hash = e ? e.id + '~' + (line() - box(e).top) / box(e).height : own
    document.cookie = `lang=${a.hreflang};path=/;max-age=31536000;samesite=lax${isSecureContext ? ';secure' : ''}`
  }
}

const [id, part] = location.hash.slice(1).split('~'), here = part && document.getElementById(id)
const settle = () => scrollBy(0, box(here).top + box(here).height * part - line())
if (here) {
  settle()
  onload = () => { location.replace('#' + id); settle() }
}

// Scrolling back brings the header back, with its switch.
let last = 0
onscroll = () => document.body.classList.toggle('back', last > (last = scrollY))

const [address] = all('.share .address'), [status] = all('[data-copied]')
const press = (name, can, act) => all(`[data-press=${name}]`).map(b => Object.assign(b, { hidden: !can, onclick: act }))
press('print', 1, () => print())
press('send', navigator.share, () => navigator.share({ title: document.title, url: address.textContent }))
press('copy', navigator.clipboard, async () => {
  status.textContent = ''
  await navigator.clipboard.writeText(address.textContent)
  status.textContent = status.dataset.copied
})

// Firms are chosen in the directory and kept in the address alone. Where no
// server fills the shortlist, it is filled from the directory.
const [form] = all('.keeping'), [button, link] = all('.chosen > *'), [list] = all('[data-rows]')
const chosen = root => new Set(new URLSearchParams(location.search).getAll('keep').join().split(',')
  .flatMap(slug => all(`[data-slugs~="${CSS.escape(slug)}"]`, root)))
if (list && location.search) {
  const page = await (await fetch(list.dataset.rows)).text()
  for (const b of chosen(new DOMParser().parseFromString(page, 'text/html'))) list.append(b.closest('li'))
  list.previousElementSibling.hidden = list.firstChild
}
if (form) {
  const kept = chosen(form), show = () => {
    link.search = kept.size ? 'keep=' + [...kept].map(b => b.value) : ''
    history.replaceState(0, '', location.pathname + link.search)
    link.textContent = link.dataset.show.replace('{n}', kept.size)
    button.hidden = !(link.hidden = !kept.size)
  }
  form.onchange = e => show(kept.delete(e.target) || kept.add(e.target))
  for (const b of kept) show(b.checked = true)
}
