/**
 * The parts of SARIF 2.1.0 (OASIS, sections 3.14 to 3.58) that Rolebook writes, as a check of our own: what is missing,
 * of a wrong type, out of range or unknown. An empty list says that the log is valid.
 */
export function checkSarif(log: unknown): string[] {
  const faults: string[] = [];
  const check = (value: unknown, shape: Shape, path: string): void => {
    if (typeof shape === 'function') {
      if (!shape(value)) faults.push(`${path}: ${JSON.stringify(value)}`);
      return;
    }
    if (Array.isArray(shape)) {
      if (!Array.isArray(value)) faults.push(`${path}: not a list`);
      else
        value.forEach((each: unknown, index) => {
          check(each, (shape as readonly Shape[])[0] ?? isText, `${path}/${index}`);
        });
      return;
    }
    if (!isRecord(value) || !isRecord(shape)) {
      faults.push(`${path}: not an object`);
      return;
    }
    for (const key of Object.keys(value)) {
      if (!(key in shape) && !(`${key}?` in shape)) faults.push(`${path}/${key}: unknown`);
    }
    for (const [key, inner] of Object.entries(shape as Readonly<Record<string, Shape>>)) {
      const name = key.replace(/\?$/, '');
      if (name in value) check(value[name], inner, `${path}/${name}`);
      else if (!key.endsWith('?')) faults.push(`${path}/${name}: missing`);
    }
  };
  check(log, logShape, '');
  if (isRecord(log)) faults.push(...checkRuleIndexes(log));
  return faults;
}

type Shape = ((value: unknown) => boolean) | readonly Shape[] | { readonly [key: string]: Shape };

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isAnyText = (value: unknown): boolean => typeof value === 'string';
const isPositive = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1;
const isIndex = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isUri = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/.test(value) &&
  !/%(?![0-9A-F]{2})/.test(value);

const region = { startLine: isPositive, startColumn: isPositive, endLine: isPositive, endColumn: isPositive };
const artifactLocation = { uri: isUri, index: isIndex };
const physicalLocation = { artifactLocation, 'region?': region };
const message = { text: isText };

const logShape: Shape = {
  $schema: isUri,
  version: (value) => value === '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: isText,
          version: isText,
          semanticVersion: isText,
          rules: [
            {
              id: isText,
              name: isText,
              'shortDescription?': message,
              'fullDescription?': message,
              'help?': message,
              'defaultConfiguration?': { level: isText },
            },
          ],
        },
      },
      artifacts: [{ location: { uri: isUri }, encoding: isText }],
      language: (value) => typeof value === 'string' && /^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/.test(value),
      columnKind: (value) => value === 'utf16CodeUnits' || value === 'unicodeCodePoints',
      results: [
        {
          ruleId: isText,
          ruleIndex: isIndex,
          level: (value) => ['none', 'note', 'warning', 'error'].includes(String(value)),
          message,
          'locations?': [{ physicalLocation }],
          'relatedLocations?': [{ id: isIndex, message, physicalLocation }],
          'suppressions?': [{ kind: isText, status: isText, justification: isText }],
          'fixes?': [
            {
              description: message,
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: [{ deletedRegion: region, insertedContent: { text: isAnyText } }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

function checkRuleIndexes(log: Readonly<Record<string, unknown>>): string[] {
  const [run] = Array.isArray(log['runs']) ? (log['runs'] as unknown[]) : [];
  const rules = read(read(read(run, 'tool'), 'driver'), 'rules');
  const results = read(run, 'results');
  if (!Array.isArray(rules) || !Array.isArray(results)) return ['no rules or results'];
  return results.flatMap((result: unknown) => {
    const rule: unknown = rules[Number(read(result, 'ruleIndex'))];
    return read(rule, 'id') === read(result, 'ruleId') ? [] : [`ruleIndex of ${JSON.stringify(result)}`];
  });
}

function read(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
