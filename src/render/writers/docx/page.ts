import type { ISectionOptions } from 'docx';
import { Footer, Header, Paragraph } from 'docx';
import type { Look } from '../../../document/look.js';
import { makeField } from './field.js';
import { toTwips } from './measure.js';

/** Width of the text in twentieths of a point. */
export function measureTextWidth({ page }: Look): number {
  return toTwips(page.width) - toTwips(page.margin.left) - toTwips(page.margin.right);
}

/**
 * Size, margins and page number of the sheets. The first sheet bears no number unless the look counts from 1; Word
 * can leave out no others (`reportPageNumber`).
 */
export function describePage(look: Look): Omit<ISectionOptions, 'children'> {
  const { page, pageNumber } = look;
  const atTop = pageNumber.position === 'top-center';
  const number = [new Paragraph({ style: 'Header', children: makeField('PAGE', String(pageNumber.from)) })];
  const nothing = [new Paragraph({ style: 'Header' })];
  const titlePage = pageNumber.from > 1;
  const offset = toTwips(pageNumber.offset);
  return {
    properties: {
      page: {
        size: { width: toTwips(page.width), height: toTwips(page.height) },
        margin: {
          top: toTwips(page.margin.top),
          right: toTwips(page.margin.right),
          bottom: toTwips(page.margin.bottom),
          left: toTwips(page.margin.left),
          header: offset,
          footer: offset,
          gutter: 0,
        },
      },
      titlePage,
    },
    ...(atTop
      ? {
          headers: {
            default: new Header({ children: number }),
            ...(titlePage && { first: new Header({ children: nothing }) }),
          },
        }
      : {
          footers: {
            default: new Footer({ children: number }),
            ...(titlePage && { first: new Footer({ children: nothing }) }),
          },
        }),
  };
}
