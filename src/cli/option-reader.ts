import { suggest } from '../diagnostic/suggest.js';
import { UsageError } from './usage-error.js';

/** Reads the values that the parser of the command line found. */
export class OptionReader {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  /** Whether a flag is set. */
  flag(name: string): boolean {
    return this.values[camelCase(name)] === true;
  }

  /** The value of an option; `undefined` when it is not given. An empty value is an error. */
  text(name: string): string | undefined {
    const value = this.values[camelCase(name)];
    return typeof value === 'string' ? refuseEmpty(name, value) : undefined;
  }

  /** The values of an option that may be given several times, in the order given. An empty one is an error. */
  texts(name: string): readonly string[] {
    const values = this.values[camelCase(name)];
    return Array.isArray(values) ? values.map((value) => refuseEmpty(name, String(value))) : [];
  }

  /** The value of an option that takes a number from 1 to 64; another value is an error. */
  count(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const count = /^\d{1,2}$/.test(value) ? Number(value) : 0;
    if (count >= 1 && count <= 64) return count;
    throw new UsageError({
      ru: `у ключа --${name} должно быть число от 1 до 64, а задано «${value}»`,
      en: `the option --${name} takes a number from 1 to 64, not "${value}"`,
    });
  }

  /** The values of an option that takes several, separated by commas; each once, in the order given. */
  list(name: string): readonly string[] | undefined {
    const parts = this.text(name)
      ?.split(',')
      .map((each) => each.trim());
    return parts && [...new Set(parts)].filter((each) => each !== '');
  }

  /** As `list`, for values out of a known set; another value is an error that proposes the nearest one. */
  choices<T extends string>(name: string, known: readonly T[]): readonly T[] | undefined {
    return this.list(name)?.map((value) => {
      const found = known.find((each) => each === value);
      if (found !== undefined) return found;
      throw describeUnknownValue(name, value, known);
    });
  }

  /** As `choices`, for a single value. */
  choice<T extends string>(name: string, known: readonly T[]): T | undefined {
    const value = this.text(name);
    const found = known.find((each) => each === value);
    if (value === undefined || found !== undefined) return found;
    throw describeUnknownValue(name, value, known);
  }
}

function refuseEmpty(name: string, value: string): string {
  if (value.trim() !== '') return value;
  throw new UsageError({
    ru: `у ключа --${name} пустое значение`,
    en: `the option --${name} has an empty value`,
  });
}

function describeUnknownValue(name: string, value: string, known: readonly string[]): UsageError {
  const near = suggest(value, known);
  const list = known.join(', ');
  return new UsageError(
    {
      ru: `ключ --${name} не знает значения «${value}»`,
      en: `the option --${name} knows no value "${value}"`,
    },
    near === undefined
      ? { ru: `Есть: ${list}`, en: `There are: ${list}` }
      : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean "${near}"?` },
  );
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
