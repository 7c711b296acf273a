// The language switch leads to what is being read: to the element that stands
// at a line a third down the window, and as far into it. Its address ends in
// "#fair~0.25" then, which the other page shows and makes "#fair".

const [id, share] = location.hash.slice(1).split('~')

const readingLine = () => innerHeight / 3

// leadToPlace has each switch lead to the same place, asked the same, and
// remember the language that was chosen. Nothing else leaves a trace.
export function leadToPlace() {
  for (const link of document.querySelectorAll('[class$=switch] a')) {
    if ('missing' in link.dataset) leadToSameAddress(link)
    const fragment = link.hash // a chapter's own switch leads to the chapter
    link.onclick = () => {
      link.search = location.search
      link.hash = fragment || place()
      rememberLanguage(link)
    }
  }
}

// leadToSameAddress has a link that leads to the other language's story lead to
// the page's own address there: behind the root of the site, "/en/" for "/ur/".
function leadToSameAddress(link) {
  const root = link.pathname.slice(0, -'/en/'.length)
  link.pathname = root + location.pathname.slice(root.length).replace(/[^/]+/, link.hreflang)
}

// place returns the fragment of what is being read: of the last element with
// an id that begins above the line; "" at the top of the page.
export function place() {
  if (!scrollY) return ''
  const element = [...document.querySelectorAll('main [id]:not(.beside *)')].findLast(element => {
    const box = element.getBoundingClientRect()
    return box.height && box.top <= readingLine()
  })
  if (!element) return ''
  const box = element.getBoundingClientRect()
  return element.id + '~' + (readingLine() - box.top) / box.height
}

// rememberLanguage keeps the language of a link, for the path under which the
// site stands.
function rememberLanguage({ hreflang, pathname }) {
  const year = 365 * 24 * 60 * 60
  const secure = isSecureContext ? ';secure' : ''
  const [base] = pathname.split(`/${hreflang}/`)
  document.cookie = `lang=${hreflang};path=${base}/;max-age=${year};samesite=lax${secure}`
}

// returnToPlace shows the place that a switch led to, again once all is
// loaded, since pictures and typefaces may move it. It gives the page its plain
// address without telling the browser to scroll to the fragment: the browser
// would do so at a time of its own, after this.
export function returnToPlace() {
  const element = document.getElementById(id)
  if (!element) return leadToSource()
  if (!share) return
  const scrollToPlace = () => {
    const box = element.getBoundingClientRect()
    scrollBy(0, box.top + box.height * share - readingLine())
  }
  scrollToPlace()
  onload = () => {
    history.replaceState(history.state, '', '#' + id)
    scrollToPlace()
  }
}

// leadToSource leads from the first page of many sources to the one that has the
// source of that id: the last whose first entry does not come after it.
function leadToSource() {
  const page = document.querySelector('[data-entries]')?.dataset.entries.split(' ').findLast(page => page.split('#')[1] <= id)
  if (page) location.replace(page.split('#')[0] + location.hash)
}
