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
  const { length } = excerpt.textContent
  const [, , from = 0, to = length] = found[0] ?? words[0] ?? []
  const shown = rangeOf(excerpt, from, to)
  const rest = new Range()
  rest.selectNodeContents(excerpt)
  rest.setStart(shown.endContainer, shown.endOffset)
  rest.deleteContents()
  rest.setStart(excerpt, 0)
  rest.setEnd(shown.startContainer, shown.startOffset)
  rest.deleteContents()
  excerpt.prepend(from ? '… ' : '')
  excerpt.append(to < length ? ' …' : '')
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
