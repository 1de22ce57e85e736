import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { printPlainText } from '../document/print-inlines.js';
import { checkElement } from './check-tag.js';
import type { MarkupElement, MarkupNode } from './markup.js';
import { Phrase } from './phrase.js';
import { type ElementRule, elementRule } from './vocabulary.js';

/**
 * What in an element, and in everything inside of it, is not as the vocabulary has it. An element that a function made
 * is told at the element of the template around it.
 */
export function checkMarkup(root: MarkupElement): readonly Diagnostic[] {
  const checker = new MarkupChecker();
  checker.check(root, root.place, false);
  return checker.diagnostics;
}

class MarkupChecker {
  readonly diagnostics: Diagnostic[] = [];

  /** `around` is the nearest place in a template; `isBody` tells whether the text hash covers the element. */
  check(element: MarkupElement, around: Place | undefined, isBody: boolean): void {
    const rule = elementRule(element.name);
    const place = element.place ?? around;
    if (rule === undefined) {
      this.diagnostics.push(...checkElement(element.name, place));
      return;
    }
    this.#checkAttributes(element, rule, place);
    for (const child of element.children) {
      if (typeof child === 'string' || child instanceof Phrase) this.#checkWords(element, child, rule, place);
      else this.#checkChild(element, child, rule, place, isBody);
    }
  }

  #checkAttributes({ name, attributes }: MarkupElement, rule: ElementRule, place: Place | undefined): void {
    for (const required of rule.required ?? []) {
      if ((attributes[required] ?? '') !== '') continue;
      this.#report(place, 'missing-attribute', {
        ru: `У элемента <${name}> не заполнен атрибут «${required}»`,
        en: `<${name}> lacks the attribute "${required}"`,
      });
    }
    for (const attribute in attributes) {
      const allowed = rule.attributes[attribute];
      const value = attributes[attribute] ?? '';
      if (!Array.isArray(allowed) || allowed.includes(value)) continue;
      this.#report(place, 'bad-attribute', {
        ru: `Атрибут «${attribute}» элемента <${name}> не может быть «${value}»; можно: ${allowed.join(', ')}`,
        en: `Attribute "${attribute}" of <${name}> cannot be "${value}"; allowed: ${allowed.join(', ')}`,
      });
    }
  }

  #checkWords(
    { name }: MarkupElement,
    child: Exclude<MarkupNode, MarkupElement>,
    rule: ElementRule,
    place: Place | undefined,
  ): void {
    if (rule.text) return;
    const words = typeof child === 'string' ? child.trim() : printPlainText(child.inlines);
    if (typeof child === 'string' && words === '') return;
    this.#report(place, 'stray-text', {
      ru: `Внутри <${name}> не может быть текста: «${words.slice(0, 40)}»`,
      en: `<${name}> cannot hold text: "${words.slice(0, 40)}"`,
    });
  }

  #checkChild(
    { name }: MarkupElement,
    child: MarkupElement,
    rule: ElementRule,
    around: Place | undefined,
    isBody: boolean,
  ): void {
    const place = child.place ?? around;
    if (child.name === 'fingerprint' && isBody) {
      this.#report(place, 'misplaced-element', {
        ru: 'Элемент <fingerprint> не может стоять внутри <body>: текст не может содержать собственный код',
        en: '<fingerprint> cannot stand inside <body>: a text cannot hold its own hash',
      });
    } else if (rule.children.includes(child.name) || elementRule(child.name) === undefined) {
      this.check(child, around, isBody || name === 'body');
    } else {
      this.#report(place, 'misplaced-element', {
        ru: `Элемент <${child.name}> не может стоять внутри <${name}>`,
        en: `<${child.name}> cannot stand inside <${name}>`,
      });
    }
  }

  #report(place: Place | undefined, name: string, message: Text): void {
    this.diagnostics.push(
      diagnostic({ code: `template/${name}`, severity: 'error', message, ...(place && { place }) }),
    );
  }
}
