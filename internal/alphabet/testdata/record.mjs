// Records the order of made-up mixed names as ICU's Urdu and English
// collations have it.
//
//	node record.mjs
//
// writes icu-ur.txt and icu-en.txt beside itself: a line that names the
// versions, then the names in order, one to a line; names that ICU calls
// equal stand on one line with a tab between. Node must have full ICU.
//
// Names begin with a letter: where a name begins with something else the
// site's order is its own. The English names are Latin throughout, for within
// Urdu letters the site keeps the Urdu order on its English pages too.
// Look-alike letters stand in the files as they are, but are folded to the
// Urdu letters they stand for before ICU sees them.
import { writeFileSync } from 'node:fs'

// mulberry32: the same names on every run.
let state = 20250914
function random(n) {
	state = (state + 0x6d2b79f5) | 0
	let t = Math.imul(state ^ (state >>> 15), 1 | state)
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
	return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n)
}
const pick = list => list[random(list.length)]

const urdu = [...'اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہءیے']
const rare = ['أ', 'ؤ', 'ئ', 'ۂ', 'ۃ', 'ۓ', 'ں', 'ا\u064b', 'ا\u0653', 'ی\u0654', 'ہ\u0654']
const aspirates = [...'بپتٹجچدڈرڑکگلمن'].map(c => c + 'ھ')
const alike = [...'يىكهةەۀإٱ']
const marks = [...'\u064e\u0650\u064f\u0651\u0670\u0654\u200c']
const latin = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']
const accented = [...'éüñçÉÖå', 'e\u0301']
const inner = [' ', ' ', ' ', '-', '.', ' & ', '\u2019', '+', '#', ' (', ') ', '/', '1', '2', '25', '، ']

function urduLetter() {
	const n = random(20)
	const letter = n < 14 ? pick(urdu) : n < 16 ? pick(aspirates) : n < 18 ? pick(rare) : pick(alike)
	return random(12) ? letter : letter + pick(marks)
}
const latinLetter = () => (random(20) ? pick(latin) : pick(accented))

function word(letter) {
	let s = ''
	for (let n = 1 + random(4); n > 0; n--) s += letter()
	return s
}

function name(letters) {
	let s = ''
	for (let n = 1 + random(3); n > 0; n--) {
		if (s) s += pick(inner)
		s += word(pick(letters))
	}
	return s
}

// gather makes count names. Half begin as an earlier one does, and some have a
// near twin: the last letter gone, the case changed, a mark or a word added.
function gather(count, ...letters) {
	const names = new Set()
	while (names.size < count) {
		const beginning = names.size && random(2) ? pick([...names]).slice(0, 1 + random(4)) : ''
		const s = beginning + name(letters)
		names.add(s)
		if (random(3) === 0) names.add(pick([s.slice(0, -1) || s, s.toUpperCase(), s + pick(marks), s + ' ' + pick(latin)]))
	}
	return [...names]
}

const stands = new Map([
	['ي', 'ی'], ['ى', 'ی'], ['ك', 'ک'], ['ه', 'ہ'], ['ە', 'ہ'],
	['ة', 'ۃ'], ['ۀ', 'ۂ'], ['إ', 'ا'], ['ٱ', 'ا'],
])
// fold puts the Urdu letter for each look-alike, and writes one hamza above
// ی and ہ in one way.
function fold(s) {
	s = [...s.normalize('NFC')].map(c => stands.get(c) ?? c).join('')
	return s.replaceAll('ی\u0654', 'ئ').replaceAll('ہ\u0654', 'ۂ')
}

const { icu, cldr } = process.versions
function record(code, names) {
	const collator = new Intl.Collator(code)
	if (collator.resolvedOptions().locale !== code) throw new Error(`this Node has no ICU data for ${code}`)
	const folded = new Map(names.map(s => [s, fold(s)]))
	const compare = (a, b) => collator.compare(folded.get(a), folded.get(b))
	names.sort((a, b) => compare(a, b) || (a < b ? -1 : 1))
	let text = `# ICU ${icu}, CLDR ${cldr}, collation ${code}`
	for (const [i, s] of names.entries()) {
		text += (i > 0 && compare(names[i - 1], s) === 0 ? '\t' : '\n') + s
	}
	writeFileSync(new URL(`icu-${code}.txt`, import.meta.url), text + '\n')
}

record('ur', gather(720, urduLetter, latinLetter))
record('en', gather(300, latinLetter))
