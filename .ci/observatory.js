// Grades a site as the MDN HTTP Observatory does: is given its host and port,
// and writes the grade with the results of all tests.
const { existsSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')

// The list of sites that browsers open by https alone, which the package gets
// from the network when it is installed. A test is not among them.
const preloaded = join(dirname(require.resolve('@mdn/mdn-http-observatory')), '..', 'conf', 'hsts-preload.json')
if (!existsSync(preloaded)) writeFileSync(preloaded, '{}')

import('@mdn/mdn-http-observatory')
	.then(({ scan }) => scan(process.argv[2]))
	.then(({ scan, tests }) => process.stdout.write(JSON.stringify({ grade: scan.grade, score: scan.score, tests })))
