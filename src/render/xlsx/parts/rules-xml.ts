/** Owns the XML of what holds for ranges: conditional formats and what may be typed. */
import type { ConditionalFormat, FormatRule, Validation } from '../book/rules.js';
import { element, escapeXml } from '../xml.js';
import type { StyleTable } from './style-table.js';
import { colourXml } from './style-xml.js';

/** One element a range; the looks they change to are numbered in `styles`. */
export function formatsXml(formats: readonly ConditionalFormat[], styles: StyleTable): string {
  return formats
    .map(({ range, rules }) => {
      const written = rules.map((rule, index) => ruleXml(rule, index + 1, styles));
      return element('conditionalFormatting', { sqref: range }, ...written);
    })
    .join('');
}

function ruleXml(rule: FormatRule, priority: number, styles: StyleTable): string {
  if (rule.type === 'expression') {
    const attributes = { type: 'expression', dxfId: styles.numberOfChange(rule.style), priority };
    return element('cfRule', attributes, textElement('formula', rule.formula));
  }
  if (rule.type === 'bar') {
    // Without these two a bar begins at a tenth of the cell and ends at nine.
    const bar = element(
      'dataBar',
      { minLength: 0, maxLength: 100 },
      pointXml(rule.min),
      pointXml(rule.max),
      colourXml('color', rule.color),
    );
    return element('cfRule', { type: 'dataBar', priority }, bar);
  }
  const points = rule.stops.map(({ value }) => pointXml(value));
  const colours = rule.stops.map(({ color }) => colourXml('color', color));
  return element(
    'cfRule',
    { type: 'colorScale', priority },
    element('colorScale', {}, ...points, ...colours),
  );
}

function pointXml(value: number): string {
  return element('cfvo', { type: 'num', val: value });
}

/** Nothing where there are none. */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return element('dataValidations', { count: validations.length }, ...validations.map(validationXml));
}

function validationXml(validation: Validation): string {
  const { range, type, formulae, allowBlank, errorTitle, error, promptTitle, prompt } = validation;
  const attributes = {
    type,
    allowBlank: allowBlank ? 1 : undefined,
    showInputMessage: prompt === undefined ? undefined : 1,
    showErrorMessage: 1,
    errorTitle,
    error,
    promptTitle,
    prompt,
    sqref: range,
  };
  const written = formulae.map((formula, index) => textElement(`formula${index + 1}`, String(formula)));
  return element('dataValidation', attributes, ...written);
}

function textElement(name: string, text: string): string {
  return element(name, {}, escapeXml(text));
}
