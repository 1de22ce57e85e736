/** Words that a bare scalar would turn into something else (YAML 1.2 core schema, and what older readers make of it). */
const reserved = /^(?:true|false|null|yes|no|on|off|~)$/i;

/**
 * A text as it is written in YAML on one line: bare where that says the same, else in double quotes. In brackets commas
 * and brackets have a meaning of their own.
 */
export function quoteScalar(value: string, isInFlow: boolean): string {
  const isBare =
    /^[\p{L}«(]/u.test(value) &&
    !/[\n\r\t\\]|: |:$| #|\s$/u.test(value) &&
    !(isInFlow && /[,[\]{}]|:/u.test(value)) &&
    !reserved.test(value);
  return isBare ? value : JSON.stringify(value);
}
