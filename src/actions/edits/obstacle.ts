import type { Text } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';

/** Why an edit cannot be made in a YAML file by the program. */
export type ObstacleName =
  | 'template'
  | 'name'
  | 'elsewhere'
  | 'shared'
  | 'face'
  | 'aside'
  | 'draft-differs'
  | 'unknown-base'
  | 'has-items'
  | 'no-list'
  | 'several-texts'
  | 'sign'
  | 'other-list'
  | 'layout';

/** Why, and where a person can make the edit by hand. */
export interface Obstacle {
  readonly name: ObstacleName;
  readonly place?: Place | undefined;
}

const texts: Readonly<Record<ObstacleName, Text>> = {
  template: {
    ru: 'эти слова задаёт шаблон документа, а не файл должности: меняются они в шаблоне, сразу для всех инструкций',
    en: 'these words come from the template of the document and not from the file of the role: they are changed in the template, for all instructions',
  },
  name: {
    ru: 'здесь напечатано название или имя в нужном падеже: его меняют там, где оно задано',
    en: 'a name is printed here in the form that the sentence asks for: it is changed where it is given',
  },
  elsewhere: {
    ru: 'эти слова взяты из другого файла: их меняют там',
    en: 'these words come from another file: they are changed there',
  },
  shared: {
    ru: 'этот текст общий для нескольких инструкций; чтобы изменить его для всех, добавьте --shared',
    en: 'several instructions have this text; add --shared to change it for all of them',
  },
  face: {
    ru: 'это не текст инструкции, а её оформление (реквизиты, подписи, листы): его составляет программа',
    en: 'this is not the text of the instruction but what stands around it (requisites, signatures, sheets): the program makes it',
  },
  aside: {
    ru: 'это колонтитул, сноска или надпись: в инструкции их составляет программа',
    en: 'this is a header, a footnote or a text box: in an instruction the program makes them',
  },
  'draft-differs': {
    ru: 'в файле должности этот пункт уже изложен иначе, чем в документе, который правили',
    en: 'the file of the role words this clause otherwise already than the document that was edited',
  },
  'unknown-base': {
    ru: 'документ, из которого сделан файл, не найден: неизвестно, правка это или прежний текст',
    en: 'the document that the file was made from was not found: this may be an edit or an older text',
  },
  'has-items': {
    ru: 'пункт удалён, а его подпункты остались: решите, куда их отнести',
    en: 'the clause was deleted and its items were left: decide where they belong',
  },
  'no-list': {
    ru: 'не удалось определить, в какое поле файла должности относится этот текст',
    en: 'it could not be told which field of the file this text belongs to',
  },
  'several-texts': {
    ru: 'строка составлена из нескольких полей: внесите правку в них вручную',
    en: 'the line is made of several fields: make the edit in them by hand',
  },
  sign: {
    ru: 'знак в конце пункта программа ставит сама: точку с запятой внутри перечня, точку в его конце',
    en: 'the program sets the sign at the end of a clause by itself: semicolons inside a list, a full stop at its end',
  },
  'other-list': {
    ru: 'пункт перенесён в другой раздел вместе с тем, что нельзя перенести без изменений: перенесите его вручную',
    en: 'the clause was moved to another section with parts that cannot go along: move it by hand',
  },
  layout: {
    ru: 'файл свёрстан так, что программа не берётся изменить его без потерь: внесите правку вручную',
    en: 'the file is laid out in a way that the program cannot change without loss: make the edit by hand',
  },
};

/** Why, in words. */
export function explainObstacle({ name }: Obstacle): Text {
  return texts[name];
}
