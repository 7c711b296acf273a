// What script adds to every page.

import { keepQuery } from './address.js'
import { leadToPlace, returnToPlace } from './place.js'
import { showHeader } from './header.js'
import { enableButtons } from './share.js'
import { fillShortlist, keepChoice } from './shortlist.js'

leadToPlace()
showHeader()
keepQuery()
await fillShortlist()
enableButtons()
keepChoice()
returnToPlace()
