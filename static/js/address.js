// The address keeps what a reader chose and typed: "?keep=obhost,qbs&q=soft".

// parameters returns the values of a parameter of the address.
export const parameters = name => new URLSearchParams(location.search).getAll(name)

// setParameter puts a parameter into the address, or takes it out if its value
// is empty, and leaves the others, but for the number of a page of what was asked
// before. It adds no step to the browser's history.
export function setParameter(name, value) {
  const query = new URLSearchParams(location.search)
  if (value) query.set(name, value)
  else query.delete(name)
  query.delete('page')
  const search = String(query).replaceAll('%2C', ',')
  history.replaceState(history.state, '', location.pathname + (search && '?' + search) + location.hash)
}

// keepQuery has the address keep what is typed to narrow a list, and the field
// begin with what the address asks, which js/search.js then answers.
export function keepQuery() {
  const input = document.querySelector('main:has([data-index]) [data-filter]')
  if (!input) return
  input.value ||= parameters('q')[0] ?? ''
  input.addEventListener('input', () => setParameter('q', input.value))
}
