import type { ExitCode } from '../../actions/exit-code.js';
import { type ChainedEvent, sayDate, shortenHash } from '../../actions/registry/version-words.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import { revealControls } from '../../diagnostic/reveal-controls.js';
import type { Command, CommandInput } from '../command.js';
import { changeKindNames } from '../print-comparison.js';
import { joinRemarks } from '../join-remarks.js';
import { sayState, toJsonVersion } from '../print-version.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { languageOption, readRegistryRequest, registryOptions, versionArgument } from '../version-options.js';

/** `rolebook history <role>`. */
export const command: Command = {
  summary: {
    ru: 'показать версии инструкции и всё, что с ними было',
    en: 'show the versions of an instruction and what has happened to them',
  },
  arguments: [versionArgument],
  options: [languageOption, ...registryOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const { tellHistory } = await import('../../actions/tell-history.js');
  const result = await tellHistory(world, {
    ...(await readRegistryRequest(input)),
    role: operands[0] ?? '',
    language: options.text('language'),
  });
  const { exitCode, diagnostics, dossier, events } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'history',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      versions: dossier?.versions.map((version) => toJsonVersion(dossier.key.role, version)) ?? [],
      events: events.map(({ seq, at, actor, event, hash }) => ({ seq, at, actor, ...event, hash })),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  if (dossier === undefined) {
    printResult(result, { command: 'history', files: [], summary: [summarize(result)] }, terminal, options);
    return exitCode;
  }
  const { locale } = terminal;
  for (const version of dossier.versions) {
    const own = events.filter(({ event }) => event.version.number === version.number);
    if (own.length === 0) continue;
    terminal.print(`${revealControls(sayState(version)[locale])}\n`);
    for (const event of own) terminal.print(`  ${revealControls(sayEvent(event)[locale])}\n`);
  }
  return exitCode;
}

type EnactedEvent = Extract<ChainedEvent['event'], { readonly kind: 'enacted' }>;

function sayScan({ scan }: { readonly scan?: object | undefined }): Text {
  return scan === undefined ? { ru: '', en: '' } : { ru: ', скан сохранён', en: ', the scan is kept' };
}

function sayGround(ground: NonNullable<EnactedEvent['grounds']>[number]): Text {
  switch (ground.by) {
    case 'agreement':
      return {
        ru: `соглашение № ${ground.number} от ${sayDate(ground.day)}`,
        en: `agreement ${ground.number} of ${ground.day}`,
      };
    case 'notice':
      return { ru: `уведомление от ${sayDate(ground.day)}`, en: `notice of ${ground.day}` };
    case 'vacancy':
      return { ru: 'должность никто не занимает', en: 'nobody holds the position' };
    default:
      return ground satisfies never;
  }
}

function sayDecision({ kind, reason }: NonNullable<EnactedEvent['decision']>): Text {
  return {
    ru: `вид изменения — ${changeKindNames[kind].ru}: ${reason}`,
    en: `the change is ${changeKindNames[kind].en}: ${reason}`,
  };
}

/** One line: the day, what happened, who did it. */
function sayEvent({ actor, event }: ChainedEvent): Text {
  const said = describeEvent(event);
  const dated: Text =
    event.dated === undefined
      ? { ru: '', en: '' }
      : { ru: `, на бумаге ${sayDate(event.dated)}`, en: `, dated ${event.dated}` };
  const who = `${actor.name}, ${actor.position}`;
  return {
    ru: `${sayDate(event.day)}  ${said.ru}${dated.ru} — ${who}`,
    en: `${event.day}  ${said.en}${dated.en} — ${who}`,
  };
}

function describeEvent(event: ChainedEvent['event']): Text {
  switch (event.kind) {
    case 'submitted': {
      const code = shortenHash(event.submission.textHash);
      const { note } = event.submission;
      const more = note === undefined ? '' : ` («${note}»)`;
      const { reservedNumber } = event.submission;
      const number: Text =
        reservedNumber === undefined
          ? { ru: '', en: '' }
          : { ru: `, закреплён № ${reservedNumber}`, en: `, the number ${reservedNumber} is reserved` };
      return event.round === 1
        ? {
            ru: `отправлена на согласование, код текста ${code}${number.ru}${more}`,
            en: `submitted, code of the text ${code}${number.en}${more}`,
          }
        : {
            ru: `отправлена снова (${event.round}-й раз), код текста ${code}${number.ru}${more}`,
            en: `submitted again (round ${event.round}), code of the text ${code}${number.en}${more}`,
          };
    }
    case 'returned':
      return {
        ru: `возвращена: ${joinRemarks(event.remarks)}`,
        en: `returned: ${joinRemarks(event.remarks)}`,
      };
    case 'endorsed': {
      const remarks = event.remarks.length === 0 ? '' : `: ${joinRemarks(event.remarks)}`;
      const scan = sayScan(event);
      return remarks === ''
        ? { ru: `виза без замечаний${scan.ru}`, en: `endorsed${scan.en}` }
        : { ru: `виза с замечаниями${remarks}${scan.ru}`, en: `endorsed with remarks${remarks}${scan.en}` };
    }
    case 'agreed':
      return { ru: 'согласована, текст больше не меняется', en: 'agreed, the text is frozen' };
    case 'approved': {
      const scan = sayScan(event);
      return event.approval.method === 'order'
        ? {
            ru: `утверждена приказом № ${event.approval.number}${scan.ru}`,
            en: `approved by order ${event.approval.number}${scan.en}`,
          }
        : { ru: `утверждена подписью${scan.ru}`, en: `approved by signature${scan.en}` };
    }
    case 'registered':
      return {
        ru: `зарегистрирована под № ${event.number}, действует с ${sayDate(event.effectiveFrom)}`,
        en: `registered under ${event.number}, takes effect on ${event.effectiveFrom}`,
      };
    case 'signed': {
      const { owner, serial } = event.certificate;
      return {
        ru: `приложена электронная подпись: ${owner}, сертификат № ${serial}`,
        en: `an electronic signature was attached: ${owner}, certificate No. ${serial}`,
      };
    }
    case 'enacted': {
      const { grounds = [], decision } = event;
      const said = [...grounds.map(sayGround), ...(decision === undefined ? [] : [sayDecision(decision)])];
      return {
        ru: ['введена в действие', ...said.map(({ ru }) => ru)].join('; '),
        en: ['put into force', ...said.map(({ en }) => en)].join('; '),
      };
    }
    case 'superseded':
      return {
        ru: `заменена версией ${event.by} с ${sayDate(event.on)}`,
        en: `superseded by version ${event.by} on ${event.on}`,
      };
    case 'cancelled':
      return { ru: `отменена: ${event.reason}`, en: `cancelled: ${event.reason}` };
    case 'held':
      return { ru: `уничтожать запрещено: ${event.reason}`, en: `held: ${event.reason}` };
    case 'released':
      return { ru: `запрет снят: ${event.reason}`, en: `hold ended: ${event.reason}` };
    case 'disposed':
      return {
        ru: `текст и файлы уничтожены по акту № ${event.act}; срок хранения истёк ${sayDate(event.keptUntil)}, дело ${event.retention.index}`,
        en: `text and files disposed of by the act ${event.act}; the term ended on ${event.keptUntil}, file ${event.retention.index}`,
      };
    default:
      return event satisfies never;
  }
}
