import { decodeVacancy } from '../check/vacancy/decode-vacancy.js';
import type { Vacancy } from '../check/vacancy/vacancy.js';
import type { ReadFile } from '../check/check-book.js';
import { readFile } from '../check/read-file.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { Materials } from './materials.js';
import { type OrganizationSources, type SourceFile, readRoleId } from './sources.js';

/** Reads the files of the vacancies that are wanted. One that could not be read from the disk was reported already. */
export function readVacancies(
  { vacancies }: Pick<OrganizationSources, 'vacancies'>,
  wanted: ReadonlySet<string> | 'all' | undefined,
  materials: Materials,
): readonly ReadFile<Vacancy>[] {
  if (wanted === undefined) return [];
  return vacancies
    .filter(({ file, bytes }) => bytes !== undefined && (wanted === 'all' || wanted.has(readRoleId(file))))
    .map((source) => readVacancy(source, materials));
}

/** Reads the file of a vacancy; its id must be that of the file. */
export function readVacancy({ file, bytes }: SourceFile, materials: Materials): ReadFile<Vacancy> {
  const { value: parsed, diagnostics } = bytes === undefined ? { diagnostics: [] } : parseYaml(file, bytes);
  const root = hasErrors(diagnostics) ? undefined : parsed;
  const read = readFile({ file, value: root, diagnostics }, materials.readSchema('vacancy'), decodeVacancy);
  const name = readRoleId(file);
  if (read.value === undefined || read.value.id === name) return read;
  const fault = diagnostic({
    code: 'vacancy/file-name',
    severity: 'error',
    message: {
      ru: `Идентификатор «${read.value.id}» не совпадает с именем файла «${name}»`,
      en: `The id “${read.value.id}” differs from the name of the file “${name}”`,
    },
    help: {
      ru: `Переименуйте файл в ${read.value.id}.yaml.`,
      en: `Rename the file to ${read.value.id}.yaml.`,
    },
    place: read.idPlace,
  });
  return { ...read, value: undefined, diagnostics: [...read.diagnostics, fault] };
}
