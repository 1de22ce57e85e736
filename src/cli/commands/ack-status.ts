import type { ExitCode } from '../../actions/exit-code.js';
import type { DutyCounts } from '../../actions/acknowledgment/count-duties.js';
import type { UnservedPost } from '../../actions/acknowledgment/list-unserved-posts.js';
import type { StatusRequest, StatusRow } from '../../actions/acknowledgment/read-status.js';
import type { StatusFilesRequest } from '../../actions/acknowledgment/write-status.js';
import { refuse } from '../../actions/action-result.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import {
  defaultFolder,
  filterOptions,
  forceOption,
  readFilter,
  toOption,
} from '../acknowledgment-options.js';
import type { Command, CommandInput, CommandOption } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { sayUnserved } from '../say-unserved.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

const stateOption: CommandOption = {
  name: 'state',
  value: { ru: 'состояния', en: 'states' },
  description: {
    ru: 'только эти: pending, outdated, paused, overdue, acknowledged, refused',
    en: 'only these: pending, outdated, paused, overdue, acknowledged, refused',
  },
};

/** `rolebook ack status`. */
export const command: Command = {
  summary: {
    ru: 'показать, кто с чем ознакомлен и кто нет, на сегодня или на прошедший день',
    en: 'show who has read what and who has not, today or on a day in the past',
  },
  arguments: [],
  options: [
    ...filterOptions,
    stateOption,
    {
      name: 'as-of',
      value: { ru: 'дата', en: 'date' },
      description: { ru: 'на этот день: 2026-03-01', en: 'on this day: 2026-03-01' },
    },
    {
      name: 'format',
      value: { ru: 'форматы', en: 'formats' },
      description: {
        ru: 'записать в файлы: html, xlsx, csv, pdf, docx (без него — на экран)',
        en: 'write files: html, xlsx, csv, pdf, docx (to the screen if left out)',
      },
    },
    ...[toOption, forceOption],
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { options } = input;
  const { dutyStates } = await import('../../actions/acknowledgment/duty-words.js');
  const { statusFormats } = await import('../../actions/acknowledgment/write-status.js');
  const formats = options.choices('format', statusFormats);
  const request = {
    ...(await readRegistryRequest(input)),
    ...readFilter(options),
    states: options.choices('state', dutyStates),
    asOf: options.text('as-of'),
  };
  return formats === undefined
    ? showStatus(input, request)
    : writeFiles(input, {
        ...{ ...request, formats },
        to: options.text('to') ?? defaultFolder,
        force: options.flag('force'),
      });
}

async function writeFiles(input: CommandInput, request: StatusFilesRequest): Promise<ExitCode> {
  const { writeStatus } = await import('../../actions/acknowledgment/write-status.js');
  const result = await writeStatus(input.world, request);
  const { files, counts, unserved = [] } = result;
  printAcknowledgment(input, result, {
    ...{ command: 'ack status', files, facts: { counts, unserved: unserved.map(toJsonUnserved) } },
    sentences: counts === undefined ? [] : [sayCounts(counts), ...sayUnserved(unserved)],
  });
  return result.exitCode;
}

async function showStatus(input: CommandInput, request: StatusRequest): Promise<ExitCode> {
  const { readStatus } = await import('../../actions/acknowledgment/read-status.js');
  const { countDuties, groupByUnit } = await import('../../actions/acknowledgment/count-duties.js');
  const { sayDutyState } = await import('../../actions/acknowledgment/state-names.js');
  const { sayDate } = await import('../../actions/registry/version-words.js');
  const { value, diagnostics } = await readStatus(input.world, request);
  const result =
    value === undefined
      ? refuse(diagnostics)
      : ({ exitCode: 0, diagnostics, findText: () => undefined } as const);
  const { day = '', rows = [], counted = [], unserved = [] } = value ?? {};
  const counts = countDuties(counted);
  const sayRow = ({ duty, member, version, isObjected, letterFailure }: StatusRow): Text => {
    const state = sayDutyState(duty);
    const who = member.number === undefined ? member.name : `${member.number} ${member.name}`;
    const name = `${duty.role}@${version.number}`;
    const when: Text =
      duty.dated !== undefined
        ? { ru: `, ${sayDate(duty.dated)}`, en: `, ${duty.dated}` }
        : duty.due === undefined
          ? { ru: '', en: '' }
          : { ru: `, срок ${sayDate(duty.due)}`, en: `, due ${duty.due}` };
    const remark: Text = isObjected
      ? { ru: '; есть возражения', en: '; with objections' }
      : letterFailure !== undefined
        ? {
            ru: `; письмо не доставлено (${letterFailure})`,
            en: `; a letter was not delivered (${letterFailure})`,
          }
        : { ru: '', en: '' };
    return {
      ru: `  ${who} — ${name}: ${state.ru}${when.ru}${remark.ru}`,
      en: `  ${who} — ${name}: ${state.en}${when.en}${remark.en}`,
    };
  };
  const countedUnits = groupByUnit(counted);
  const sentences = [...groupByUnit(rows)].flatMap(([unit, own]): readonly Text[] => {
    const said = sayCounts(countDuties(countedUnits.get(unit) ?? own));
    const name = beginSentence(unit);
    return [{ ru: `${name.ru}. ${said.ru}`, en: `${name.en}. ${said.en}` }, ...own.map(sayRow)];
  });
  const total = sayCounts(counts);
  printAcknowledgment(input, result, {
    command: 'ack status',
    facts: { day, counts, rows: rows.map(toJsonRow), unserved: unserved.map(toJsonUnserved) },
    sentences: [
      ...sentences,
      { ru: `Всего на ${sayDate(day)}. ${total.ru}`, en: `All on ${day}. ${total.en}` },
      ...sayUnserved(unserved),
      ...sayWork(rows),
    ],
  });
  return result.exitCode;
}

function beginSentence(unit: string | undefined): Text {
  if (unit === undefined) return { ru: 'Без подразделения', en: 'No unit' };
  const name = unit.charAt(0).toLocaleUpperCase('ru') + unit.slice(1);
  return { ru: name, en: name };
}

function sayCounts({
  total,
  acknowledged,
  percent,
  pending,
  outdated,
  overdue,
  refused,
  paused,
}: DutyCounts): Text {
  if (percent === undefined) {
    return { ru: 'Знакомить некого и не с чем.', en: 'There is nobody who has anything to read.' };
  }
  return {
    ru: `Ознакомлены: ${acknowledged} из ${total} (${percent} %), ждут подписи: ${pending + outdated}, просрочены: ${overdue}, отказались: ${refused}, отсутствуют: ${paused}.`,
    en: `Acknowledged: ${acknowledged} of ${total} (${percent} %), to be signed: ${pending + outdated}, overdue: ${overdue}, refused: ${refused}, absent: ${paused}.`,
  };
}

/** What the HR department has to see to; nothing where nobody objects or refuses, and every letter was taken. */
function sayWork(rows: readonly StatusRow[]): readonly Text[] {
  const objected = rows.filter(({ isObjected }) => isObjected).length;
  const declared = rows.filter(({ duty }) => duty.isRefusalDeclared).length;
  const unreached = rows.filter(({ letterFailure }) => letterFailure !== undefined).length;
  const answers: Text = {
    ru: `С возражениями: ${objected}. Отказ заявлен, нужен акт: ${declared}.`,
    en: `With objections: ${objected}. Refusal declared, an act is needed: ${declared}.`,
  };
  const letters: Text = {
    ru: `Письма не доставлены: ${unreached}. Проверьте адреса или выдайте листы на бумаге.`,
    en: `Letters not delivered: ${unreached}. Check the addresses, or issue sheets on paper.`,
  };
  return [...(objected + declared === 0 ? [] : [answers]), ...(unreached === 0 ? [] : [letters])];
}

function toJsonUnserved({ member, role, unit, reason }: UnservedPost): object {
  return { person: member.id, number: member.number, name: member.name, role, unit, reason };
}

function toJsonRow({ duty, member, version, units, unit, isObjected, letterFailure }: StatusRow): object {
  const { state, ground, due, dated, isLate, isRefusalDeclared, earlier, role } = duty;
  return {
    ...{ person: member.id, number: member.number, name: member.name },
    ...{ unit: duty.unit, units, unitName: unit, role, title: version.title, version: version.number },
    ...{ registrationNumber: version.registrationNumber, state, ground, due, dated },
    ...{ isLate, isRefusalDeclared, isObjected, letterFailure, earlier },
  };
}
