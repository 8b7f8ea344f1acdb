// Which licences the packages that ship may have: their terms are met by giving their text.

const ALLOWED = [
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'ISC',
  'OFL-1.1',
  '0BSD',
  'Zlib',
  'BlueOak-1.0.0',
];

/** `licence` as in package.json: one, or several joined by OR (one of them is enough) or by AND. */
export function isAllowed(licence) {
  const choices = (licence ?? '').replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((name) => ALLOWED.includes(name)));
}
