/** Owns the table that `npm run robustness` ends with. */

export interface Part {
  name: string;
  tried: number;
  /** One line each. */
  wrong: readonly string[];
  worstMs?: number;
  worstMiB?: number;
  /** The figure at the end to which it counts. */
  sums?: 'kills' | 'limits' | 'leaks';
}

/** More would only bury the first ones. */
const WRONG_SHOWN = 60;

export function formatTable(parts: readonly Part[], ms: number): string {
  const wide = Math.max(...parts.map(({ name }) => name.length));
  const line = (cells: readonly string[]): string =>
    `${cells[0]!.padEnd(wide)}${cells
      .slice(1)
      .map((cell) => cell.padStart(10))
      .join('')}`.trimEnd();
  const rows = parts.map(({ name, tried, wrong, worstMs, worstMiB }) => {
    return line([
      name,
      count(tried),
      count(wrong.length),
      worstMs ? count(worstMs) : '',
      worstMiB ? count(worstMiB) : '',
    ]);
  });
  const wrong = parts.flatMap((part) => part.wrong);
  return [
    ...wrong.slice(0, WRONG_SHOWN),
    ...(wrong.length > WRONG_SHOWN ? [`… and ${wrong.length - WRONG_SHOWN} more`] : []),
    '',
    line(['', 'tried', 'wrong', 'worst ms', 'MiB']),
    ...rows,
    '',
    ...summarise(parts),
    `in ${Math.round(ms / 60_000)} min`,
    '',
  ].join('\n');
}

function summarise(parts: readonly Part[]): string[] {
  const of = (sums: Part['sums']): Part[] => parts.filter((part) => part.sums === sums);
  const tried = (some: readonly Part[]): number => some.reduce((sum, part) => sum + part.tried, 0);
  const wrong = (some: readonly Part[]): number => some.reduce((sum, part) => sum + part.wrong.length, 0);
  return [
    `cases tried     ${count(tried(parts))}`,
    `kills survived  ${count(tried(of('kills')) - wrong(of('kills')))} of ${count(tried(of('kills')))}`,
    `limits held     ${count(tried(of('limits')) - wrong(of('limits')))} of ${count(tried(of('limits')))}`,
    `leaks found     ${count(wrong(of('leaks')))}`,
    `worst time      ${count(Math.max(...parts.map(({ worstMs = 0 }) => worstMs)))} ms`,
    `worst memory    ${count(Math.max(...parts.map(({ worstMiB = 0 }) => worstMiB)))} MiB`,
  ];
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
