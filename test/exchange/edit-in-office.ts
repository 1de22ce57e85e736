import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What LibreOffice is told to do with the text of a file. */
export type OfficeStep =
  | { readonly replace: string; readonly by: string }
  | { readonly deleteParagraph: string }
  | { readonly insertAfter: string; readonly words: string }
  | { readonly comment: string; readonly author: string; readonly words: string };

/** Lets LibreOffice edit a Word file by a macro, as a person would by hand, and save it as Word. */
export function editInOffice(
  bytes: Uint8Array,
  steps: readonly OfficeStep[],
  { tracked }: { readonly tracked: boolean },
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-office-'));
  try {
    const [source, target, fault] = [
      join(folder, 'source.docx'),
      join(folder, 'edited.docx'),
      join(folder, 'fault.txt'),
    ];
    writeFileSync(source, bytes);
    const profile = join(folder, 'profile');
    // A profile is made by the first start, and only then finds macros.
    runOffice(profile, ['--terminate_after_init']);
    writeMacro(join(profile, 'user/basic'), [
      'Sub Main',
      '  On Error GoTo failed',
      '  Dim hidden(0) As New com.sun.star.beans.PropertyValue',
      '  hidden(0).Name = "Hidden" : hidden(0).Value = True',
      `  doc = StarDesktop.loadComponentFromURL("file://${source}", "_blank", 0, hidden())`,
      `  doc.RecordChanges = ${tracked ? 'True' : 'False'}`,
      ...steps.flatMap(writeStep),
      '  Dim asWord(0) As New com.sun.star.beans.PropertyValue',
      '  asWord(0).Name = "FilterName" : asWord(0).Value = "MS Word 2007 XML"',
      `  doc.storeToURL("file://${target}", asWord())`,
      '  doc.close(True)',
      'failed:',
      '  If Err <> 0 Then',
      `    Open "${fault}" For Output As #1`,
      '    Print #1, Error, Erl',
      '    Close #1',
      '  End If',
      '  StarDesktop.terminate()',
      'End Sub',
    ]);
    // The first start with a new profile does not always find it.
    for (let start = 0; start < 3 && !existsSync(target) && !existsSync(fault); start++) {
      runOffice(profile, ['macro:///Standard.Edits.Main']);
    }
    if (!existsSync(target))
      throw new Error(existsSync(fault) ? readFileSync(fault, 'utf8') : 'LibreOffice has saved nothing');
    return new Uint8Array(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runOffice(profile: string, options: readonly string[]): void {
  spawnSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', ...options], {
    timeout: 120_000,
    stdio: 'ignore',
  });
}

/** Spaces of a text may be such that do not break. */
const find = (name: string, words: string): readonly string[] => [
  '  search = doc.createSearchDescriptor()',
  '  search.SearchRegularExpression = True',
  `  search.SearchString = Join(Split("${words}", " "), "[ " & Chr(160) & "]")`,
  `  ${name} = doc.findFirst(search)`,
];

function writeStep(step: OfficeStep): readonly string[] {
  if ('replace' in step) return [...find('place', step.replace), `  place.String = "${step.by}"`];
  if ('deleteParagraph' in step) {
    return [
      ...find('place', step.deleteParagraph),
      '  cursor = place.Text.createTextCursorByRange(place)',
      '  cursor.gotoStartOfParagraph(False)',
      '  cursor.gotoNextParagraph(True)',
      '  cursor.String = ""',
    ];
  }
  if ('insertAfter' in step) {
    return [
      ...find('place', step.insertAfter),
      '  cursor = place.Text.createTextCursorByRange(place)',
      '  cursor.gotoEndOfParagraph(False)',
      '  place.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)',
      `  place.Text.insertString(cursor, "${step.words}", False)`,
    ];
  }
  return [
    ...find('place', step.comment),
    '  remark = doc.createInstance("com.sun.star.text.textfield.Annotation")',
    `  remark.Author = "${step.author}"`,
    `  remark.Content = "${step.words}"`,
    '  place.Text.insertTextContent(place.End, remark, False)',
  ];
}

function writeMacro(folder: string, lines: readonly string[]): void {
  const library = join(folder, 'Standard');
  mkdirSync(library, { recursive: true });
  const code = lines.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  writeFileSync(
    join(library, 'Edits.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">${code}\n</script:module>`,
  );
  writeFileSync(
    join(library, 'script.xlb'),
    '<?xml version="1.0" encoding="UTF-8"?>\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>',
  );
  writeFileSync(
    join(folder, 'script.xlc'),
    '<?xml version="1.0" encoding="UTF-8"?>\n<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>',
  );
}
