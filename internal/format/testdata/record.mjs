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
const spans = [
  [[2025, 9, 10], [2025, 9, 14]], [[2025, 9, 8], [2025, 9, 11]],
  [[2025, 2, 1], [2025, 2, 28]], [[2022, 8, 31], [2022, 9, 5]],
  [[2025, 1, 1], [2025, 12, 31]], [[2024, 12, 30], [2025, 1, 2]],
  [[2024, 9, 12], [2025, 9, 12]], [[2025, 9, 14], [2025, 9, 14]],
];
const years = [[2021, 2025], [2024, 2025], [1947, 2025], [999, 1001]];
const wholes = [
  0, 1, 9, 15, 99, 100, 999, 1000, 2000, 2025, 9999, 10000, 12345, 99999,
  100000, 123456, 1000000, 1234567, 30000000, 9876543210, -1, -999, -1000,
  -1234567,
];
const decimals = [
  [3.81, 2], [4.2, 2], [5, 2], [2.596, 3], [3.223, 1], [0.285, 2], [1.005, 2],
  [2.5, 0], [3.5, 0], [999.995, 2], [1234.5, 1], [1234567.891, 2], [-3.81, 2],
  [-1234.5, 0], [1e-7, 3], [1e21, 0],
];
const percents = [
  [0, 0], [0.18, 0], [0.237, 1], [0.4531, 2], [0.285, 0], [0.145, 0], [0.24, 0],
  [1, 0], [12.5, 0], [0.005, 1], [0.9996, 1], [-0.05, 0], [0.2, 1], [1 / 3, 2],
];
const compacts = [
  0, 1, 15, 256, 999, 999.9994, 999.9996, 1000, 1500, 10000, 30000, 50000, 99999,
  99999.9996, 100000, 286000, 400000, 999999.9996, 1e6, 2.5e6, 9999999, 1e7,
  354e6, 286e6, 400e6, 99e7, 999999999.9, 1e9, 1.057e9, 2.596e9, 3.223e9,
  3.81e9, 8.5e9, 45e9, 99.9999e9, 99.99999e9, 1e11, 2.5e11, 1e12, 3.14159e12,
  9.9999999e12, 1e13, 1.5e14, 9.99e14, -3.81e9, -354e6,
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
  const exactly = (digits) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const day = date({ year: "numeric", month: "long", day: "numeric" });
  const month = date({ year: "numeric", month: "long" });
  const year = date({ year: "numeric" });

  for (const from of days) {
    record("long", { from }, date({ dateStyle: "long" }).format(utc(from)));
    record("full", { from }, date({ dateStyle: "full" }).format(utc(from)));
  }
  for (const from of days.slice(0, 12)) record("month", { from }, month.format(utc(from)));
  for (const [from, to] of spans) record("days", { from, to }, day.formatRange(utc(from), utc(to)));
  for (const [a, b] of years) {
    const [from, to] = [[a, 1, 1], [b, 1, 1]];
    record("years", { from, to }, year.formatRange(utc(from), utc(to)));
  }
  for (const n of wholes) record("number", { n }, number(n, {}));
  for (const [n, digits] of decimals) record("decimal", { n, digits }, number(n, exactly(digits)));
  for (const [n, digits] of percents)
    record("percent", { n, digits }, number(n, { style: "percent", ...exactly(digits) }));
  const long = { notation: "compact", compactDisplay: "long", maximumFractionDigits: 3 };
  for (const n of compacts) record("compact", { n }, number(n, long));
  for (const items of lists)
    record("list", { items }, new Intl.ListFormat(locale, { type: "conjunction" }).format(items));
}

const { node, icu, cldr } = process.versions;
const escape = (s) =>
  s.replace(/[\p{Cf}\u00a0\u2009\u202f]/gu, (c) => "\\u" + c.codePointAt(0).toString(16).padStart(4, "0"));
const rows = cases.map((c) => "\t" + JSON.stringify(c)).join(",\n");
console.log(escape(`{"node": "${node}", "icu": "${icu}", "cldr": "${cldr}", "cases": [\n${rows}\n]}`));
