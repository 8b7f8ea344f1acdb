/** Owns turning the ticked and written controls of a Word form into its values, with every finding. */
import type { ErrorCode } from '../errors.js';
import type { FormControl } from './form-controls.js';
import { type ParsedForm, parseForm } from './parse-form.js';
import type { PathFinding } from './path-finding.js';

/** A control as it came out of a Word file; the tag of a box is `control:option`. */
export interface TaggedControl {
  tag: string;
  text: string;
  ticked?: boolean;
  date?: string;
}

const NO_FORM: ErrorCode = 'COP-FORM-001';
const SEVERAL_TICKED: ErrorCode = 'COP-FORM-005';
const NAMELESS: ErrorCode = 'COP-FORM-006';

/**
 * The values of the controls that the document has; others (a house's own) are passed over. Findings: COP-FORM-001 when none
 * of them is the document's; -004; -005 several boxes ticked where one answer is possible; -006 controls that lost their names.
 */
export function formOfControls(
  tagged: readonly TaggedControl[],
  document: string,
  controls: readonly FormControl[],
): ParsedForm {
  const values: Record<string, unknown> = {};
  const findings: PathFinding[] = [];
  const tags = new Set(tagged.map(({ tag }) => tag.split(':', 1)[0]));
  if (!controls.some(({ id }) => tags.has(id))) {
    const code = tagged.length > 0 && tagged.every(({ tag }) => tag === '') ? NAMELESS : NO_FORM;
    return { values: {}, findings: [{ code, path: [], values: { document } }] };
  }
  for (const control of controls) {
    const own = tagged.filter(({ tag }) => tag === control.id || tag.startsWith(`${control.id}:`));
    if (own.length === 0) continue;
    const ticked = own.filter((each) => each.ticked).map(({ tag }) => tag.slice(control.id.length + 1));
    if (control.kind === 'choice' && ticked.length > 1) {
      const found = ticked.join(', ');
      findings.push({
        code: SEVERAL_TICKED,
        path: ['values', control.id],
        values: { id: control.id, found },
      });
    } else values[control.id] = rawValue(control, own, ticked);
  }
  const parsed = parseForm({ document, values }, document, controls);
  return { values: parsed.values, findings: [...findings, ...parsed.findings] };
}

function rawValue(control: FormControl, own: readonly TaggedControl[], ticked: readonly string[]): unknown {
  const [first] = own;
  switch (control.kind) {
    case 'check':
      return own.some((each) => each.ticked) || undefined;
    case 'choice':
      return ticked[0];
    case 'choices':
      return ticked;
    case 'date':
      return first?.text === '' ? undefined : (first?.date ?? first?.text);
    default:
      return first?.text;
  }
}
