import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Submission } from '../state/event.js';
import type { Dossier } from '../state/version.js';
import { nextSteps, sayVersion, statusNames } from './describe-state.js';

/** Whether a text may go to review: without an error, and when no other version of it is under way. */
export function checkSubmission({ versions }: Dossier, submission: Submission): readonly Diagnostic[] {
  const last = versions.at(-1);
  const found: Diagnostic[] = [];
  if (submission.findings.errors > 0) found.push(describeErrors(submission));
  if (submission.approvers.length === 0) found.push(describeNoApprovers(submission.title));
  if (last === undefined) return found;
  switch (last.status) {
    case 'review':
    case 'agreed':
    case 'approved': {
      const name = sayVersion(last);
      const state = statusNames[last.status];
      found.push(
        diagnostic({
          code: 'registry/open-version',
          severity: 'error',
          message: {
            ru: `${name.ru} ещё не завершена: она ${state.ru}`,
            en: `${name.en} is not finished yet: it is ${state.en}`,
          },
          why: {
            ru: 'На согласовании и утверждении находится одна версия инструкции, чтобы никто не подписал не тот текст.',
            en: 'One version of an instruction is under way at a time, so that nobody signs the wrong text.',
          },
          help: nextSteps[last.status],
        }),
      );
      break;
    }
    case 'returned':
      if (last.submission.textHash === submission.textHash && submission.note === undefined) {
        found.push(describeUnchanged(submission.title, last.number));
      }
      break;
    case 'registered':
    case 'in-force':
      if (last.submission.textHash === submission.textHash) {
        found.push(describeSameText(submission.title, last.number));
      }
      break;
    case 'superseded':
    case 'cancelled':
    case 'disposed':
      break;
    default:
      last.status satisfies never;
  }
  return found;
}

function describeErrors({ title, findings }: Submission): Diagnostic {
  return diagnostic({
    code: 'registry/text-with-errors',
    severity: 'error',
    message: {
      ru: `Инструкция «${title}» не отправлена: ошибок в тексте — ${findings.errors}`,
      en: `The instruction “${title}” is not submitted: its text has ${findings.errors} errors`,
    },
    why: {
      ru: 'На согласование идёт текст без ошибок и пропусков: то, что подпишут.',
      en: 'What goes to review is what will be signed: a text without errors and blanks.',
    },
    help: {
      ru: 'Исправьте ошибки, которые показывает rolebook check --final.',
      en: 'Correct what rolebook check --final shows.',
    },
  });
}

function describeNoApprovers(title: string): Diagnostic {
  return diagnostic({
    code: 'registry/no-approvers',
    severity: 'error',
    message: {
      ru: `Инструкция «${title}» не отправлена: неизвестно, кто вправе её утвердить`,
      en: `The instruction “${title}” is not submitted: it is not known who may approve it`,
    },
    help: {
      ru: 'Назовите должностное лицо в поле approval или procedure.approvers файла organization.yaml.',
      en: 'Name an officer in the field approval or procedure.approvers of organization.yaml.',
    },
  });
}

function describeUnchanged(title: string, number: number): Diagnostic {
  return diagnostic({
    code: 'registry/unchanged-text',
    severity: 'error',
    message: {
      ru: `Инструкция «${title}» возвращена с замечаниями, а текст версии ${number} не изменился`,
      en: `The instruction “${title}” was returned with remarks, and the text of version ${number} has not changed`,
    },
    help: {
      ru: 'Исправьте текст или объясните, почему он остаётся прежним: --note "…".',
      en: 'Correct the text, or say why it stays as it is: --note "…".',
    },
  });
}

function describeSameText(title: string, number: number): Diagnostic {
  return diagnostic({
    code: 'registry/same-text',
    severity: 'error',
    message: {
      ru: `Текст инструкции «${title}» не отличается от версии ${number}, которая зарегистрирована`,
      en: `The text of the instruction “${title}” is that of version ${number}, which is registered`,
    },
    help: {
      ru: 'Новая версия нужна, только когда изменился текст.',
      en: 'A new version is needed only when the text has changed.',
    },
  });
}
