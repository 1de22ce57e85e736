import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import type { ChangeKind } from '../../document/change-kind.js';
import type { IsoDate } from '../../document/iso-date.js';
import { permitDocuments } from '../../document/permit-documents.js';
import type { ChangeDecision, ChangeGround } from '../state/event.js';
import type { Version } from '../state/version.js';
import { describeFuture, describeNoDate, isDate, sayDate } from './check-dates.js';
import { describeNoReason } from './check-words.js';
import { sayVersion } from './describe-state.js';

/** What is said of a change when it is to take effect. */
export interface ChangeFacts {
  readonly grounds: readonly ChangeGround[];
  /** What a person says that the change is; what was proposed when left out. */
  readonly decision?: ChangeDecision | undefined;
  readonly today: IsoDate;
}

/** What a change may rest on: an agreement, or a notice. Nothing where acquaintance with the new text is enough. */
type Need = Exclude<ChangeGround['by'], 'vacancy'>;

/** Whether a version that follows another may take effect: what the law asks for besides its approval is recorded. */
export function checkChangeGrounds(
  version: Version,
  before: Version | undefined,
  { grounds, decision, today }: ChangeFacts,
): readonly Diagnostic[] {
  const effectiveFrom = version.registration?.effectiveFrom ?? today;
  const found = grounds.flatMap((ground) => checkGround(ground, effectiveFrom, today));
  if (decision?.reason.trim() === '') found.push(describeNoReason('enact'));
  if (before === undefined)
    return decision === undefined ? found : [...found, describeNothingBefore(version)];
  const change = decision?.kind ?? version.submission.proposedChange ?? 'editorial';
  const needed = listNeeds(version, before, change);
  const isMet = grounds.some(({ by }) => by === 'vacancy' || needed.includes(by));
  if (needed.length > 0 && !isMet) found.push(describeMissing(version, change, needed));
  return found;
}

/**
 * What a change needs. By Russian law: articles 72 and 74 of the Labour Code, and whether an employer may change by himself
 * what is no condition of the contract. Of other laws only this is taken for granted, that parties agree on an appendix.
 */
export function listNeeds({ submission }: Version, before: Version, change: ChangeKind): readonly Need[] {
  const { changeRule, textHash } = submission;
  if (changeRule === undefined || before.submission.textHash === textHash) return [];
  const { jurisdiction, legalForm, oneSidedChange } = changeRule;
  if (jurisdiction !== 'ru') return legalForm === 'contract-appendix' ? ['agreement'] : [];
  // Whether there is a reason of article 74 is for the notice to say.
  const permitted = permitDocuments({ change, legalForm, hasReason: true });
  if (permitted.includes('acknowledgment-sheet')) return oneSidedChange ? [] : ['agreement'];
  return permitted.includes('change-notice') ? ['agreement', 'notice'] : ['agreement'];
}

function checkGround(ground: ChangeGround, effectiveFrom: IsoDate, today: IsoDate): Diagnostic[] {
  switch (ground.by) {
    case 'agreement': {
      const { day } = ground;
      if (!isDate(day)) return [describeNoDate(day)];
      if (day > today) return [describeFuture(day, today)];
      return day > effectiveFrom ? [describeLateAgreement(day, effectiveFrom)] : [];
    }
    case 'notice': {
      const { day } = ground;
      if (!isDate(day)) return [describeNoDate(day)];
      if (day > today) return [describeFuture(day, today)];
      const earliest = addMonths(day, 2);
      return earliest > effectiveFrom ? [describeLateNotice(earliest, effectiveFrom)] : [];
    }
    case 'vacancy':
      return [];
    default:
      return ground satisfies never;
  }
}

/** The same day some months later; the last of the month where that has none (article 14 of the Labour Code). */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

const changeNames: Readonly<Record<ChangeKind, Text>> = {
  editorial: { ru: 'меняет слова', en: 'has other words' },
  detail: { ru: 'уточняет обязанности', en: 'tells duties in more detail' },
  'labour-function': { ru: 'меняет трудовую функцию', en: 'changes the labour function' },
  'other-conditions': { ru: 'меняет условия труда', en: 'changes conditions of work' },
};

/** To call a first version editorial would give those who work by it the longer term of a change of words. */
function describeNothingBefore(version: Version): Diagnostic {
  const said = sayVersion(version);
  return diagnostic({
    code: 'registry/nothing-changed',
    severity: 'error',
    message: {
      ru: `${said.ru}: до неё в этой инструкции ничего не действовало, и менять ей нечего`,
      en: `${said.en}: nothing of this instruction was in force before it, so there is nothing that it changes`,
    },
    help: {
      ru: 'Введите её в действие без --change. Если команда касается и других версий, проведите первую отдельно.',
      en: 'Put it into force without --change. Where the command is about other versions too, take the first one by itself.',
    },
  });
}

function describeMissing(version: Version, change: ChangeKind, needed: readonly Need[]): Diagnostic {
  const said = sayVersion(version);
  const { changeRule } = version.submission;
  const isAppendix = changeRule?.legalForm === 'contract-appendix';
  const mayNotify = needed.includes('notice');
  const what: Text = isAppendix
    ? { ru: 'это приложение к трудовому договору', en: 'it is an appendix to employment contracts' }
    : {
        ru: `предположительно она ${changeNames[change].ru}`,
        en: `presumably it ${changeNames[change].en}`,
      };
  const decide: Text = isAppendix
    ? { ru: '', en: '' }
    : {
        ru: ' Если изменение не таково, назовите его сами: --change detail --reason "…".',
        en: ' If the change is not that, say what it is: --change detail --reason "…".',
      };
  return diagnostic({
    code: 'registry/no-grounds',
    severity: 'error',
    message: mayNotify
      ? {
          ru: `${said.ru}: ${what.ru}, нужно соглашение с каждым работником или уведомление за два месяца`,
          en: `${said.en}: ${what.en}, so it needs an agreement with each employee or a notice two months before`,
        }
      : {
          ru: `${said.ru}: ${what.ru}, нужно соглашение с каждым работником`,
          en: `${said.en}: ${what.en}, so it needs an agreement with each employee`,
        },
    ...(changeRule?.jurisdiction === 'ru' && {
      why: mayNotify
        ? {
            ru: 'Условия договора меняют по соглашению сторон (статья 72 ТК РФ) или по статье 74, если изменились организационные или технологические условия труда.',
            en: 'Conditions of a contract are changed by agreement (article 72 of the Labour Code of Russia), or by article 74 where organizational or technological conditions have changed.',
          }
        : {
            ru: 'Трудовую функцию и текст договора меняют только по письменному соглашению сторон (статья 72 ТК РФ).',
            en: 'The labour function and the text of a contract are changed by a written agreement only (article 72 of the Labour Code of Russia).',
          },
    }),
    help: {
      ru: `Запишите основание: --agreement "ДС-5 20.11.2026; ДС-6 20.11.2026"${mayNotify ? ' или --notice 20.09.2026' : ''}; если должность никто не занимает — --vacant.${decide.ru}`,
      en: `Record the grounds: --agreement "SA-5 2026-11-20; SA-6 2026-11-20"${mayNotify ? ', or --notice 2026-09-20' : ''}; where nobody holds the position, --vacant.${decide.en}`,
    },
  });
}

function describeLateAgreement(day: IsoDate, effectiveFrom: IsoDate): Diagnostic {
  return diagnostic({
    code: 'registry/late-grounds',
    severity: 'error',
    message: {
      ru: `Соглашение от ${sayDate(day)} подписано позже, чем инструкция вступает в силу: ${sayDate(effectiveFrom)}`,
      en: `The agreement of ${day} was signed after the day of effect, ${effectiveFrom}`,
    },
    help: describeLaterDay,
  });
}

function describeLateNotice(earliest: IsoDate, effectiveFrom: IsoDate): Diagnostic {
  return diagnostic({
    code: 'registry/late-grounds',
    severity: 'error',
    message: {
      ru: `По этому уведомлению новые условия действуют не раньше ${sayDate(earliest)}, а инструкция — с ${sayDate(effectiveFrom)}`,
      en: `By this notice new conditions take effect on ${earliest} at the earliest, the instruction on ${effectiveFrom}`,
    },
    why: {
      ru: 'О новых условиях предупреждают не позднее чем за два месяца (статья 74 ТК РФ).',
      en: 'Employees are told of new conditions two months before (article 74 of the Labour Code of Russia).',
    },
    help: describeLaterDay,
  });
}

const describeLaterDay: Text = {
  ru: 'Отмените версию (cancel) и зарегистрируйте новую с более поздним днём: --effective.',
  en: 'Cancel the version (cancel) and register a new one with a later day: --effective.',
};
