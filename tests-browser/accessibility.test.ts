import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, runCop } from '../tests/support/run-cop.js';

const examples = ['young-solicited', 'stuck-in-sharing', 'due-for-reorientation'];
const rounds: Record<string, string> = {
  'young-solicited': '2026-11-16.yaml',
  'stuck-in-sharing': '2026-10-06.yaml',
  'due-for-reorientation': '2026-11-10.yaml',
};
/** WCAG 2.2 AA and all that it builds on, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
let axe: string;
const folder = makeFolder();

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'cop-browser-'));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
    env: { ...process.env, HOME: home } as Record<string, string>,
  });
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

afterAll(() => browser?.close());

/** Pages of every kind of report, in the languages between them. */
const pages: [name: string, argv: string[]][] = [
  ...examples.map((name, index): [string, string[]] => [
    name,
    ['compass', 'score', example(name), '--explain', '--lang', ['fr', 'nl', 'de'][index]!],
  ]),
  ['several', ['compass', 'score', ...examples.map(example), '--lang', 'en']],
  ['rounds', ['compass', 'compare', join(process.cwd(), 'examples/due-for-reorientation')]],
  ['portfolio', ['portfolio', join(process.cwd(), 'examples'), '--lang', 'nl']],
  ['raters', ['compass', 'compare', '--raters', example('young-solicited'), example('stuck-in-sharing')]],
];

function example(name: string): string {
  return join(process.cwd(), 'examples', name, 'compass', rounds[name]!);
}

async function open(
  name: string,
  scheme: 'light' | 'dark',
  width: number,
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) errors.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  return { page, errors };
}

describe.each(pages)('the page of %s', (name, argv) => {
  beforeAll(async () => {
    const run = await runCop([...argv, '-f', '-o', join(folder, `${name}.html`)]);
    expect(run.exitCode, run.stderr).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has no violation of WCAG 2.2 AA in %s', async (scheme) => {
    const { page, errors } = await open(name, scheme, 1100);
    await page.evaluate(axe);
    const results = (await page.evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })`,
    )) as AxeResults;
    const found = results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`,
    );
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is styled by its own style under its content policy, and never wider than a phone', async () => {
    const { page } = await open(name, 'light', 360);
    expect(await page.evaluate('getComputedStyle(document.querySelector("main")).maxWidth')).not.toBe('none');
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('is reached by keyboard: the link to the content first, then the contents', async () => {
    const { page } = await open(name, 'light', 1100);
    const focused = () =>
      page.evaluate('document.activeElement.getAttribute("href") ?? document.activeElement.id');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('#main');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('main');
    await page.context().close();
  });
});
