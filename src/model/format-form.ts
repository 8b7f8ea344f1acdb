/** Owns a form as YAML that people read and fill in: every control in the order of the document, what it can hold beside it. */
import { escapeUnseen } from './escape-unseen.js';
import type { FormControl, FormValues } from './form-controls.js';

/** The text of the file; blank controls are empty, so that it can be filled in and read again. */
export function formatForm(document: string, controls: readonly FormControl[], values: FormValues): string {
  const lines = [`document: ${document}`, 'values:'];
  let open: readonly string[] = [];
  for (const control of controls) {
    const keys = control.id.split('.');
    const shared = countShared(open, keys.slice(0, -1));
    for (let depth = shared; depth < keys.length - 1; depth += 1) {
      lines.push(`${indent(depth)}${formatKey(keys[depth]!)}:`);
    }
    lines.push(
      `${indent(keys.length - 1)}${formatKey(keys.at(-1)!)}: ${formatValue(control, values)}${hint(control)}`,
    );
    open = keys.slice(0, -1);
  }
  return escapeUnseen(`${lines.join('\n')}\n`);
}

function countShared(left: readonly string[], right: readonly string[]): number {
  const differing = right.findIndex((key, index) => key !== left[index]);
  return differing < 0 ? right.length : differing;
}

function indent(depth: number): string {
  return '  '.repeat(depth + 1);
}

/** Keys that a reader of YAML could take for something else are quoted. */
function formatKey(key: string): string {
  return /^[a-z][\w-]*$/i.test(key) && !/^(yes|no|on|off|true|false|null|y|n)$/i.test(key)
    ? key
    : JSON.stringify(key);
}

function formatValue({ id, kind }: FormControl, values: FormValues): string {
  const value = Object.hasOwn(values, id) ? values[id] : undefined;
  if (kind === 'check') return value === true ? 'true' : 'false';
  if (kind === 'choices') return JSON.stringify(value ?? []).replaceAll(',', ', ');
  return typeof value === 'string' ? JSON.stringify(value) : '""';
}

function hint({ kind, options, min, max }: FormControl): string {
  if (options.length > 0) return `  # ${options.join(', ')}`;
  if (kind === 'number' && min !== undefined && max !== undefined) return `  # ${min}–${max}`;
  return kind === 'date' ? '  # YYYY-MM-DD' : '';
}
