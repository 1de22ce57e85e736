import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { Phrase } from './phrase.js';
import { TemplateError } from './template-error.js';

/** What a turn of `each` knows of itself. */
export interface Turn {
  readonly index: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly outer: Turn | undefined;
}

/**
 * What names mean where a template runs: the fields of a value, those that a part was given, the turn of `each`.
 * Only fields that exist have a meaning. A mistyped one is an error in a condition too, where it would pass for an
 * empty one and the text would be lost in silence; and what values inherit, prototypes, is no field of theirs.
 */
export class Scope {
  private constructor(
    /** What `this` means. */
    readonly value: unknown,
    private readonly root: unknown,
    private readonly outer: Scope | undefined,
    /** The turn that runs. */
    readonly turn: Turn | undefined,
    private readonly given: ReadonlyMap<string, unknown> | undefined,
  ) {}

  /** The scope of a whole template. */
  static of(view: object): Scope {
    return new Scope(view, view, undefined, undefined, undefined);
  }

  /** The scope of a block that works on a value of its own; `../` leads back. */
  enter(value: unknown, turn: Turn | undefined = this.turn): Scope {
    return new Scope(value, this.root, this, turn, undefined);
  }

  /** The scope of a part, which has no outside, with the values that it was given. */
  enterPart(value: unknown, given: ReadonlyMap<string, unknown>): Scope {
    const both = value === this.value && this.given ? new Map([...this.given, ...given]) : given;
    return new Scope(value, this.root, undefined, this.turn, both.size === 0 ? undefined : both);
  }

  /** The value of `parts` in the scope that lies `depth` steps outside. Throws a `TemplateError` where there is none. */
  read(parts: readonly string[], depth: number, place: Place): unknown {
    const scope = this.outside(depth);
    if (scope === undefined) throw new TemplateError(describeNothingThere(place));
    const [first] = parts;
    if (first === undefined) return scope.value;
    let value =
      scope.given?.has(first) === true ? scope.given.get(first) : readField(scope.value, first, place);
    for (let step = 1; step < parts.length; step += 1) value = readField(value, parts[step] ?? '', place);
    return value;
  }

  private outside(depth: number): Scope | undefined {
    return depth === 0 ? this : this.outer?.outside(depth - 1);
  }

  /** The value of `@root`, `@index`, `@first` or `@last`; `depth` leads to the turns outside. */
  readTurn(parts: readonly string[], depth: number, place: Place): unknown {
    const [name = '', ...rest] = parts;
    let value: unknown = this.root;
    if (name !== 'root') {
      let turn = this.turn;
      for (let step = 0; step < depth; step++) turn = turn?.outer;
      if (name !== 'index' && name !== 'first' && name !== 'last')
        throw new TemplateError(describeUnknownField(`@${name}`, place));
      value = turn?.[name];
    }
    for (const part of rest) value = readField(value, part, place);
    return value;
  }
}

function readField(value: unknown, name: string, place: Place): unknown {
  if (value === undefined || value === null) throw new TemplateError(describeNothingThere(place));
  if (typeof value !== 'object' || value instanceof Phrase || !Object.hasOwn(value, name))
    throw new TemplateError(describeUnknownField(name, place));
  const field: unknown = Reflect.get(value, name);
  return field;
}

function describeNothingThere(place: Place): Diagnostic {
  return diagnostic({
    code: 'template/failed',
    severity: 'error',
    message: {
      ru: 'Шаблон обращается к тому, чего нет',
      en: 'The template asks for something that is not there',
    },
    help: {
      ru: 'Проверьте, не слишком ли много «../» в пути и что у каждого поля перед точкой есть поля внутри.',
      en: 'Check that a path has not too many "../", and that each field before a dot has fields inside.',
    },
    place,
  });
}

function describeUnknownField(field: string, place: Place): Diagnostic {
  return diagnostic({
    code: 'template/unknown-field',
    severity: 'error',
    message: {
      ru: `В шаблоне названо неизвестное поле «${field}»`,
      en: `The template names an unknown field "${field}"`,
    },
    place,
  });
}
