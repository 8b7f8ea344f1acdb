/** Owns finding the regular expressions of a source text, and the texts on which one of them takes longer than it should. */
import { sampleTexts } from './regex-samples.js';

export interface FoundRegex {
  source: string;
  flags: string;
  line: number;
}

/** A literal after a sign that no value ends with: biome's format leaves no doubt about it. */
const LITERAL =
  /(?<=(?:^|[=(,:;!&|?{}[\n]|=>|return)\s*)\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/g;

export function findRegexes(code: string): FoundRegex[] {
  return [...code.matchAll(LITERAL)].map(({ 1: source = '', 2: flags = '', index }) => ({
    source,
    flags,
    line: code.slice(0, index).split('\n').length,
  }));
}

export interface Slowness {
  text: string;
  /** How much longer a text four times as long takes; 4 is in proportion. */
  growth: number;
}

/** Enough for what doubles with every character; for what grows with a high power; for what grows with the square. */
const LENGTHS = [24, 200, 2_000, 20_000] as const;
/** Under this a time says nothing; no text of up to 200 characters may take as long. */
const NOTICED_MS = 20;
/** For text four times as long: in proportion would be 4, with the square 16. */
const TOLERATED_GROWTH = 8;

/** The worst text for the expression when its time grows with more than the length; undefined when it does not. */
export function findSlowness(regex: FoundRegex): Slowness | undefined {
  for (const { start, repeated } of piecesOf(regex)) {
    for (const before of ['', start]) {
      const text = (length: number) => `${before}${repeated.repeat(length / repeated.length)}\u0000`;
      const noticed = LENGTHS.find((length) => takesLong(regex, text(length)));
      if (noticed === undefined) continue;
      const growth = noticed <= 200 ? Number.POSITIVE_INFINITY : measureGrowth(regex, text);
      if (growth > TOLERATED_GROWTH) return { text: text(40), growth };
    }
  }
  return undefined;
}

/** A machine that does other things pauses: what is slow once is looked at again. */
const TRIES = 5;

function takesLong(regex: FoundRegex, text: string): boolean {
  return Array.from({ length: TRIES }).every(() => measure(regex, text) > NOTICED_MS);
}

/** By the best of several times each. */
function measureGrowth(regex: FoundRegex, text: (length: number) => string): number {
  const best = (length: number): number =>
    Math.min(...Array.from({ length: TRIES }, () => measure(regex, text(length))));
  return best(8_000) / best(2_000);
}

/** What the text begins with, and what it then repeats: parts of what the expression matches. */
function piecesOf({ source }: FoundRegex): { start: string; repeated: string }[] {
  return sampleTexts(source).flatMap((sample) => {
    const parts = new Set<string>([' ', 'a', '1', '\n', ...sample, sample]);
    for (let end = 2; end < sample.length; end += 1) {
      parts.add(sample.slice(0, end));
      parts.add(sample.slice(end - 2, end));
    }
    return [...parts].map((repeated) => ({ start: sample, repeated }));
  });
}

/** Milliseconds to find the expression everywhere in the text. */
function measure({ source, flags }: FoundRegex, text: string): number {
  const global = new RegExp(source, `${flags.replace(/[gy]/g, '')}g`);
  const start = performance.now();
  text.replace(global, '');
  return performance.now() - start;
}
