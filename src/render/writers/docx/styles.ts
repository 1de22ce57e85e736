import type { IParagraphStyleOptions, IParagraphStylePropertiesOptions, IStylesOptions } from 'docx';
import { AlignmentType, LineRuleType } from 'docx';
import type { ParagraphRole } from '../../../document/block.js';
import type { Look } from '../../../document/look.js';
import { pointsToTwips, toHalfPoints, toHexColor, toLineUnits, toTwips } from './measure.js';

/**
 * Styles of paragraphs by id. Where Word has a built-in style for the purpose its name is used, because Word shows
 * built-in names in the language of the user.
 */
export type StyleId =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'BodyText'
  | 'LeadIn'
  | 'ListNumber'
  | 'ListBullet'
  | 'Organization'
  | 'Requisite'
  | 'ApprovalWord'
  | 'SheetHeading'
  | 'Note'
  | 'FieldCaption'
  | 'Signature'
  | 'TableText'
  | 'TableHeading'
  | 'Spacer'
  | 'Header';

/** The style of small print inside a line. */
export const hintStyle = 'Hint';

/** The style of a paragraph by what it is for. */
export function chooseStyle(role: ParagraphRole): StyleId {
  switch (role) {
    case 'text':
      return 'BodyText';
    case 'lead-in':
      return 'LeadIn';
    case 'organization':
      return 'Organization';
    case 'requisite':
      return 'Requisite';
    case 'approval-word':
      return 'ApprovalWord';
    case 'heading':
      return 'SheetHeading';
    case 'note':
      return 'Note';
    case 'caption':
      return 'FieldCaption';
    default:
      return role satisfies never;
  }
}

/** The region that Word needs beside a language where the document names none. */
export function toWordLanguage(tag: string): string {
  const locale = new Intl.Locale(tag);
  if (locale.region !== undefined) return `${locale.language}-${locale.region}`;
  const region = locale.language === 'en' ? 'GB' : locale.maximize().region;
  return region === undefined ? locale.language : `${locale.language}-${region}`;
}

/** All styles of the file, from the look alone. */
export function defineStyles(look: Look, language: string): IStylesOptions {
  const body = spaceLines(look, 0, look.text.spaceAfter);
  const running: IParagraphStylePropertiesOptions = {
    alignment: look.text.align === 'justify' ? AlignmentType.BOTH : AlignmentType.LEFT,
    spacing: body,
  };
  const firstLine = { firstLine: toTwips(look.text.firstLineIndent) };
  const plain: IParagraphStylePropertiesOptions = {
    alignment: AlignmentType.LEFT,
    spacing: spaceLines(look, 0, 0),
  };
  const titleAlignment = alignHeading(look.title.align);
  const headingRun = {
    bold: look.heading.bold,
    size: toHalfPoints(look.heading.size),
    color: toHexColor(look.heading.color),
  };
  const heading: IParagraphStylePropertiesOptions = {
    alignment: alignHeading(look.heading.align),
    spacing: spaceLines(look, look.heading.spaceBefore, look.heading.spaceAfter),
    keepNext: true,
    keepLines: true,
    outlineLevel: 0,
    ...(look.heading.align === 'left' && { indent: firstLine }),
  };
  const note = { size: toHalfPoints(look.note.size) };
  const tight = { before: 0, after: 0, line: toLineUnits(1), lineRule: LineRuleType.AUTO };

  const define = (
    id: Exclude<StyleId, 'Title' | 'Heading1'>,
    name: string,
    paragraph: IParagraphStylePropertiesOptions,
    run: IParagraphStyleOptions['run'] = {},
  ): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, paragraph, run });

  return {
    default: {
      document: {
        run: {
          font: look.text.family,
          size: toHalfPoints(look.text.size),
          language: { value: toWordLanguage(language) },
        },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      title: {
        basedOn: 'Normal',
        next: 'BodyText',
        quickFormat: true,
        run: { bold: look.title.bold, size: toHalfPoints(look.title.size) },
        paragraph: {
          alignment: titleAlignment,
          spacing: spaceLines(look, look.title.spaceBefore, look.title.spaceAfter),
          keepNext: true,
          keepLines: true,
        },
      },
      heading1: {
        basedOn: 'Normal',
        next: 'BodyText',
        quickFormat: true,
        run: headingRun,
        paragraph: heading,
      },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      define(
        'Subtitle',
        'Subtitle',
        {
          alignment: titleAlignment,
          spacing: spaceLines(look, 0, look.title.spaceAfter),
          keepNext: true,
          keepLines: true,
        },
        { bold: look.title.bold, size: toHalfPoints(look.title.size) },
      ),
      define('BodyText', 'Body Text', { ...running, indent: firstLine }),
      define('LeadIn', 'Lead-in', { ...running, indent: firstLine, keepNext: true }),
      define('ListNumber', 'List Number', running),
      define('ListBullet', 'List Bullet', running),
      define('Organization', 'Organization', plain),
      define('Requisite', 'Requisite', plain),
      define('ApprovalWord', 'Approval Word', { ...plain, keepNext: true }),
      define('SheetHeading', 'Sheet Heading', heading, headingRun),
      define('Note', 'Note', { ...plain, spacing: { ...tight, before: pointsToTwips(3) } }, note),
      define('FieldCaption', 'Field Caption', { alignment: AlignmentType.CENTER, spacing: tight }, note),
      define('Signature', 'Signature', { ...plain, spacing: tight, keepLines: true }),
      define(
        'TableText',
        'Table Text',
        { alignment: AlignmentType.LEFT, spacing: tight },
        {
          size: toHalfPoints(look.table.size),
        },
      ),
      define(
        'TableHeading',
        'Table Heading',
        { alignment: AlignmentType.CENTER, spacing: tight, keepNext: true },
        { size: toHalfPoints(look.table.size), bold: true },
      ),
      define('Spacer', 'Spacer', {
        spacing: { before: 0, after: 0, line: pointsToTwips(6), lineRule: LineRuleType.EXACT },
      }),
      define('Header', 'header', { alignment: AlignmentType.CENTER, spacing: tight }),
    ],
    characterStyles: [
      // Styles that the library adds by itself are based on it.
      {
        id: 'DefaultParagraphFont',
        name: 'Default Paragraph Font',
        uiPriority: 1,
        semiHidden: true,
        unhideWhenUsed: true,
      },
      { id: hintStyle, name: 'Hint', run: note },
    ],
  };
}

function spaceLines(
  look: Look,
  before: number,
  after: number,
): NonNullable<IParagraphStylePropertiesOptions['spacing']> {
  return {
    before: pointsToTwips(before),
    after: pointsToTwips(after),
    line: toLineUnits(look.text.lineSpacing),
    lineRule: LineRuleType.AUTO,
  };
}

function alignHeading(align: 'left' | 'center'): 'left' | 'center' {
  return align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT;
}
