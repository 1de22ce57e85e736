import type { Text } from '../diagnostic/diagnostic.js';
import { TemplateCallError } from './template-limits.js';

/** Thrown when a template asks a view for a field that it does not have. */
export class UnknownFieldError extends Error {
  constructor(readonly field: string) {
    super(`unknown field ${field}`);
  }
}

/**
 * A view that answers only for fields that exist. Handlebars itself is strict where a field is printed, but takes a
 * mistyped one in a condition (`{{#if titel}}`) for an empty one, and the text would be lost in silence.
 */
export function guardView<T extends object>(view: T): T {
  if (guarded.has(view) || !isView(view)) return view;
  const guard = new Proxy(view, {
    get(target, name, receiver): unknown {
      const value: unknown = Reflect.get(target, name, receiver);
      if (name === 'toHTML') throw new TemplateCallError(notPrintable, undefined);
      // What every object inherits is asked for by the language itself; Handlebars refuses it to templates.
      if (typeof name === 'string' && !(name in target)) throw new UnknownFieldError(name);
      if (Array.isArray(value)) return value.map((each: unknown) => (isView(each) ? guardView(each) : each));
      return isView(value) ? guardView(value) : value;
    },
  });
  guarded.add(guard);
  return guard;
}

const guarded = new WeakSet();

/** Handlebars asks a value how it prints itself before it prints it. */
const notPrintable: Text = {
  ru: 'Шаблон печатает набор полей вместо одного: назовите поле, например {{title.genitive}}',
  en: 'The template prints a group of fields instead of one: name a field, for instance {{title.genitive}}',
};

/** Plain objects are views; phrases and other instances of classes answer for themselves. */
function isView(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
