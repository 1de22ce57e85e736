import { type Outcome, fail, succeed } from '../diagnostic/outcome.js';
import type { Look } from '../document/look.js';
import type { Located } from '../parse/located.js';
import { MapReader } from './decode/map-reader.js';
import type { JsonSchema } from './schema/json-schema.js';
import { validateSchema } from './schema/validate-schema.js';

/** The appearance of documents out of a file of `templates/looks`, checked against the schema of looks. */
export function decodeLook(root: Located, schema: JsonSchema): Outcome<Look> {
  const diagnostics = validateSchema(root, schema);
  return diagnostics.length > 0 ? fail(diagnostics) : succeed(readLook(new MapReader(root, [])));
}

function readLook(reader: MapReader): Look {
  const page = reader.inner('page');
  const margin = page.inner('margin');
  const text = reader.inner('text');
  const heading = reader.inner('heading');
  const table = reader.inner('table');
  const list = reader.inner('list');
  const pageNumber = reader.inner('pageNumber');
  return {
    id: reader.text('id'),
    page: {
      width: page.number('width'),
      height: page.number('height'),
      margin: {
        top: margin.number('top'),
        right: margin.number('right'),
        bottom: margin.number('bottom'),
        left: margin.number('left'),
      },
    },
    text: {
      family: text.text('family'),
      size: text.number('size'),
      lineSpacing: text.number('lineSpacing'),
      firstLineIndent: text.number('firstLineIndent'),
      align: text.word('align', ['left', 'justify']),
      spaceAfter: text.number('spaceAfter'),
    },
    title: decodeHeadline(reader.inner('title')),
    heading: { ...decodeHeadline(heading), color: heading.text('color') },
    note: { size: reader.inner('note').number('size') },
    table: {
      size: table.number('size'),
      border: table.text('border'),
      padding: table.number('padding'),
    },
    list: { dash: list.text('dash'), bullet: list.text('bullet'), indent: list.number('indent') },
    approval: { width: reader.inner('approval').number('width') },
    pageNumber: {
      from: pageNumber.number('from'),
      position: pageNumber.word('position', ['top-center', 'bottom-center']),
      offset: pageNumber.number('offset'),
      total: pageNumber.optionalFlag('total') ?? false,
    },
    mark: { color: reader.inner('mark').text('color') },
    code: { size: reader.inner('code').number('size') },
  };
}

function decodeHeadline(reader: MapReader): Look['title'] {
  return {
    size: reader.number('size'),
    align: reader.word('align', ['left', 'center']),
    bold: reader.optionalFlag('bold') ?? true,
    spaceBefore: reader.number('spaceBefore'),
    spaceAfter: reader.number('spaceAfter'),
  };
}
