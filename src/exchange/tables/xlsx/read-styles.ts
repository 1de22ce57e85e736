import { scanXml, type XmlFault } from '../../office/scan-xml.js';
import { type NumberFormat, readNumberFormat } from './number-format.js';

/** Reads `xl/styles.xml`: what the numbers of cells stand for, by the number that cells name their look with. */
export function readStyles(bytes: Uint8Array): readonly NumberFormat[] | XmlFault {
  const codes = new Map<number, string>();
  const used: number[] = [];
  let isInside = false;
  const fault = scanXml(bytes, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInside = true;
      else if (name === 'numFmt' && !isInside) {
        // Longer than any that Excel accepts (255 characters): it stands for nothing.
        codes.set(Number(attributes.get('numFmtId')), (attributes.get('formatCode') ?? '').slice(0, 255));
      } else if (name === 'xf' && isInside) used.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isInside = false;
    },
  });
  return fault ?? used.map((id) => readNumberFormat(id, codes.get(id)));
}
