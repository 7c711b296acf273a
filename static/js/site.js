// What script adds to every page.

import { leadToPlace, returnToPlace } from './place.js'
import { showHeader } from './header.js'
import { enableButtons } from './share.js'
import { fillShortlist, keepChoice } from './shortlist.js'

leadToPlace()
showHeader()
enableButtons()
await fillShortlist()
keepChoice()
returnToPlace()
