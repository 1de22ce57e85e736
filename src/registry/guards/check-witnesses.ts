import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import { isSameName, type Person } from '../state/person.js';

/** Somebody who has seen the refusal and signs the act. */
export type Witness = Person;

/** An act on a refusal. */
interface CheckedRefusal {
  readonly act: string;
  readonly witnesses: readonly Witness[];
}

/**
 * Whether an act can prove a refusal: it has a number, and at least two witnesses who are different people, neither the one
 * who refused nor the one who records it. The law sets no form; courts hear the witnesses one by one. No finding names
 * anybody.
 */
export function checkWitnesses(
  { act, witnesses }: CheckedRefusal,
  refusing: { readonly name: string },
  recorder: Person,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (act.trim() === '') found.push(describeNoAct());
  const different = witnesses.filter(
    (each, index) => witnesses.findIndex((other) => isSameName(other.name, each.name)) === index,
  );
  if (different.length < 2) {
    found.push(
      describeWitnesses({
        ru: `нужны хотя бы двое, а названо ${different.length}`,
        en: `two at least are needed, and there are ${different.length}`,
      }),
    );
  }
  if (different.some(({ name }) => isSameName(name, refusing.name))) {
    found.push(
      describeWitnesses({
        ru: 'отказавшийся работник назван свидетелем своего отказа',
        en: 'the person who refused is named as a witness of it',
      }),
    );
  }
  if (different.some(({ name }) => isSameName(name, recorder.name))) {
    found.push(
      describeWitnesses({
        ru: 'тот, кто записывает отказ, назван его свидетелем',
        en: 'the one who records the refusal is named as a witness of it',
      }),
    );
  }
  return found;
}

function describeNoAct(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/no-act',
    severity: 'error',
    message: { ru: 'Не указан номер акта об отказе', en: 'The act on the refusal has no number' },
    help: {
      ru: 'Назовите номер и дату подписанного акта: --act 3 --dated 2026-11-22.',
      en: 'Name number and day of the signed act: --act 3 --dated 2026-11-22.',
    },
  });
}

function describeWitnesses(fault: Text): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/witnesses',
    severity: 'error',
    message: {
      ru: `Свидетели отказа названы неверно: ${fault.ru}`,
      en: `The witnesses of the refusal are not right: ${fault.en}`,
    },
    why: {
      ru: 'Отказ подтверждают двое, кто видел его и не связан с записью: их могут вызвать в суд.',
      en: 'Two people who saw it, and have no part in recording it, confirm a refusal: a court may hear them.',
    },
    help: {
      ru: 'Назовите их через точку с запятой: --witnesses "Ким А. А., бухгалтер; Белов Н. И., экономист".',
      en: 'Name them with semicolons between: --witnesses "Kim A. A., accountant; Belov N. I., economist".',
    },
  });
}
