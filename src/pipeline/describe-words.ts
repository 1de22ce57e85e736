import type { Jurisdiction } from '../check/organization.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';

/** Words that every language has, and that are missing in one. */
export function describeMissingWords(file: string, missing: readonly string[]): Diagnostic {
  const list = missing.join(', ');
  return diagnostic({
    code: 'template/missing-word',
    severity: 'error',
    message: { ru: `Словам языка не хватает: ${list}`, en: `The words of the language lack: ${list}` },
    why: {
      ru: 'Слова другого языка на их место не подставляются.',
      en: 'Words of another language do not take their place.',
    },
    help: {
      ru: 'Впишите их; что они значат, видно в templates/ru/words.yaml программы.',
      en: 'Write them; templates/en/words.yaml of the program shows what they mean.',
    },
    place: placeOfFile(file),
  });
}

/** Values that are no words. `faults` are their paths, the empty one means the whole file. */
export function describeWrongWords(file: string, faults: readonly string[]): Diagnostic {
  const list = faults.filter((path) => path !== '').join(', ');
  return diagnostic({
    code: 'template/wrong-word',
    severity: 'error',
    message:
      list === ''
        ? { ru: 'В файле слов нет полей', en: 'The file of words has no fields' }
        : { ru: `Это не слова: ${list}`, en: `These are no words: ${list}` },
    help: {
      ru: 'Слово — текст или список текстов; число и «да», «нет» возьмите в кавычки.',
      en: 'A word is a text or a list of texts; put numbers, yes and no in quotes.',
    },
    place: placeOfFile(file),
  });
}

/** A language whose templates speak of the law, and that has no words for the one of the organization. */
export function describeNoLawWords(file: string, jurisdiction: Jurisdiction): Diagnostic {
  return diagnostic({
    code: 'template/no-law-words',
    severity: 'error',
    message: {
      ru: `На этом языке нет слов о праве «${jurisdiction}»: документ не составлен`,
      en: `This language has no words on the law “${jurisdiction}”: there is no document`,
    },
    why: {
      ru: 'Ссылки на закон другой страны сделали бы текст неверным.',
      en: 'References to the law of another country would make the text wrong.',
    },
    help: { ru: `Нужен файл ${file}.`, en: `The file ${file} is needed.` },
    place: placeOfFile(file),
  });
}
