import type { ParagraphRole } from '../../../document/block.js';

/**
 * Styles of paragraphs by id. Where Word has a built-in style for the purpose its name is used, because Word shows
 * built-in names in the language of the user.
 */
export type StyleId =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'TOC1'
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
  | 'Header'
  | 'Footer';

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

/** Whether paragraphs of a style are justified and indented as running text is. */
export function isRunningText(style: StyleId): boolean {
  return style === 'BodyText' || style === 'LeadIn' || style === 'ListNumber' || style === 'ListBullet';
}
