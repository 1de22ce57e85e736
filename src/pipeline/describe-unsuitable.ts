import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Role } from '../check/role.js';
import type { PackageProfile } from '../document/package-profile.js';

/** An appendix to the contract is left out: it is signed as a part of the contract. */
export function describeAppendix(role: Role, { id }: PackageProfile): Diagnostic {
  return diagnostic({
    code: 'render/appendix-in-package',
    severity: 'warning',
    message: {
      ru: `Инструкция — приложение к трудовому договору, и в пакет «${id}» не включена: её подписывают вместе с договором`,
      en: `The instruction is an appendix to the contract and left out of the package "${id}": it is signed with the contract`,
    },
    help: {
      ru: 'Составьте экземпляр на подпись (--signing-copy) или сделайте инструкцию локальным актом: legalForm: local-act',
      en: 'Build the copy to sign (--signing-copy), or make the instruction a local act: legalForm: local-act',
    },
    place: placeOfFile(role.file),
  });
}

/** A form is left out: it is filled in by hand, which nobody can do in a signed file. */
export function describeForm(role: Role, { id }: PackageProfile): Diagnostic {
  return diagnostic({
    code: 'render/form-in-package',
    severity: 'warning',
    message: {
      ru: `Бланк не включён в пакет «${id}»: его заполняют от руки, а подписанный файл изменить нельзя`,
      en: `The form is left out of the package "${id}": it is filled in by hand, and a signed file cannot be changed`,
    },
    help: {
      ru: 'Чтобы составить пакет, заполните пропуски и удалите строку form: true',
      en: 'To make a package, fill in the blanks and delete the line form: true',
    },
    place: placeOfFile(role.file),
  });
}

/** The text speaks of a signature on paper, and the package has none. `file` says how employees are acquainted. */
export function describePaperAcknowledgment(file: string, { id }: PackageProfile): Diagnostic {
  return diagnostic({
    code: 'render/paper-acknowledgment',
    severity: 'warning',
    message: {
      ru: `По тексту инструкции с ней знакомят под подпись на бумаге, а в пакете «${id}» листа ознакомления нет`,
      en: `By its text the instruction is acknowledged by a signature on paper, and the package "${id}" has no sheet for it`,
    },
    help: {
      ru: `Укажите в ${file}: acknowledgment: { method: other, text: записью в кадровой системе }`,
      en: `Write in ${file}: acknowledgment: { method: other, text: … }`,
    },
    place: placeOfFile(file),
  });
}
