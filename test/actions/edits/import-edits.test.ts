import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../../src/actions/build-workspace.js';
import { importEdits, type ImportEditsRequest } from '../../../src/actions/import-edits.js';
import { writeRedline } from '../../../src/actions/write-redline.js';
import { createBookWorld } from '../../check/check-texts.js';
import {
  addComments,
  changeParagraph,
  changeText,
  changeWord,
  deletion,
  findParagraph,
  insertion,
  markEnd,
  newParagraph,
  replaceWords,
  run,
  strikeOut,
} from '../../exchange/word-file.js';
import type { MemoryWorld } from '../../memory-world.js';

const role = `# Продажи: правит отдел персонала
id: seller
language: ru
title: продавец
unit: sales
category: specialist
reporting: { reportsTo: head-of-sales }
qualifications: { education: среднее образование }
knowledge: [ассортимент магазина, "правила торговли"]
duties: # главное
  # первый пункт
  - Готовит план встреч с покупателями.
  - id: prices
    text: 'Проверяет ценники до открытия магазина.'
    frequency: ежедневно
  # про карточку
  - id: card
    text: "Ведёт карточку покупателя:"
    items:
      - имя;
      - телефон.   # без него нельзя
  - Отчитывается о [[ref:duties.prices]] по форме [[blank:форма|таблица|записка]].
rights:
  - >-
    Получать сведения,
    нужные для работы.
  - Вносить предложения.
responsibilities:
  - За нарушение правил торговли — по законодательству.
clauses: [order]
`;

const start = async (files: Readonly<Record<string, string>> = {}): Promise<MemoryWorld> => {
  const world = createBookWorld({ 'seller.yaml': role, ...files });
  await buildWorkspace(world, {
    ...{ folder: 'roles', out: 'out', roles: ['seller'], formats: ['docx'], kinds: ['instruction'] },
    ...{ stage: 'draft', final: false, force: false },
  });
  return world;
};

const file = 'out/seller/instruction.ru.docx';

const edit = async (
  world: MemoryWorld,
  change: (xml: string) => string,
  options: Partial<ImportEditsRequest> = {},
): Promise<Awaited<ReturnType<typeof importEdits>> & { readonly lines: readonly string[] }> => {
  const bytes = world.contents.get(file) ?? new Uint8Array();
  world.contents.set('edited.docx', changeText(bytes, change));
  return runImport(world, options);
};

const runImport = async (
  world: MemoryWorld,
  options: Partial<ImportEditsRequest> = {},
): Promise<Awaited<ReturnType<typeof importEdits>> & { readonly lines: readonly string[] }> => {
  const request = {
    folder: 'roles',
    out: 'out',
    file: 'edited.docx',
    role: 'seller',
    apply: true,
    shared: false,
  };
  const result = await importEdits(world, { ...request, ...options });
  const lines = (result.imported?.edits ?? []).map(
    ({ change, clause, before, after, obstacle }) =>
      `${change} ${clause} ${before ?? ''} -> ${after ?? ''}${obstacle === undefined ? '' : ` (${obstacle.name})`}`,
  );
  return { ...result, lines };
};

const source = (world: MemoryWorld): string => world.text('roles/seller.yaml');

const inParagraph =
  (words: string, change: (paragraph: string) => string) =>
  (xml: string): string =>
    changeParagraph(xml, words, change);

describe('edits of words', () => {
  it('finds none in a file that nobody has touched', async () => {
    const world = await start();
    const { imported, exitCode } = await edit(world, (xml) => xml, { role: undefined });
    expect(imported).toMatchObject({ role: 'seller', base: 'draft', edits: [], comments: [], files: [] });
    expect([exitCode, source(world)]).toEqual([0, role]);
  });

  it('makes a tracked one and leaves every other byte alone', async () => {
    const world = await start();
    const { lines, imported, exitCode } = await edit(
      world,
      inParagraph('Готовит план', (p) =>
        replaceWords(p, 'план встреч', deletion('план') + insertion('график') + run(' встреч')),
      ),
    );
    expect(lines).toEqual([
      'reworded 2.1. Готовит план встреч с покупателями. -> Готовит график встреч с покупателями.',
    ]);
    expect(imported?.edits[0]).toMatchObject({
      authors: [{ name: 'Соколова А. В.', date: '2026-11-20' }],
      tracked: true,
      file: 'roles/seller.yaml',
      line: 12,
    });
    expect(imported).toMatchObject({ applied: true, differences: [] });
    expect([exitCode, source(world)]).toEqual([0, role.replace('план встреч', 'график встреч')]);
  });

  it('only tells them without being asked to make them', async () => {
    const world = await start();
    const { imported } = await edit(
      world,
      inParagraph('Готовит план', (p) => replaceWords(p, 'план', run('график'))),
      { apply: false },
    );
    expect(imported).toMatchObject({ applied: false, files: ['roles/seller.yaml'] });
    expect(source(world)).toBe(role);
  });

  it('finds those that were not tracked, and says so', async () => {
    const world = await start();
    const { imported } = await edit(
      world,
      inParagraph('Проверяет ценники', (p) => replaceWords(p, 'до открытия', run('после закрытия'))),
    );
    expect(imported?.edits).toMatchObject([{ tracked: false, authors: [] }]);
    expect(source(world)).toBe(role.replace('до открытия', 'после закрытия'));
  });

  it.each([
    ['in single quotes', 'Проверяет ценники', 'открытия', "откр'ытия", "до откр''ытия"],
    [
      'in double quotes',
      'карточку покупателя',
      'карточку',
      'карточку "А"',
      '"Ведёт карточку \\"А\\" покупателя:"',
    ],
    [
      'in a folded block',
      'Получать сведения',
      'нужные',
      'необходимые',
      'Получать сведения,\n    необходимые для работы.',
    ],
    [
      'in brackets',
      'ассортимент',
      'магазина',
      'магазина, склада',
      '["ассортимент магазина, склада", "правила торговли"]',
    ],
    ['bare', 'Готовит план', 'встреч', 'встреч: личных', '- "Готовит план встреч: личных с покупателями."'],
  ])('writes a text %s as it has to be written there', async (_, words, old, recent, expected) => {
    const world = await start();
    const { imported } = await edit(
      world,
      inParagraph(words, (p) => replaceWords(p, old, run(recent.replaceAll('"', '&quot;')))),
    );
    expect(imported).toMatchObject({ applied: true, differences: [] });
    expect(source(world)).toContain(expected);
  });

  it('keeps references and blanks as marks, and makes marks of new ones', async () => {
    const world = await start();
    const { imported } = await edit(world, (xml) =>
      changeParagraph(
        changeParagraph(xml, 'Отчитывается о', (p) =>
          replaceWords(p, 'Отчитывается', run('Еженедельно отчитывается')),
        ),
        'Готовит план',
        (p) =>
          p.replace(
            '</w:p>',
            `${run(' Срок: __________ (день / неделя), см. пункт ')}<w:fldSimple w:instr=" REF c_duties__card \\r \\h "><w:r><w:t>2.3</w:t></w:r></w:fldSimple>${run('.')}</w:p>`,
          ),
      ),
    );
    expect(imported).toMatchObject({ applied: true, differences: [] });
    expect(source(world)).toContain(
      '- Еженедельно отчитывается о [[ref:duties.prices]] по форме [[blank:форма|таблица|записка]].',
    );
    expect(source(world)).toContain(
      'покупателями. Срок: [[blank:|день|неделя]], см. пункт [[ref:duties.card]].',
    );
  });

  it('reads what Word wraps words in', async () => {
    const world = await start();
    await edit(
      world,
      inParagraph('Готовит план', (p) =>
        replaceWords(
          p,
          'план',
          `<w:proofErr w:type="spellStart"/><w:smartTag w:uri="urn:x" w:element="y"><w:sdt><w:sdtPr><w:alias w:val="нет"/></w:sdtPr><w:sdtContent><w:hyperlink w:history="1">${run('гра')}</w:hyperlink></w:sdtContent></w:sdt></w:smartTag><w:r w:rsidRPr="00112233"><w:rPr><w:i/></w:rPr><w:t>фик</w:t></w:r><w:proofErr w:type="spellEnd"/>`,
        ),
      ),
    );
    expect(source(world)).toBe(role.replace('план встреч', 'график встреч'));
  });
});

describe('edits of what there is', () => {
  it('takes out a clause that was struck out, with its comment', async () => {
    const world = await start();
    const { imported, lines } = await edit(
      world,
      inParagraph('Вносить предложения', (p) => strikeOut(p)),
    );
    expect(lines).toEqual(['removed 3.2. Вносить предложения. -> ']);
    expect(imported).toMatchObject({ differences: [] });
    expect(source(world)).toBe(role.replace('  - Вносить предложения.\n', ''));
  });

  it('takes out a clause with all of its items, and what was said of it', async () => {
    const world = await start();
    await edit(world, (xml) =>
      ['Ведёт карточку', 'имя;', 'телефон.'].reduce(
        (text, words) => text.replace(findParagraph(text, words), ''),
        xml,
      ),
    );
    const block = role.indexOf('  # про карточку');
    expect(source(world)).toBe(role.slice(0, block) + role.slice(role.indexOf('  - Отчитывается')));
  });

  it('leaves a clause alone whose items were kept', async () => {
    const world = await start();
    const { lines, exitCode } = await edit(
      world,
      inParagraph('Ведёт карточку', (p) => strikeOut(p)),
    );
    expect(lines).toEqual(['removed 2.3. Ведёт карточку покупателя: ->  (has-items)']);
    expect([exitCode, source(world)]).toEqual([1, role]);
  });

  it('adds a clause behind the one that the person stood in', async () => {
    const world = await start();
    const { imported } = await edit(world, (xml) =>
      changeParagraph(
        xml,
        'Проверяет ценники',
        (p) => markEnd(p, 'ins') + newParagraph(p, 'Отвечает на вопросы покупателей.'),
      ),
    );
    expect(imported).toMatchObject({ applied: true, differences: [] });
    expect(source(world)).toBe(
      role.replace('  # про карточку', '  - Отвечает на вопросы покупателей.\n  # про карточку'),
    );
  });

  it('adds an item to the list inside of a clause', async () => {
    const world = await start();
    const { imported } = await edit(world, (xml) =>
      changeParagraph(xml, 'телефон.', (p) => p + newParagraph(p, 'адрес.', false)),
    );
    expect(imported).toMatchObject({ differences: [], signs: 1 });
    expect(source(world)).toContain('      - телефон.   # без него нельзя\n      - адрес;\n  - Отчитывается');
  });

  it('adds to a list in brackets', async () => {
    const world = await start();
    await edit(world, (xml) =>
      changeParagraph(xml, 'ассортимент', (p) => p + newParagraph(p, 'правила, нормы;')),
    );
    expect(source(world)).toContain(
      'knowledge: [ассортимент магазина, "правила, нормы", "правила торговли"]',
    );
  });

  it('moves a clause with its lines where it was moved to', async () => {
    const world = await start();
    const { lines } = await edit(world, (xml) => {
      const moved = findParagraph(xml, 'Проверяет ценники');
      return changeParagraph(
        xml.replace(moved, () => strikeOut(moved, 'moveFrom')),
        'Отчитывается о',
        (p) =>
          p +
          markEnd(
            moved.replace(/(<w:r>.*<\/w:r>)/s, '<w:moveTo w:id="7" w:author="Ю">$1</w:moveTo>'),
            'moveTo',
          ),
      );
    });
    expect(lines).toEqual([
      'moved 2.2. Проверяет ценники до открытия магазина (ежедневно). -> Проверяет ценники до открытия магазина (ежедневно).',
    ]);
    const block = role.slice(role.indexOf('  - id: prices'), role.indexOf('  # про карточку'));
    expect(source(world)).toBe(role.replace(block, '').replace('rights:', `${block}rights:`));
  });

  it('moves a plain clause to another section', async () => {
    const world = await start();
    const { imported } = await edit(world, (xml) => {
      const moved = findParagraph(xml, 'Вносить предложения');
      return changeParagraph(xml.replace(moved, ''), 'Готовит план', (p) => p + moved);
    });
    expect(imported).toMatchObject({ applied: true, differences: [] });
    expect(source(world)).toBe(
      role
        .replace('  - Вносить предложения.\n', '')
        .replace('  - id: prices', '  - Вносить предложения.\n  - id: prices'),
    );
  });

  it('takes a shared clause out of this instruction alone', async () => {
    const world = await start();
    await edit(
      world,
      inParagraph('Соблюдает порядок', () => ''),
    );
    expect(source(world)).toBe(role.replace('clauses: [order]\n', ''));
  });
});

describe('what cannot be made, or not so', () => {
  it('tells words of a template, names and the face, and changes nothing', async () => {
    const world = await start();
    const { lines, imported } = await edit(world, (xml) =>
      (
        [
          ['вступает в силу', 'утверждения', 'подписания'],
          ['непосредственно подчиняется', 'начальнику', 'руководителю'],
          ['УТВЕРЖДАЮ', 'УТВЕРЖДАЮ', 'СОГЛАСОВАНО'],
        ] as const
      ).reduce(
        (text, [words, old, recent]) =>
          changeParagraph(text, words, (p) => replaceWords(p, old, run(recent))),
        xml,
      ),
    );
    expect(lines.map((line) => /\(([a-z-]+)\)$/.exec(line)?.[1])).toEqual([
      'face',
      'face',
      'name',
      'template',
    ]);
    expect(imported?.edits.at(-1)).toMatchObject({ file: 'templates/ru/parts/final.hbs' });
    expect(source(world)).toBe(role);
  });

  it('changes a shared clause only when that is asked for', async () => {
    const change = inParagraph('Соблюдает порядок', (p) =>
      replaceWords(p, 'порядок', run('чистоту и порядок')),
    );
    const world = await start();
    expect((await edit(world, change)).lines).toEqual([
      'reworded 2.5. Соблюдает порядок, установленный в Обществе. -> Соблюдает чистоту и порядок, установленный в Обществе. (shared)',
    ]);
    expect((await edit(world, change, { shared: true })).imported).toMatchObject({
      applied: true,
      files: ['roles/clauses/order.yaml'],
    });
    expect(world.text('roles/clauses/order.yaml')).toContain(
      'text: Соблюдает чистоту и порядок, установленный в Обществе.',
    );
  });

  it('writes nothing when the instruction would have an error', async () => {
    const world = await start();
    const { diagnostics, imported } = await edit(
      world,
      inParagraph('За нарушение правил', () => ''),
    );
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
    expect(imported).toMatchObject({ applied: false });
    expect(source(world)).toBe(role);
  });

  it('compares with the draft when the text is not known, and makes only what was tracked', async () => {
    const world = await start();
    const bytes = changeText(world.contents.get(file) ?? new Uint8Array(), (xml) =>
      changeParagraph(
        changeParagraph(xml, 'Готовит план', (p) =>
          replaceWords(p, 'план', deletion('план') + insertion('график')),
        ),
        'Вносить предложения',
        (p) => replaceWords(p, 'Вносить', run('Делать')),
      ),
    );
    world.put('roles/seller.yaml', role.replace('ценники', 'цены'));
    world.contents.set('edited.docx', bytes);
    const { lines, imported } = await runImport(world, { role: undefined });
    expect(imported?.base).toBe('unknown');
    expect(
      lines.map((line) => `${line.split(' ')[1] ?? ''} ${/\(([a-z-]+)\)$/.exec(line)?.[1] ?? 'made'}`),
    ).toEqual(['2.1. made', '2.2. unknown-base', '3.2. unknown-base']);
    expect(source(world)).toBe(role.replace('ценники', 'цены').replace('план встреч', 'график встреч'));
  });

  it('asks for the role when no draft has the text or the title of the file', async () => {
    const world = await start();
    world.contents.set('edited.docx', world.contents.get(file) ?? new Uint8Array());
    world.put('roles/seller.yaml', role.replace('title: продавец', 'title: кассир'));
    const { diagnostics, exitCode } = await runImport(world, { role: undefined });
    expect([exitCode, ...diagnostics.map(({ code }) => code)]).toEqual([2, 'import/unknown-source']);
  });

  it('tells remarks with their answers, and changes beside the text', async () => {
    const world = await start();
    const bytes = changeWord(world.contents.get(file) ?? new Uint8Array(), (parts) => {
      addComments(parts, 'Готовит план', ['Какой план?', 'Недельный']);
    });
    world.contents.set('edited.docx', bytes);
    const { imported } = await runImport(world);
    expect(imported?.comments).toEqual([
      {
        name: 'Юрист 1',
        date: '2026-11-21',
        text: 'Какой план?',
        done: false,
        about: 'Готовит план встреч с покупателями.',
        replies: [{ name: 'Юрист 2', date: '2026-11-21', text: 'Недельный' }],
      },
    ]);
  });
});

describe('a redline that comes back', () => {
  it('takes the changes that it was made with for what was there', async () => {
    const world = await start({
      'was.yaml': role.replace('id: seller', 'id: was').replace('план встреч', 'список дел'),
    });
    const { exitCode } = await writeRedline(world, {
      ...{
        folder: 'roles',
        out: 'out',
        to: 'redline',
        before: 'was',
        after: 'seller',
        formats: ['docx'],
        force: false,
      },
      author: 'Отдел персонала',
    });
    expect(exitCode).toBe(0);
    const path = [...world.contents.keys()].find((each) => /^redline\/.*\.docx$/.test(each)) ?? '';
    const bytes = world.contents.get(path) ?? new Uint8Array();
    world.contents.set('edited.docx', bytes);
    expect((await runImport(world, { role: undefined })).imported).toMatchObject({
      role: 'seller',
      base: 'draft',
      edits: [],
      comments: [],
    });
    world.contents.set(
      'edited.docx',
      changeText(
        bytes,
        inParagraph('Проверяет ценники', (p) =>
          replaceWords(p, 'ценники', deletion('ценники') + insertion('цены')),
        ),
      ),
    );
    const { imported } = await runImport(world);
    expect(imported?.edits).toMatchObject([{ authors: [{ name: 'Соколова А. В.' }], tracked: true }]);
    expect(source(world)).toBe(role.replace('ценники', 'цены'));
  });
});
