import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { succeed } from '../diagnostic/outcome.js';
import { type PairedText, pairDocuments } from '../document/pair-documents.js';
import type { Words } from '../compose/words.js';
import type { DraftRequest, Drafts } from './compose-drafts.js';
import { dateDocument } from './date-document.js';
import { describeMissingWords } from './describe-words.js';
import { finishDraft } from './finish-draft.js';
import type { Draft } from './prepare-files.js';

/**
 * The documents of a role in two languages, side by side. Each is composed and checked in both languages first; kinds that
 * are about another text have nothing to set side by side. One of the languages must be that of the role, whose text has
 * legal force.
 */
export function composePair(
  pair: readonly [string, string],
  input: DraftRequest,
  composeIn: (language: string) => Drafts,
): Drafts {
  const { role, book, materials, world, look, source } = input;
  const { jurisdiction } = book.organization;
  if (!pair.includes(role.language)) {
    return { value: [], diagnostics: [describeNoSourceText(input, pair)] };
  }
  const both = pair.map((language) => ({
    language,
    materials: materials.loadLanguage(language, jurisdiction).value,
    ...composeIn(language),
  }));
  const diagnostics = both.flatMap((each) => each.diagnostics);
  const [first, second] = both;
  if (first?.materials === undefined || second?.materials === undefined || hasErrors(diagnostics)) {
    return { value: [], diagnostics };
  }
  const unnamed = [first, second].find((each) => findHeading(each.materials?.words) === undefined);
  if (unnamed !== undefined) {
    const file = `templates/${unnamed.language}/words.yaml`;
    return { value: [], diagnostics: [...diagnostics, describeMissingWords(file, ['columnHeading'])] };
  }
  const { kinds } = first.materials.templates;
  const value: Draft[] = [];
  for (const left of first.value) {
    const { kind } = left.document;
    const right = second.value.find(({ document }) => document.kind === kind);
    if (kinds.get(kind)?.front.about !== undefined || right === undefined) continue;
    const texts = [pairText(left, first.materials.words), pairText(right, second.materials.words)] as const;
    const isFirstSource = first.language === role.language;
    const finished = finishDraft({
      composed: succeed(pairDocuments(...texts, texts[isFirstSource ? 0 : 1])),
      check: () => [],
      date: dateDocument(role, book.organization, world.undatedDate),
      source,
      materials: isFirstSource ? first.materials : second.materials,
      look,
      world,
    });
    diagnostics.push(...finished.diagnostics);
    if (finished.value !== undefined) value.push(finished.value);
  }
  return { value, diagnostics };
}

function pairText({ document, numbering }: Draft, words: Words): PairedText {
  return { document, numbering, heading: findHeading(words) ?? '' };
}

/** What stands above a column in a language. */
function findHeading(words: Words | undefined): string | undefined {
  const heading = words?.['columnHeading'];
  return typeof heading === 'string' ? heading : undefined;
}

function describeNoSourceText({ role }: DraftRequest, pair: readonly [string, string]): Diagnostic {
  return diagnostic({
    code: 'translation/no-source-text',
    severity: 'error',
    message: {
      ru: `Должность написана на языке «${role.language}», а документ нужен на «${pair.join('» и «')}»`,
      en: `The role is written in “${role.language}”, the document is wanted in “${pair.join('” and “')}”`,
    },
    why: {
      ru: 'Рядом с переводом должен стоять текст, который имеет юридическую силу.',
      en: 'The text that has legal force stands beside its translation.',
    },
    help: {
      ru: `Например: --language ${role.language}+${pair[1]}`,
      en: `For example: --language ${role.language}+${pair[1]}`,
    },
    place: role.idPlace,
  });
}
