import type { Command } from '../../src/registry/state/command.js';
import type { KeptFile, Submission } from '../../src/registry/state/event.js';
import type { Moment } from '../../src/registry/state/moment.js';
import type { Person } from '../../src/registry/state/person.js';
import type { DossierKey } from '../../src/registry/state/version-name.js';

/** The people of a small office, and what they do with one instruction. */
export const people = {
  author: { name: 'Орлова К. Д.', position: 'начальник отдела продаж' },
  legal: { name: 'Соколова А. В.', position: 'юрисконсульт' },
  hr: { name: 'Белов Н. И.', position: 'начальник отдела кадров' },
  director: { name: 'Громов П. С.', position: 'генеральный директор' },
  stranger: { name: 'Чужой Ж. Ж.', position: 'сторож' },
} as const satisfies Record<string, Person>;

export const key: DossierKey = {
  organization: 'vector',
  role: 'sales-manager',
  kind: 'instruction',
  language: 'ru',
};

/** Noon of a day, as a moment. */
export const on = (day: string, time = '09:00:00.000'): Moment => ({ at: `${day}T${time}Z`, day });

/** A hash that begins with a text; the rest is zeros. */
export const hashOf = (text: string): string =>
  Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64);

export const issued: KeptFile = { name: 'instruction.ru.pdf', sha256: hashOf('pdf'), size: 3 };

/** A text that two have to endorse and the director has to approve. */
export const submission = (text = 'text', changes: Partial<Submission> = {}): Submission => ({
  textHash: hashOf(text),
  title: 'менеджер по продажам',
  visas: [
    { id: 'officer legal', position: 'юрисконсульт', name: 'А.В.\u00A0Соколова' },
    { id: 'officer hr', position: 'Начальник отдела кадров' },
  ],
  approvers: [{ id: 'role general-director', position: 'генеральный директор', name: 'П.С. Громов' }],
  authorMayApprove: false,
  approvalMethod: 'signature',
  findings: { errors: 0, warnings: 1, infos: 2, accepted: 1 },
  objects: {
    document: hashOf('document'),
    role: hashOf('role'),
    organization: hashOf('organization'),
    sources: hashOf('sources'),
    findings: hashOf('findings'),
  },
  program: { version: '0.1.0', hash: hashOf('program'), templates: hashOf('templates') },
  ...changes,
});

type Rest<Verb extends Command['verb']> = Partial<Extract<Command, { readonly verb: Verb }>>;

/** Commands as they are given on 22 November 2026, unless they say something else. */
export const commands = {
  submit: (rest: Rest<'submit'> = {}): Command => ({
    ...{ verb: 'submit', actor: people.author, now: on('2026-11-22'), submission: submission() },
    ...rest,
  }),
  return: (rest: Rest<'return'> = {}): Command => ({
    ...{ verb: 'return', actor: people.legal, now: on('2026-11-22'), remarks: ['Уточните п. 2.1.'] },
    ...rest,
  }),
  endorse: (rest: Rest<'endorse'> = {}): Command => ({
    ...{ verb: 'endorse', actor: people.legal, now: on('2026-11-22'), remarks: [] },
    ...rest,
  }),
  approve: (rest: Rest<'approve'> = {}): Command => ({
    ...{ verb: 'approve', actor: people.director, now: on('2026-11-22'), approval: { method: 'signature' } },
    ...rest,
  }),
  register: (rest: Rest<'register'> = {}): Command => ({
    ...{ verb: 'register', actor: people.hr, now: on('2026-11-22'), registrationNumber: '12-ДИ' },
    issued: [issued],
    ...rest,
  }),
  enact: (rest: Rest<'enact'> = {}): Command => ({
    ...{ verb: 'enact', actor: people.hr, now: on('2026-11-22') },
    ...rest,
  }),
  cancel: (rest: Rest<'cancel'> = {}): Command => ({
    ...{ verb: 'cancel', actor: people.director, now: on('2026-11-22'), reason: 'Отдел упразднён.' },
    ...rest,
  }),
};

/** The way of a version from its first submission to the given step. */
export function listWay(until: Command['verb'], text = 'text', number = '12-ДИ'): readonly Command[] {
  const way = [
    commands.submit({ submission: submission(text) }),
    commands.endorse(),
    commands.endorse({ actor: people.hr }),
    commands.approve(),
    commands.register({ registrationNumber: number }),
    commands.enact(),
  ];
  const last = way.findLastIndex(({ verb }) => verb === until);
  if (last === -1) throw new Error(`the way does not lead to ${until}`);
  return way.slice(0, last + 1);
}
