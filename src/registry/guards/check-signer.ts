import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Person, Signer } from '../state/person.js';
import { isSamePerson, isSigner } from '../state/person.js';
import type { Version } from '../state/version.js';
import { listMissingVisas } from '../state/version.js';
import { sayVersion } from './describe-state.js';

/** The required visa that a person gives now; a finding when none is his, or he has given it already. */
export function findVisa(version: Version, actor: Person): Signer | Diagnostic {
  const missing = listMissingVisas(version).find((each) => isSigner(actor, each));
  if (missing !== undefined) return missing;
  const given = version.visas.find(({ person }) => isSamePerson(person, actor));
  return given === undefined ? describeNoVisa(version, actor) : describeGiven(version, actor);
}

/** Whether a person may approve: named by the rules of the organization, and not the author alone. */
export function checkApprover({ submission, author }: Version, actor: Person): readonly Diagnostic[] {
  if (!submission.approvers.some((each) => isSigner(actor, each))) {
    return [describeNotAuthorized(submission.approvers, actor)];
  }
  const isOwn = isSamePerson(actor, author) && !submission.authorMayApprove;
  return isOwn ? [describeOwnText(actor)] : [];
}

/** Signers as a list: «юрисконсульт А. В. Соколова, начальник отдела кадров». */
export function listSigners(signers: readonly Signer[]): string {
  return signers
    .map(({ position, name }) => (name === undefined ? position : `${position} ${name}`))
    .join(', ');
}

function describeNoVisa(version: Version, { name, position }: Person): Diagnostic {
  const said = sayVersion(version);
  const missing = listSigners(listMissingVisas(version));
  return diagnostic({
    code: 'registry/no-visa',
    severity: 'error',
    message: {
      ru: `${said.ru}: виза не нужна от того, кто её ставит (${position} ${name})`,
      en: `${said.en} needs no visa of ${name}, ${position}`,
    },
    why: {
      ru: `Ещё не согласовали: ${missing}.`,
      en: `Still to endorse: ${missing}.`,
    },
    help: {
      ru: 'Проверьте фамилию и должность в --as: они должны совпадать с organization.yaml. Замечания без визы записывает rolebook return.',
      en: 'Check name and position in --as: they have to be those of organization.yaml. Remarks without a visa are recorded by rolebook return.',
    },
  });
}

function describeGiven(version: Version, { name }: Person): Diagnostic {
  const said = sayVersion(version);
  return diagnostic({
    code: 'registry/visa-given',
    severity: 'error',
    message: {
      ru: `${said.ru}: ${name} уже согласовал(а) этот текст`,
      en: `${said.en}: ${name} has already endorsed this text`,
    },
  });
}

/** An approval that comes before all visas are there. */
export function describeMissingVisas(version: Version): Diagnostic {
  const said = sayVersion(version);
  const missing = listSigners(listMissingVisas(version));
  return diagnostic({
    code: 'registry/visas-missing',
    severity: 'error',
    message: {
      ru: `${said.ru} не согласована: нет визы, которую ставит ${missing}`,
      en: `${said.en} is not agreed: the visa of ${missing} is missing`,
    },
    why: {
      ru: 'Утверждают текст, который согласовали все, кого называет organization.yaml.',
      en: 'A text is approved when all whom organization.yaml names have endorsed it.',
    },
    help: {
      ru: 'Сначала: rolebook endorse от имени каждого из них.',
      en: 'First: rolebook endorse on behalf of each of them.',
    },
  });
}

function describeNotAuthorized(approvers: readonly Signer[], { name, position }: Person): Diagnostic {
  const list = listSigners(approvers);
  return diagnostic({
    code: 'registry/not-authorized',
    severity: 'error',
    message: {
      ru: `${name} (${position}) не вправе утвердить эту инструкцию`,
      en: `${name}, ${position}, may not approve this instruction`,
    },
    why: { ru: `Утвердить её может: ${list}.`, en: `It may be approved by: ${list}.` },
    help: {
      ru: 'Утверждающих называют поля approval и procedure.approvers файла organization.yaml; для этой версии действует то, что было записано при отправке.',
      en: 'The fields approval and procedure.approvers of organization.yaml name the approvers; what they said when the version was submitted holds for it.',
    },
  });
}

function describeOwnText({ name }: Person): Diagnostic {
  return diagnostic({
    code: 'registry/own-text',
    severity: 'error',
    message: {
      ru: `${name} — автор этого текста и не может один его утвердить`,
      en: `${name} is the author of this text and cannot be the only one to approve it`,
    },
    why: {
      ru: 'Текст утверждает не тот, кто его составил: второй человек замечает ошибки.',
      en: 'A text is approved by another one than its author: two see more than one.',
    },
    help: {
      ru: 'В небольшой организации это можно разрешить: procedure: { authorMayApprove: true } в organization.yaml.',
      en: 'A small organization can allow it: procedure: { authorMayApprove: true } in organization.yaml.',
    },
  });
}
