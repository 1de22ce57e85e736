import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { pointedText } from './read-yaml.js';
import { runAllRules } from './run-all-rules.js';
import { soundFiles } from './write-book.js';

const effective = 'document: { effectiveFrom: 2026-12-01 }';

/** What is found in a role with a requirement and the norm beside it. */
function check(text: string, legalBasis: string, ...parts: readonly string[]): readonly Diagnostic[] {
  const education = `{ text: ${JSON.stringify(text)}, legalBasis: ${JSON.stringify(legalBasis)} }`;
  return runAllRules([`qualifications: { education: ${education} }`, effective, ...parts]).found;
}

const summarize = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ severity, code }) => `${severity} ${code}`);

describe('a norm of law beside a requirement', () => {
  it.each([
    ['Среднее образование, не моложе 18 лет.', 'ст. 244 ТК РФ', 'age-requirement'],
    [
      'Высшее образование, гражданство РФ.',
      'ст. 13 Федерального закона от 27.07.2004 № 79-ФЗ',
      'origin-requirement',
    ],
    ['Среднее образование, крепкое здоровье.', 'ст. 220 ТК РФ', 'health-requirement'],
    ['Среднее образование, мужчина.', 'раздел I приказа Минтруда от 18.07.2019 № 512н', 'sex-requirement'],
    ['Среднее образование, местная регистрация.', 'ч. 3 ст. 64 ТК РФ', 'residence-requirement'],
  ])('makes info of: %s', (text, basis, rule) => {
    expect(summarize(check(text, basis))).toEqual([`info rule/${rule}`]);
  });

  it('makes info of full liability, in a clause and in a sub-item', () => {
    const clause = '{ text: Несёт полную материальную ответственность., legalBasis: "ст. 243, 244 ТК РФ" }';
    const own = runAllRules([`responsibilities: [${clause}]`]).found;
    expect(summarize(own)).toEqual(['info rule/full-liability']);
    const inner = runAllRules([
      `responsibilities: [{ text: Отвечает за имущество, items: [${clause}] }]`,
    ]).found;
    expect(summarize(inner)).toEqual(['info rule/full-liability']);
  });

  it('is told with the finding, to be looked at', () => {
    const [finding] = check('Среднее образование, мужчина.', 'ст. 253 ТК РФ');
    expect(finding?.message).toEqual({
      ru: 'Требование о поле: «мужчина» (основание: ст. 253 ТК РФ; проверьте применимость)',
      en: 'A requirement of sex: “мужчина” (legal basis: ст. 253 ТК РФ; see whether it applies)',
    });
    expect(finding?.help?.ru).toMatch(
      /относится к этой должности.* Реестр актов проверен \d\d\.\d\d\.\d{4}\./,
    );
    expect(finding?.related.map(({ message }) => message.ru)).toEqual(['основание названо здесь']);
  });

  it('that was not verified does not pass without a word', () => {
    const [finding] = check('Гражданство РФ.', 'ст. 13 Федерального закона от 27.07.2004 № 79-ФЗ');
    expect(finding?.severity).toBe('info');
    expect(finding?.message.ru).toContain('сведения об акте не проверены; проверьте применимость');
  });

  it('counts where the text itself names a law as well, which would excuse it', () => {
    const text = 'Гражданство РФ в соответствии с федеральным законом.';
    expect(summarize(check(text, 'ст. 13 79-ФЗ от 27.07.2004'))).toEqual(['info rule/origin-requirement']);
  });

  it('belongs to a shared clause too', () => {
    const clause =
      'id: order\nlanguage: ru\nsection: responsibilities\ntext: Несёт полную ответственность.\n';
    const files = { 'clauses/order.yaml': `${clause}legalBasis: ст. 243 ТК РФ\n` };
    expect(summarize(runAllRules(['clauses: [order]'], { files }).found)).toEqual([
      'info rule/full-liability',
    ]);
  });
});

describe('a norm that does not answer for the requirement', () => {
  it.each([
    ['names no act', 'ст. 5', ['error rule/sex-requirement', 'error rule/unread-legal-basis']],
    [
      'is the word of the employer',
      'решение директора',
      ['error rule/sex-requirement', 'error rule/unread-legal-basis'],
    ],
    ['is a blank', '[[blank:норма]]', ['error rule/sex-requirement', 'error rule/unread-legal-basis']],
    ['names no clause', 'ТК РФ', ['error rule/sex-requirement', 'warning rule/partial-legal-basis']],
    [
      'names the clause of another act only',
      'ст. 244 ТК РФ, приказ Минтруда от 16.04.2025 № 251н',
      ['error rule/sex-requirement', 'warning rule/partial-legal-basis'],
    ],
    [
      'is a letter',
      'п. 1 письма Роструда от 31.10.2007 № 4412-6',
      ['error rule/sex-requirement', 'warning rule/weak-legal-basis'],
    ],
    [
      'is out of force',
      'п. 1 постановления Минтруда от 31.12.2002 № 85',
      ['error rule/outdated-act', 'error rule/sex-requirement'],
    ],
  ])('because it %s', (_, basis, expected) => {
    const found = check('Среднее образование, мужчина.', basis);
    expect(summarize(found).toSorted()).toEqual(expected);
  });

  it('because it is not yet in force', () => {
    const text = 'Среднее образование, мужчина.';
    const basis = 'раздел I приказа Минтруда от 16.04.2025 № 251н';
    const early = 'document: { effectiveFrom: 2025-08-31 }';
    expect(summarize(check(text, basis, early))).toContain('error rule/sex-requirement');
    expect(summarize(check(text, basis))).toEqual(['info rule/sex-requirement']);
  });

  it('because its rule accepts none; it is then told to be needless', () => {
    expect(summarize(check('Высшее образование, замужняя.', 'ст. 64 ТК РФ'))).toEqual([
      'error rule/family-requirement',
      'warning rule/unused-legal-basis',
    ]);
  });
});

describe('a norm that the registry does not have', () => {
  it('lets the requirement pass under a warning that somebody has to settle', () => {
    const found = check('Среднее образование, мужчина.', 'ст. 7 Федерального закона от 01.02.2003 № 4-ФЗ');
    expect(summarize(found)).toEqual(['info rule/sex-requirement', 'warning rule/unlisted-legal-basis']);
    expect(found[0]?.message.ru).toContain('акта нет в реестре программы; проверьте применимость');
    expect(found[1]?.help?.ru).toContain('примите замечание с причиной в поле waivers');
  });
});

describe('a norm where nothing is found', () => {
  it('is a warning at the norm', () => {
    const { text, found } = runAllRules([
      'duties: [{ text: Ведёт учёт заявок., legalBasis: ст. 244 ТК РФ }]',
    ]);
    expect(found.map((each) => [each.code, pointedText(text, each)])).toEqual([
      ['rule/unused-legal-basis', 'ст. 244 ТК РФ'],
    ]);
  });

  it('is none while a rule that could have found something is off', () => {
    const off = 'rules: [{ code: rule/sex-requirement, severity: off, reason: решено }]\n';
    const files = { 'organization.yaml': `${soundFiles['organization.yaml'] ?? ''}${off}` };
    const education = '{ text: "Среднее образование, мужчина.", legalBasis: ст. 253 ТК РФ }';
    expect(runAllRules([`qualifications: { education: ${education} }`], { files }).found).toEqual([]);
  });
});
