import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { unknownElement } from './check-template.js';
import type { MarkupElement } from './parse-markup.js';
import { elementRule } from './vocabulary.js';

/** What in an element, and in everything inside of it, is not as the vocabulary has it. */
export function checkMarkup(root: MarkupElement): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = (element: MarkupElement, isText: boolean): void => {
    const rule = elementRule(element.name);
    if (rule === undefined) {
      diagnostics.push(unknownElement(element.name, element.place));
      return;
    }
    for (const name of rule.required ?? []) {
      if ((element.attributes[name] ?? '') === '') {
        diagnostics.push(
          describeMarkupFault(element, 'missing-attribute', {
            ru: `У элемента <${element.name}> не заполнен атрибут «${name}»`,
            en: `<${element.name}> lacks the attribute "${name}"`,
          }),
        );
      }
    }
    for (const [name, value] of Object.entries(element.attributes)) {
      const allowed = rule.attributes[name];
      if (Array.isArray(allowed) && !allowed.includes(value)) {
        diagnostics.push(
          describeMarkupFault(element, 'bad-attribute', {
            ru: `Атрибут «${name}» элемента <${element.name}> не может быть «${value}»; можно: ${allowed.join(', ')}`,
            en: `Attribute "${name}" of <${element.name}> cannot be "${value}"; allowed: ${allowed.join(', ')}`,
          }),
        );
      }
    }
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (!rule.text && child.trim() !== '') {
          diagnostics.push(
            describeMarkupFault(element, 'stray-text', {
              ru: `Внутри <${element.name}> не может быть текста: «${child.trim().slice(0, 40)}»`,
              en: `<${element.name}> cannot hold text: "${child.trim().slice(0, 40)}"`,
            }),
          );
        }
      } else if (child.name === 'fingerprint' && isText) {
        diagnostics.push(
          describeMarkupFault(child, 'misplaced-element', {
            ru: 'Элемент <fingerprint> не может стоять внутри <body>: текст не может содержать собственный код',
            en: '<fingerprint> cannot stand inside <body>: a text cannot hold its own hash',
          }),
        );
      } else if (elementRule(child.name) !== undefined && !rule.children.includes(child.name)) {
        diagnostics.push(
          describeMarkupFault(child, 'misplaced-element', {
            ru: `Элемент <${child.name}> не может стоять внутри <${element.name}>`,
            en: `<${child.name}> cannot stand inside <${element.name}>`,
          }),
        );
      } else {
        check(child, isText || element.name === 'body');
      }
    }
  };

  check(root, false);
  return diagnostics;
}

function describeMarkupFault(element: MarkupElement, name: string, message: Text): Diagnostic {
  return diagnostic({
    code: `template/${name}`,
    severity: 'error',
    message,
    ...(element.place && { place: element.place }),
  });
}
