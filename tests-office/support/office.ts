/** Owns running the office programs that people open our files with. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOFFICE = process.env.SOFFICE ?? 'soffice';
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';

/** Tells LibreOffice to compute every formula of a file that it opens, whoever saved it. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

let profile: string | undefined;

/** A profile of our own, so that a LibreOffice that is open is left alone. */
function profileUrl(): string {
  if (profile === undefined) {
    profile = mkdtempSync(join(tmpdir(), 'cop-office-'));
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE);
  }
  return `file://${profile}`;
}

/** Opens files in LibreOffice and saves them as `format`; the bytes come back in the same order. `name` ends with the format given. */
export function convert(files: readonly Uint8Array[], from: string, to: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'cop-convert-'));
  const out = join(folder, 'out');
  const names = files.map((bytes, index) => {
    const name = join(folder, `file${index}.${from}`);
    writeFileSync(name, bytes);
    return name;
  });
  execFileSync(
    SOFFICE,
    [`-env:UserInstallation=${profileUrl()}`, '--headless', '--convert-to', to, '--outdir', out, ...names],
    { stdio: 'pipe' },
  );
  return files.map((_, index) => new Uint8Array(readFileSync(join(out, `file${index}.${to}`))));
}

/** The text of a PDF. */
export function pdfText(bytes: Uint8Array): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 1e8 });
}

/** Runs a Python program on a file, warnings being errors; what it prints, as JSON. */
export function python<T>(program: string, bytes: Uint8Array, ending: string): T {
  const file = join(mkdtempSync(join(tmpdir(), 'cop-python-')), `file.${ending}`);
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync(PYTHON, ['-W', 'error', '-c', program, file], { encoding: 'utf8' })) as T;
}
