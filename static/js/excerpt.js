// addExcerpt adds to a row the part of a passage that shows the first of the
// words that are answered, with these marked, as the server's pages do.
export function addExcerpt(row, { html, words }, answered) {
  row.insertAdjacentHTML('beforeend', html)
  const excerpt = row.lastChild
  const found = words.filter((_, i) => answered[i])
  for (const [start, end] of found) {
    const range = rangeOf(excerpt, start, end)
    const mark = document.createElement('mark')
    mark.append(range.extractContents())
    range.insertNode(mark)
  }
  const [, , from = 0, to = excerpt.textContent.length] = found[0] ?? words[0] ?? []
  const after = to < excerpt.textContent.length ? ' …' : ''
  excerpt.replaceChildren(from ? '… ' : '', rangeOf(excerpt, from, to).cloneContents(), after)
}

// rangeOf returns the range of an element's text from start up to end, within
// the elements that hold it.
function rangeOf(element, start, end) {
  const range = new Range()
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node; node = nodes.nextNode(); start -= node.length, end -= node.length) {
    if (start >= 0 && start < node.length) range.setStart(node, start)
    if (end > 0 && end <= node.length) range.setEnd(node, end)
  }
  return range
}
