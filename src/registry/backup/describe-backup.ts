import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';

/** A registry in which nothing has been recorded. */
export function describeEmptyRegistry(): Diagnostic {
  return diagnostic({
    code: 'registry/nothing-to-back-up',
    severity: 'error',
    message: {
      ru: 'В реестре нет ни одной записи: копировать нечего',
      en: 'The registry has no entry to copy',
    },
    help: {
      ru: 'Первая запись появится, когда инструкция будет отправлена на согласование: rolebook submit <должность>.',
      en: 'The first entry is made when an instruction is submitted: rolebook submit <role>.',
    },
  });
}

/** A chain that is not as it was written. */
export function describeDamagedRegistry(): Diagnostic {
  return diagnostic({
    code: 'registry/backup-of-damage',
    severity: 'error',
    message: {
      ru: 'Реестр повреждён, копия не сделана',
      en: 'The registry is damaged, no copy was made',
    },
    why: {
      ru: 'Копия повреждённого реестра не лучше его самого; прежние копии остались как были.',
      en: 'A copy of a damaged registry is no better than it; the earlier copies are as they were.',
    },
    help: {
      ru: 'Отложите повреждённый реестр в сторону и восстановите последнюю целую копию: rolebook restore <папка>.',
      en: 'Put the damaged registry aside and restore the latest whole copy: rolebook restore <folder>.',
    },
  });
}

/** A list of entries that does not hold what its name says. */
export function describeDamagedBackup(name: string): Diagnostic {
  return diagnostic({
    code: 'registry/backup-damaged',
    severity: 'error',
    message: {
      ru: `Файл копии ${name} повреждён или неполон`,
      en: `The file ${name} of the copy is damaged or not whole`,
    },
    why: { ru: 'Ничего не восстановлено.', en: 'Nothing was restored.' },
    help: {
      ru: 'Возьмите другую копию или более раннюю отметку этой же: --checkpoint.',
      en: 'Take another copy, or an earlier checkpoint of this one: --checkpoint.',
    },
  });
}

/** A registry that a copy cannot be added to. */
export function describeOtherHistory(): Diagnostic {
  return diagnostic({
    code: 'registry/restore-refused',
    severity: 'error',
    message: {
      ru: 'Реестр повреждён, или в нём другая история: копия не восстановлена',
      en: 'The registry is damaged or has another history: the copy was not restored',
    },
    why: {
      ru: 'Восстановление дополняет реестр, но никогда не заменяет то, что в нём записано.',
      en: 'To restore adds to a registry and never replaces what it holds.',
    },
    help: {
      ru: 'Переименуйте файл .rolebook/registry.sqlite (или назовите новую пустую базу PostgreSQL) и повторите команду.',
      en: 'Rename the file .rolebook/registry.sqlite (or name a new, empty database of PostgreSQL) and run the command again.',
    },
  });
}

/** A folder without copies. */
export function describeNoBackup(folder: string): Diagnostic {
  return diagnostic({
    code: 'registry/no-backup',
    severity: 'error',
    message: {
      ru: `В папке «${folder}» нет копии реестра`,
      en: `The folder “${folder}” holds no copy of a registry`,
    },
    help: {
      ru: 'Назовите папку, в которую записывала rolebook backup: в ней лежат файлы entries-….jsonl.',
      en: 'Name the folder that rolebook backup wrote into: files entries-….jsonl lie in it.',
    },
  });
}

/** Copies of several histories that are equally long, or none with the wanted end. */
export function describeWhichBackup(folder: string, names: readonly string[]): Diagnostic {
  return diagnostic({
    code: 'registry/which-backup',
    severity: 'error',
    message: {
      ru: `Неясно, какую копию из папки «${folder}» восстановить: ${names.join(', ')}`,
      en: `It is not clear which copy of the folder “${folder}” to restore: ${names.join(', ')}`,
    },
    help: {
      ru: 'Назовите её контрольной отметкой: --checkpoint <число записей>:<64 знака из имени файла>.',
      en: 'Name it by its checkpoint: --checkpoint <number of entries>:<64 characters of the name>.',
    },
  });
}
