import { type Diagnostic, type DiagnosticCode, type Text, diagnostic } from '../../diagnostic/diagnostic.js';
import { suggest } from '../../diagnostic/suggest.js';
import type { Link } from '../wording.js';

/** What a link can lead to. */
export type Target = 'role' | 'unit' | 'officer' | 'clause' | 'competency';

/** So many ids are listed where none is near. */
const maximumListed = 12;

/** A link to something that is not in the workspace. */
export function describeUnknownLink(target: Target, link: Link, candidates: Iterable<string>): Diagnostic {
  const { id, place } = link;
  const known = [...candidates];
  const near = suggest(id, known);
  const { code, message, where } = describeTarget(target, id);
  const list = known.length > 0 && known.length <= maximumListed ? known.join(', ') : undefined;
  const listed: Text =
    list === undefined ? { ru: '', en: '' } : { ru: ` Есть: ${list}.`, en: ` There are: ${list}.` };
  return diagnostic({
    code,
    severity: 'error',
    message,
    help:
      near === undefined
        ? { ru: `${where.ru}${listed.ru}`, en: `${where.en}${listed.en}` }
        : { ru: `Видимо, имелось в виду ${near}.`, en: `Did you mean ${near}?` },
    place,
  });
}

function describeTarget(
  target: Target,
  id: string,
): { readonly code: DiagnosticCode; readonly message: Text; readonly where: Text } {
  switch (target) {
    case 'role':
      return {
        code: 'link/unknown-role',
        message: { ru: `Должности «${id}» нет в книге`, en: `There is no role “${id}” in the book` },
        where: {
          ru: `Исправьте идентификатор или создайте файл ${id}.yaml.`,
          en: `Correct the id, or make the file ${id}.yaml.`,
        },
      };
    case 'unit':
      return {
        code: 'link/unknown-unit',
        message: {
          ru: `Подразделения «${id}» нет в организации`,
          en: `The organization has no unit “${id}”`,
        },
        where: {
          ru: 'Исправьте идентификатор или добавьте подразделение в units файла organization.yaml.',
          en: 'Correct the id, or add the unit to units in organization.yaml.',
        },
      };
    case 'officer':
      return {
        code: 'link/unknown-officer',
        message: {
          ru: `Должностного лица «${id}» нет в организации`,
          en: `The organization has no officer “${id}”`,
        },
        where: {
          ru: 'Исправьте идентификатор или добавьте должностное лицо в officers файла organization.yaml.',
          en: 'Correct the id, or add the officer to officers in organization.yaml.',
        },
      };
    case 'clause':
      return {
        code: 'link/unknown-shared-clause',
        message: { ru: `Общего пункта «${id}» нет`, en: `There is no shared clause “${id}”` },
        where: {
          ru: `Исправьте идентификатор или создайте файл clauses/${id}.yaml.`,
          en: `Correct the id, or make the file clauses/${id}.yaml.`,
        },
      };
    case 'competency':
      return {
        code: 'link/unknown-competency',
        message: {
          ru: `Компетенции «${id}» нет в библиотеке`,
          en: `There is no competency “${id}” in the library`,
        },
        where: {
          ru: `Исправьте идентификатор или создайте файл competencies/${id}.yaml.`,
          en: `Correct the id, or make the file competencies/${id}.yaml.`,
        },
      };
    default:
      return target satisfies never;
  }
}
