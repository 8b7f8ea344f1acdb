/** Every word of people in a dossier commands a terminal, a spreadsheet, a browser or Word: nothing that is made of it obeys. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importBuild } from '../../robustness/import-build.js';
import { judgeFile, OBEYED } from '../../robustness/judge.js';
import { runScenarios, type ScenarioRun } from '../../robustness/run-scenarios.js';
import { ensureBuilt } from '../support/built.js';
import { BAD_LINKS, HOSTILE_SCENARIOS, hostile, hostileDossier, TRACE } from '../support/hostile-dossier.js';
import { parseXml } from '../support/xml.js';

let runs: readonly ScenarioRun[];
let files: ReadonlyMap<string, Buffer>;
/** Every text in every file that was made, by where it stands: parts of archives apart, entities resolved, mails decoded. */
let texts: readonly { where: string; text: string }[];

beforeAll(async () => {
  await ensureBuilt();
  const { main } = await importBuild();
  const root = mkdtempSync(join(tmpdir(), 'cop-hostile-'));
  const around = { folder: join(root, 'in', 'cop'), home: join(root, 'home'), zone: 'Europe/Brussels' };
  const zone = process.env.TZ;
  const all = await runScenarios(
    main,
    { ...around, now: '2026-11-21T05:00:00Z' },
    await hostileDossier(),
    HOSTILE_SCENARIOS,
  );
  process.env.TZ = zone;
  runs = all.runs;
  files = all.files;
  texts = [...files].flatMap(([name, bytes]) => textsOf(name, bytes));
}, 120_000);

function textsOf(name: string, bytes: Uint8Array): { where: string; text: string }[] {
  if (/\.(docx|xlsx)$/.test(name)) {
    return Object.entries(unzipSync(bytes)).flatMap(([part, inside]) => textsOf(`${name}/${part}`, inside));
  }
  const text = Buffer.from(bytes).toString('utf8');
  if (/\.(xml|rels|svg|html)$/.test(name)) return [{ where: name, text: resolveEntities(text) }];
  if (name.endsWith('.eml'))
    return [
      { where: name, text },
      ...mailParts(text).map((part) => ({ where: `${name} (decoded)`, text: part })),
    ];
  return [{ where: name, text }];
}

function resolveEntities(text: string): string {
  return text.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) =>
    String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
  );
}

/** The parts of a mail and its subject, read as a mail program reads them. */
function mailParts(text: string): string[] {
  const bodies = [...text.matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, body]) => body!);
  const words = [...text.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)].map(([, word]) => word!);
  return [...bodies, ...words].map((body) =>
    Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n'),
  );
}

function named(...endings: readonly string[]): [string, Buffer][] {
  return [...files].filter(([name]) => endings.includes(extname(name)));
}

function partsOf(bytes: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
}

describe('the search', () => {
  it('has something to find: every command ran, and words of people stand in every kind of output', () => {
    const bugs = runs.filter(({ exitCode }) => exitCode < 0 || exitCode === 70);
    expect(bugs.map(({ scenario, stderr }) => [scenario.argv.join(' '), stderr])).toEqual([]);
    const missing = runs.flatMap(({ scenario }) => scenario.outputs.filter((name) => !files.has(name)));
    expect(missing).toEqual([]);
    for (const ending of [
      'docx',
      'xlsx',
      'html',
      'md',
      'txt',
      'svg',
      'json',
      'csv',
      'tsv',
      'eml',
      'ics',
      'yaml',
    ]) {
      const holding = texts.filter(({ where, text }) => where.includes(`.${ending}`) && text.includes(TRACE));
      expect([ending, holding.length > 0]).toEqual([ending, true]);
    }
    expect(runs.filter(({ stdout }) => stdout.includes(TRACE)).length).toBeGreaterThan(8);
    expect(runs.filter(({ stderr }) => stderr.includes(TRACE)).length).toBeGreaterThan(8);
  });
});

describe('escape sequences, controls, direction signs and halves of pairs', () => {
  it.each(['stdout', 'stderr'] as const)('are not on the terminal: %s', (stream) => {
    const found = runs.filter((run) => OBEYED.test(run[stream]));
    expect(found.map(({ scenario }) => scenario.argv.join(' ').slice(0, 100))).toEqual([]);
  });

  it.each(['docx', 'xlsx', 'html', 'svg', 'md', 'txt', 'csv', 'tsv', 'json', 'yaml', 'eml', 'ics'])(
    'are in no %s',
    (ending) => {
      const found = texts
        .filter(
          ({ where }) =>
            where.includes(`.${ending}`) &&
            /\.(?:xml|rels|html|svg|md|txt|csv|tsv|json|yaml|ya?ml|eml|ics)\b/.test(where),
        )
        .flatMap(({ where, text }) => {
          const at = OBEYED.exec(text.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''));
          return at
            ? [`${where}: ${JSON.stringify(text.slice(Math.max(0, at.index - 60), at.index + 5))}`]
            : [];
        });
      expect(found).toEqual([]);
    },
  );

  it('are no part of a name of a file that is made', () => {
    expect([...files.keys()].filter((name) => OBEYED.test(name))).toEqual([]);
  });
});

describe('scripts and markup', () => {
  it('every file that is made is read by a strict reader of its kind; pages have a content policy, no script, no handler', () => {
    expect([...files].flatMap(([name, bytes]) => judgeFile(name, bytes))).toEqual([]);
    for (const [name, bytes] of named('.html')) {
      expect([name, bytes.toString().includes('script-src')]).toEqual([name, false]);
      expect(bytes.toString()).toMatch(/default-src 'none'/);
    }
  });

  it('are text in Markdown and in the HTML of mails', () => {
    const found = texts.filter(({ where, text }) => {
      const isPage =
        where.endsWith('.md') || (where.includes('.eml (decoded)') && text.includes('<!doctype'));
      return isPage && /<script|<img|<[a-z][^>]*\son\w+=/i.test(text);
    });
    expect(found.map(({ where }) => where)).toEqual([]);
  });

  it('a mail has its own header lines and no other', () => {
    for (const [name, bytes] of named('.eml')) {
      const [head = ''] = bytes.toString().split('\r\n\r\n');
      const lines = head
        .replace(/\r\n[ \t]/g, '')
        .split('\r\n')
        .map((line) => line.split(':')[0]);
      expect([name, lines]).toEqual([
        name,
        ['X-Unsent', 'MIME-Version', 'Subject', 'Content-Language', 'Content-Type'],
      ]);
    }
  });

  it('an invitation has the lines of one event and no other', () => {
    const known =
      /^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|TZID|TZOFFSETFROM|TZOFFSETTO|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|LOCATION|STATUS|TRANSP)[;:]/;
    for (const [, bytes] of named('.ics')) {
      const lines = bytes.toString().replace(/\r\n /g, '').split('\r\n').slice(0, -1);
      expect(lines.filter((line) => !known.test(line))).toEqual([]);
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    }
  });
});

describe('links', () => {
  /** Every address that something leads to, by where. */
  function links(): string[] {
    const targets = texts.flatMap(({ where, text }) => {
      if (where.endsWith('.rels')) {
        const outer = [...text.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)].map(
          ([tag]) => / Target="([^"]*)"/.exec(tag)![1]!,
        );
        return outer;
      }
      if (where.endsWith('.html') || where.includes('.eml (decoded)'))
        return [...text.matchAll(/\s(?:href|src|action|formaction|xlink:href)\s*=\s*"([^"]*)"/gi)].map(
          ([, to]) => to!,
        );
      if (where.endsWith('.md')) return [...text.matchAll(/(?<!\\)\]\(<?([^)>]*)/g)].map(([, to]) => to!);
      if (where.endsWith('.ics')) return [...text.matchAll(/^URL[^:]*:(.*)$/gm)].map(([, to]) => to!);
      return [];
    });
    return targets.map((to) => to.replaceAll('&amp;', '&'));
  }

  it('lead to http and https and nowhere else, without a user’s name, in Word, Excel, HTML, Markdown, mails and calendars', () => {
    const outside = links().filter((to) => !/^(?:https?:\/\/[^@\s\\]+$|#|data:(?:font|image)\/)/.test(to));
    expect([...new Set(outside)]).toEqual([]);
  });

  it('a good one is a link in each of them, its direction signs gone', () => {
    for (const ending of ['.docx/', '.xlsx/', '.html', '.md']) {
      const holding = texts.filter(
        ({ where, text }) =>
          where.includes(ending) &&
          /(?:href|Target)="https:\/\/good\.example\/a|\]\(<https:\/\/good\.example\/a/.test(text),
      );
      expect([ending, holding.length > 0]).toEqual([ending, true]);
    }
  });

  it('bad ones are shown as text', () => {
    const page = texts.find(({ where }) => where === 'out/compass-score.html')!.text;
    for (const link of BAD_LINKS.filter((each) => /^[a-z]+:/i.test(each))) {
      expect(page).toContain(
        link.replace(/[<>'"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;' })[sign] ?? sign).trim(),
      );
    }
  });
});

describe('formulas, fields and macros', () => {
  it('no word of people is part of a formula, a rule or a name of a workbook; nothing fetches', () => {
    for (const [name, bytes] of named('.xlsx')) {
      for (const [part, xml] of partsOf(bytes)) {
        const formulas = [...xml.matchAll(/<(?:\w+:)?(?:f|formula\d?|definedName|c:f)\b[^>]*>([^<]*)</g)].map(
          ([, formula]) => formula!,
        );
        const wrong = formulas.filter(
          (formula) =>
            formula.includes(TRACE) || /WEBSERVICE|DDE|CALL|REGISTER|HYPERLINK\("|cmd\|/i.test(formula),
        );
        expect([name, part, wrong]).toEqual([name, part, []]);
        expect(part).not.toMatch(/vba|externalLink|connections|queryTable|activeX|oleObject/i);
      }
    }
  });

  it('cells of people are strings in a workbook, whatever they begin with', () => {
    let seen = 0;
    for (const [, bytes] of named('.xlsx')) {
      const parts = new Map(partsOf(bytes));
      const strings = parseXml(parts.get('xl/sharedStrings.xml') ?? '<sst/>').children.map(
        ({ text }) => text,
      );
      seen += strings.filter((text) => new RegExp(`^[=+@\\t-]${TRACE}`).test(text)).length;
    }
    expect(seen).toBeGreaterThan(50);
  });

  it('fields of a Word file are ours, and nothing in it fetches or runs', () => {
    for (const [name, bytes] of named('.docx')) {
      for (const [part, xml] of partsOf(bytes)) {
        const codes = [
          ...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g),
          ...xml.matchAll(/w:instr="([^"]*)"/g),
        ].map(([, code]) => code!.trim());
        expect([
          name,
          part,
          codes.filter((code) => !/^(PAGE|NUMPAGES|TOC|HYPERLINK \\l|PAGEREF|STYLEREF)\b/.test(code)),
        ]).toEqual([name, part, []]);
        expect([
          name,
          part,
          /altChunk|attachedTemplate|w:dde|vbaProject|w:object\b|macro/i.test(xml),
        ]).toEqual([name, part, false]);
      }
    }
  });

  it('no cell of a CSV begins with = + - @, tab or CR, but numbers', () => {
    let seen = 0;
    for (const [name, bytes] of named('.csv')) {
      const { data } = Papa.parse<string[]>(bytes.toString().replace(/^\ufeff/, ''));
      const cells = data.flat();
      seen += cells.filter((cell) => cell.includes(TRACE)).length;
      expect([
        name,
        cells.filter((cell) => /^[=+\-@\t\r\uff1d]/.test(cell) && !/^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell)),
      ]).toEqual([name, []]);
    }
    expect(seen).toBeGreaterThan(50);
  });

  it('{{…}} and other signs of templates stay what they are', () => {
    const house = partsOf(files.get('out/house.docx')!).find(([part]) => part === 'word/document.xml')![1];
    expect(house).not.toContain('{{');
    expect(parseXml(house).text).toContain('<script>alert(1)</script>');
  });
});

describe('data', () => {
  it('JSON and YAML keep every word as it was written, unseen signs escaped', () => {
    const result = JSON.parse(files.get('out/compass-score.json')!.toString());
    expect(result.answers.answers ?? result.answers).toBeDefined();
    const written = JSON.stringify(result);
    expect(written).toContain(JSON.stringify(hostile('note0')).slice(1, -1));
    for (const [name, bytes] of named('.yaml'))
      expect([name, typeof parse(bytes.toString())]).toEqual([name, 'object']);
  });
});
