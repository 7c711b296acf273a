// Lists that are narrowed as one types.

import { narrowAsTyped } from './narrow.js'
export { newFinder } from './finder.js' // for the tests, which compare it with internal/search

document.querySelectorAll('[data-index], [data-whole]').forEach(narrowAsTyped)
