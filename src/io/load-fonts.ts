/** Owns reading the fonts that charts as pictures are drawn with. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const FILES = ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700'];

/** Source Sans 3, regular and bold, for the letters of our languages (WOFF2). */
export async function loadChartFonts(): Promise<Uint8Array[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    FILES.map((name) =>
      readFile(resolve(`@fontsource/source-sans-3/files/source-sans-3-${name}-normal.woff2`)),
    ),
  );
}
