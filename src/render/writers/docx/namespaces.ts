import { escapeText } from '../../office/xml.js';

/** The vocabularies of a Word file (ECMA-376 part 1 and 4), by what they describe. */
export const wordMain = escapeText('http://schemas.openxmlformats.org/wordprocessingml/2006/main');
export const relationships = escapeText(
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
);
export const wordDrawing = escapeText(
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
);
export const drawing = escapeText('http://schemas.openxmlformats.org/drawingml/2006/main');
export const picture = escapeText('http://schemas.openxmlformats.org/drawingml/2006/picture');
export const vml = escapeText('urn:schemas-microsoft-com:vml');
export const office = escapeText('urn:schemas-microsoft-com:office:office');
export const wordVml = escapeText('urn:schemas-microsoft-com:office:word');
