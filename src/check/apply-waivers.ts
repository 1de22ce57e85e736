import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { suggest } from '../diagnostic/suggest.js';
import type { RoleText } from './role-text.js';
import type { Waiver } from './waiver.js';
import type { Rule } from './rule.js';
import { rules } from './rules/index.js';
import { foldText } from './word-list.js';

/** What the waivers of a file are held against. */
export interface WaiverScope {
  /** Every text of the file; missing where it has names and settings only, and words are those of the findings. */
  readonly texts?: readonly RoleText[] | undefined;
  /** Whether every document that is made without being asked for was looked at. */
  readonly isComplete: boolean;
}

/**
 * Takes the waivers of a role, or of the organization, into account. Give it everything that was found for the role in one go: a waiver that
 * nothing answers to is itself a warning.
 *
 * A waiver settles the warnings of its code at one place: each of several risks needs a decision of its own, which names
 * words of the text. A waived warning becomes info and carries the reason. An error cannot be waived: it stays, and the
 * waiver is told to have no effect.
 */
export function applyWaivers(
  { waivers }: { readonly waivers: readonly Waiver[] },
  found: readonly Diagnostic[],
  scope: WaiverScope,
): Diagnostic[] {
  const waived = new Map<Diagnostic, Waiver>();
  const told: Diagnostic[] = [];
  // Those that name words come first: what they settle is no longer open for one that does not.
  for (const waiver of [...waivers].sort(
    (a, b) => Number(b.text !== undefined) - Number(a.text !== undefined),
  )) {
    const same = found.filter((each) => each.code === waiver.code && isAbout(waiver, each, scope));
    const open = same.filter((each) => each.severity === 'warning' && !waived.has(each));
    if (same.some(({ severity }) => severity === 'error')) told.push(describeRefused(waiver));
    else if (countPlaces(open) > 1) told.push(describeBroad(waiver, countPlaces(open)));
    else if (same.length > 0) for (const each of open) waived.set(each, waiver);
    else if (isKnownToBeUnused(waiver, scope)) told.push(describeUnused(waiver));
  }
  const diagnostics = found.map((each) => {
    const waiver = waived.get(each);
    return waiver === undefined ? each : waive(each, waiver);
  });
  return [...diagnostics, ...told];
}

/** Whether a waiver is about what was found at a place: without words it is about any. */
function isAbout({ text }: Waiver, { place, message }: Diagnostic, { texts }: WaiverScope): boolean {
  if (text === undefined) return true;
  if (place === undefined) return false;
  const words = foldSpaces(foldText(text));
  if (texts === undefined) return foldSpaces(foldText(message.ru)).includes(words);
  return texts.some(({ wording, folded }) => {
    const around = wording.place;
    const holds = around.file === place.file && around.start <= place.start && place.end <= around.end;
    return holds && foldSpaces(folded).includes(words);
  });
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Documents of several kinds, and their rules, can find the same at the same place. */
function countPlaces(found: readonly Diagnostic[]): number {
  return new Set(
    found.map(({ place }) => [place?.file, place?.pointer, place?.on, place?.start, place?.end].join('\0')),
  ).size;
}

const all: readonly Rule[] = rules;

/**
 * Whether it is known that nothing answers to a waiver for which nothing was found. What is found in documents depends on
 * which of them were asked for; what is found in the files is always known.
 */
function isKnownToBeUnused({ code }: Waiver, { isComplete }: WaiverScope): boolean {
  const rule = all.find(({ id }) => `rule/${id}` === code);
  if (rule !== undefined) return rule.document === undefined || isComplete;
  if (/^(?:rule|link|schema|yaml)\//.test(code)) return true;
  // Some kinds of documents, and packages, are made only when they are asked for.
  return isComplete && !/^(?:template|render|workspace)\//.test(code);
}

function waive(warning: Diagnostic, { reason, place }: Waiver): Diagnostic {
  // Words that somebody has decided to keep are not corrected.
  const { code, why, help, place: where, related, message } = warning;
  const { ru, en } = message;
  return {
    code,
    ...(why && { why }),
    ...(help && { help }),
    ...(where && { place: where }),
    severity: 'info',
    message: { ru: `${ru} (принято: ${reason})`, en: `${en} (accepted: ${reason})` },
    related: [...related, { message: { ru: 'принято здесь', en: 'accepted here' }, place }],
    acceptance: { finding: message, reason: { ru: reason, en: reason } },
  };
}

function describeRefused({ code, place }: Waiver): Diagnostic {
  return diagnostic({
    code: 'rule/refused-waiver',
    severity: 'warning',
    message: {
      ru: `Замечание «${code}» — ошибка, принять его нельзя`,
      en: `The finding “${code}” is an error and cannot be accepted`,
    },
    help: {
      ru: 'Исправьте текст и удалите эту запись из waivers.',
      en: 'Correct the text, and delete this entry of waivers.',
    },
    place,
  });
}

function describeBroad({ code, place }: Waiver, count: number): Diagnostic {
  return diagnostic({
    code: 'rule/broad-waiver',
    severity: 'warning',
    message: {
      ru: `Замечаний «${code}» несколько (${count}), а решение принято одно`,
      en: `There are several findings “${code}” (${count}), and one decision on them`,
    },
    why: {
      ru: 'Каждое место — отдельный риск; тот, кто утверждает инструкцию, должен видеть причину для каждого.',
      en: 'Each place is a risk of its own; whoever approves the instruction must see the reason for each.',
    },
    help: {
      ru: 'Запишите по решению на каждое место: в поле text — слова этого текста, в поле reason — причина.',
      en: 'Write a decision for each place: words of its text in the field text, the reason in the field reason.',
    },
    place,
  });
}

function describeUnused({ code, text, place }: Waiver): Diagnostic {
  const ids = rules.map(({ id }) => id);
  const id = code.replace(/^rule\//, '');
  const near = ids.includes(id) ? undefined : suggest(id, ids);
  return diagnostic({
    code: 'rule/unused-waiver',
    severity: 'warning',
    message:
      text === undefined
        ? { ru: `Замечания «${code}» в этом файле нет`, en: `This file has no finding “${code}”` }
        : {
            ru: `Замечания «${code}» в тексте со словами «${text}» нет`,
            en: `There is no finding “${code}” in a text with the words “${text}”`,
          },
    help:
      near === undefined
        ? { ru: 'Удалите эту запись из waivers.', en: 'Delete this entry of waivers.' }
        : { ru: `Видимо, имелось в виду rule/${near}.`, en: `Did you mean rule/${near}?` },
    place,
  });
}
