import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import {
  addComments,
  changeParagraph,
  changeWord,
  deletion,
  insertion,
  newParagraph,
  replaceWords,
  run,
  strikeOut,
} from '../exchange/word-file.js';
import { enterNewFolder } from './run-command.js';
import { Transcript } from './transcript.js';

it('what a user sees whose text comes back from Word', async () => {
  enterNewFolder();
  const transcript = new Transcript('edits');
  await transcript.run('init --quiet');
  await transcript.run('build sales-manager --format docx --quiet');
  transcript.note('юрист правит документ в Word и присылает файл');
  const edited = changeWord(
    new Uint8Array(readFileSync('out/sales-manager/instruction.ru.docx')),
    (parts) => {
      addComments(parts, 'Принимает заказ', ['А если отгрузка сорвана?', 'Тогда сообщает начальнику']);
      let xml = parts['word/document.xml'] ?? '';
      const edit = (words: string, change: (paragraph: string) => string): void => {
        xml = changeParagraph(xml, words, change);
      };
      edit('Составляет план', (p) =>
        replaceWords(p, 'встреч и звонков', deletion('встреч и звонков') + insertion('переговоров')),
      );
      edit('не позднее следующего рабочего дня', (p) =>
        replaceWords(p, 'следующего рабочего дня', run('двух рабочих дней')),
      );
      edit('Предлагать покупателям', (p) => p + newParagraph(p, 'Предлагать изменения в договоры.'));
      edit('Не передаёт посторонним', (p) => replaceWords(p, 'посторонним', insertion('никому')));
      edit('вступает в силу', (p) => replaceWords(p, 'утверждения', run('подписания')));
      edit('приёмы ведения переговоров', (p) => strikeOut(p));
      parts['word/document.xml'] = xml;
    },
  );
  writeFileSync('от юриста.docx', edited);
  await transcript.run("edits import 'от юриста.docx'");
  await transcript.run("edits import 'от юриста.docx' --apply");
  await transcript.run("edits import 'от юриста.docx' --apply");
  transcript.note('юрист присылает не тот файл');
  writeFileSync('правки.docx', '{\\rtf1 правки}');
  await transcript.run('edits import правки.docx');
  await transcript.run('edits import нет.docx');
  await transcript.run('edits export правки.docx');
  transcript.expectGolden();
});
