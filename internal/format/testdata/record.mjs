// Records what Intl makes of the cases below, for the tests of package format:
//
//	node internal/format/testdata/record.mjs > internal/format/testdata/intl.json
//
// Node must have been built with the whole of ICU. Invisible characters are
// written as escapes.
const locales = { ur: "ur", en: "en-GB" };

const days = [
  ...Array.from({ length: 12 }, (_, m) => [2025, m + 1, 1 + m * 2]),
  [2025, 9, 8], [2025, 9, 9], [2025, 9, 10], [2025, 9, 11], [2025, 9, 12],
  [2025, 9, 13], [2025, 9, 14], [1947, 8, 14], [1999, 12, 31], [2000, 2, 29],
  [2024, 2, 29], [2024, 12, 31], [1851, 5, 1], [9999, 12, 31],
];
const wholes = [
  0, 1, 9, 15, 99, 100, 999, 1000, 2000, 2025, 9999, 10000, 12345, 29990, 30000,
  99999, 100000, 123456, 1000000, 1234567, 30000000, 9876543210, -1, -999, -1000,
  -1234567,
];
const rounded = [
  [3.81, 2], [4.2, 2], [5, 2], [2.596, 3], [3.223, 1], [0.285, 2], [1.005, 2],
  [2.5, 0], [3.5, 0], [999.995, 2], [1234.5, 1], [1234567.891, 2], [-3.81, 2],
  [-1234.5, 0], [1e-7, 3], [1e21, 0],
];
const asTheyAre = [
  0, 15, 2000, 30000, 3.81, 4.2, 0.285, 999.995, 1234.5, 1234567.891, 0.1, -3.81,
  -1234.5, 1e-7, 1e15,
];
const lists = [
  ["الف"], ["الف", "ب"], ["الف", "ب", "ج"], ["الف", "ب", "ج", "د"],
  ["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"],
  ["خدمات", "تجارت", "ٹیکنالوجی", "زراعت", "صحت"],
  ["IT", "finance", "health", "trade", "energy", "culture"],
];

const utc = ([y, m, d]) => {
  const t = new Date(0);
  t.setUTCFullYear(y, m - 1, d);
  return t;
};
const cases = [];
for (const [lang, locale] of Object.entries(locales)) {
  const record = (kind, input, want) => cases.push({ kind, lang, ...input, want });
  const date = (o) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...o });
  const number = (n, o) => new Intl.NumberFormat(locale, o).format(n);
  const month = date({ year: "numeric", month: "long" });
  const day = date({ dateStyle: "long" });

  for (const d of days) record("day", { date: d }, day.format(utc(d)));
  for (const d of days.slice(0, 12)) record("month", { date: d }, month.format(utc(d)));
  for (const n of wholes) record("number", { n, decimals: 0 }, number(n, {}));
  for (const [n, decimals] of rounded) {
    const exactly = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    record("number", { n, decimals }, number(n, exactly));
  }
  for (const n of asTheyAre)
    record("number", { n, decimals: -1 }, number(n, { maximumFractionDigits: 20 }));
  for (const items of lists)
    record("list", { items }, new Intl.ListFormat(locale, { type: "conjunction" }).format(items));
}

const { node, icu, cldr } = process.versions;
const escape = (s) =>
  s.replace(/[\p{Cf}\u00a0\u2009\u202f]/gu, (c) => "\\u" + c.codePointAt(0).toString(16).padStart(4, "0"));
const rows = cases.map((c) => "\t" + JSON.stringify(c)).join(",\n");
console.log(escape(`{"node": "${node}", "icu": "${icu}", "cldr": "${cldr}", "cases": [\n${rows}\n]}`));
