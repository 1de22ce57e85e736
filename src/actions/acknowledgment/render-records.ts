import { composeRecords, type RecordsRequest } from '../../compose/compose-records.js';
import { diagnostic, type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { finishDraft } from '../../pipeline/finish-draft.js';
import { Materials } from '../../pipeline/materials.js';
import type { SealFacts } from '../../pipeline/seal-facts.js';
import { prepareFiles, type PreparedFile } from '../../pipeline/prepare-files.js';
import type { Attachment } from '../../document/attachment.js';
import { wordAt } from '../../compose/read-words.js';
import type { World } from '../../world.js';
import type { DescribedOrganization } from '../registry/read-organizations.js';
import type { Enclosure } from './enclosures.js';

/** Which paper is wanted of what the registry has recorded. */
export interface RecordsPaper extends Pick<RecordsRequest, 'kind' | 'record' | 'subject'> {
  readonly described: DescribedOrganization;
  readonly formats: readonly string[];
  /** What a PDF will be sealed with. */
  readonly seal?: SealFacts | undefined;
  /** Files that travel inside a PDF; the words of the language say what they are. */
  readonly enclosures?: readonly Enclosure[] | undefined;
}

/**
 * Prepares the files of a paper on records. Nothing is attached to them but what is handed in: what is known of people beyond
 * what is printed travels with no paper.
 */
export function prepareRecords(
  world: World,
  { kind, record, subject, described, formats, seal, enclosures = [] }: RecordsPaper,
): Outcome<readonly PreparedFile[]> {
  const { organization, overrides, file } = described;
  const materials = new Materials(world, overrides);
  const { language, jurisdiction } = organization;
  const loaded = materials.loadLanguage(language, jurisdiction);
  const template = loaded.value?.templates.kinds.get(kind);
  if (loaded.value === undefined || template?.front.jurisdictions.includes(jurisdiction) !== true) {
    return fail([...loaded.diagnostics.filter(isError), describeNoPaper(kind, language, jurisdiction)]);
  }
  const look = materials.loadLook(organization);
  const drafted = finishDraft({
    composed: composeRecords({ ...{ kind, organization, record, subject }, ...loaded.value }),
    check: () => [],
    date: world.now(),
    source: { file, bytes: undefined },
    issued: { seal },
    materials: loaded.value,
    look: look.value,
    world,
  });
  const diagnostics = [...look.diagnostics, ...drafted.diagnostics].filter(isError);
  if (drafted.value === undefined) return fail(diagnostics);
  const { content } = template.front;
  const { words } = loaded.value;
  const attachments = enclosures.map(({ name, mediaType, bytes, what }): Attachment => ({
    ...{ name, mediaType, bytes, relationship: 'supplement' },
    description: wordAt(words, `attachment.${what}`),
  }));
  return succeed(prepareFiles({ ...drafted.value, attachments: () => attachments }, formats, world, content));
}

const isError = (each: Diagnostic): boolean => hasErrors([each]);

function describeNoPaper(kind: string, language: string, jurisdiction: string): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/no-paper',
    severity: 'error',
    message: {
      ru: `На языке «${language}» и для права «${jurisdiction}» нет бумаги «${kind}»`,
      en: `There is no paper “${kind}” in the language “${language}” for the law “${jurisdiction}”`,
    },
    help: {
      ru: `Положите свой шаблон в templates/${language}/${kind}.hbs организации.`,
      en: `Put a template of your own into templates/${language}/${kind}.hbs of the organization.`,
    },
  });
}
