import type { IRunOptions } from 'docx';
import { BuilderElement, TextRun, XmlComponent } from 'docx';

/** How the runs of a field are set apart. */
type Emphasis = Pick<IRunOptions, 'bold'>;

/**
 * A field of Word: a code, and the result that is shown until Word works the code out again. Made of runs, so that
 * the result is set like the words around it.
 */
export function makeField(code: string, result: string, emphasis: Emphasis = {}): readonly TextRun[] {
  const part = (child: XmlComponent | string): TextRun => new TextRun({ ...emphasis, children: [child] });
  return [
    part(makeFieldCharacter('begin')),
    part(new FieldCode(code)),
    part(makeFieldCharacter('separate')),
    part(result),
    part(makeFieldCharacter('end')),
  ];
}

function makeFieldCharacter(kind: 'begin' | 'separate' | 'end'): XmlComponent {
  return new BuilderElement({
    name: 'w:fldChar',
    attributes: { kind: { key: 'w:fldCharType', value: kind } },
  });
}

/** The code of a field between its begin and its separator. */
class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText');
    this.root.push(code);
  }
}
