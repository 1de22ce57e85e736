// The two tools that fill a template of Word. Their templates say the same and are read once; the data is the same.
import Docxtemplater from 'docxtemplater';
import { MimeType, TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';
import { codeSide, writePlain, writeTemplate } from './docx-library.mjs';
import { drawCode } from './draw-code.mjs';

/** The data of a template made by `writeTemplate`. */
export function nameTags({ tabled, ...content }) {
  const header = Object.fromEntries(
    Object.entries(tabled.table.header).map(([name, text]) => [`h${name}`, text]),
  );
  const { heading: tabledHeading, lead: tabledLead, table } = tabled;
  return { ...content, ...header, tabledHeading, tabledLead, rows: table.rows };
}

/** A function from data to bytes by easy-template-x, which repeats whole paragraphs when told so. */
export async function loadEasyTemplate() {
  const template = await writeTemplate(
    (list, pieces) => {
      const open = ({ make, text }) => ({ make, text: `{#${list} [loopOver: "paragraph"]}${text}` });
      const close = ({ make, text }) => ({ make, text: `${text}{/${list}}` });
      const opened = [open(pieces[0]), ...pieces.slice(1)];
      return [...opened.slice(0, -1), close(opened.at(-1))];
    },
    [writePlain('{picture}')],
  );
  const handler = new TemplateHandler();
  return (data) => handler.process(template, { ...data, picture: describePicture(data.code) });
}

function describePicture(value) {
  return {
    _type: 'image',
    source: drawCode(value),
    format: MimeType.Png,
    width: codeSide,
    height: codeSide,
    altText: 'QR',
  };
}

/**
 * A function from data to bytes by docxtemplater without the QR code, for which it has no free module, packed by deflate as its guide says. Its tags stand in paragraphs of
 * their own. It has no way to keep a template that was parsed: one object makes one document.
 */
export async function loadDocxtemplater() {
  const template = await writeTemplate((list, pieces) => [
    { make: writePlain, text: `{#${list}}` },
    ...pieces,
    { make: writePlain, text: `{/${list}}` },
  ]);
  return (data) => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    document.render(data);
    return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
}
