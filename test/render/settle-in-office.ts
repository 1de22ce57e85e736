import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that LibreOffice is to open, what it is to do with the tracked changes in it, and where the text goes. */
export interface OfficeTask {
  readonly command: 'AcceptAllTrackedChanges' | 'RejectAllTrackedChanges' | 'none';
  readonly file: string;
}

/** What LibreOffice is told, in the language of its macros. */
const macro = `Sub SettleAll(list As String)
  Dim number As Integer, line As String, parts
  number = FreeFile
  Open list For Input As #number
  Do While Not EOF(number)
    Line Input #number, line
    If line <> "" Then
      parts = Split(line, Chr(9))
      SettleOne parts(0), parts(1), parts(2)
    End If
  Loop
  Close #number
End Sub

Sub SettleOne(command As String, source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  Dim doc, dispatcher
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  If command <> "none" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" & command, "", 0, Array())
  End If
  doc.TextFields.refresh()
  plain(0).Name = "FilterName" : plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions" : plain(1).Value = "UTF8,LF"
  doc.storeToURL(ConvertToURL(target), plain())
  doc.close(True)
End Sub
`;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The texts of Word files after LibreOffice has accepted or rejected all tracked changes, as it writes them, with the numbers
 * that it counts. It is started once for all tasks. `folder` is empty and is not cleared away.
 */
export function settleInOffice(tasks: readonly OfficeTask[], folder: string): readonly string[] {
  const profile = join(folder, 'profile');
  const run = (...parameters: readonly string[]): void => {
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', ...parameters], {
      stdio: 'ignore',
    });
  };
  // A new profile overwrites the macros that it finds, so it is made first.
  run('--terminate_after_init');
  const library = join(profile, 'user/basic/Standard');
  mkdirSync(library, { recursive: true });
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  writeFileSync(
    join(library, 'script.xlb'),
    `${declaration}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Settle"/></library:library>`,
  );
  writeFileSync(
    join(library, 'Settle.xba'),
    `${declaration}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">${escapeXml(macro)}</script:module>`,
  );
  const targets = tasks.map((_, index) => join(folder, `settled-${index}.txt`));
  const list = join(folder, 'tasks.txt');
  writeFileSync(
    list,
    tasks.map(({ command, file }, index) => `${command}\t${file}\t${targets[index] ?? ''}\n`).join(''),
  );
  run(`macro:///Standard.Settle.SettleAll(${list})`);
  return targets.map((target) => readFileSync(target, 'utf8').replace(/^\uFEFF/u, ''));
}
