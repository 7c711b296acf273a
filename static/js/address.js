// The address keeps what a reader chose and typed: "?keep=obhost,qbs&q=soft".

// parameters returns the values of a parameter of the address.
export const parameters = name => new URLSearchParams(location.search).getAll(name)

// setParameter puts a parameter into the address, or takes it out if its value
// is empty, and leaves the others. It adds no step to the browser's history.
export function setParameter(name, value) {
  const query = new URLSearchParams(location.search)
  if (value) query.set(name, value)
  else query.delete(name)
  const search = query.size ? '?' + query.toString().replaceAll('%2C', ',') : ''
  history.replaceState(history.state, '', location.pathname + search + location.hash)
}
