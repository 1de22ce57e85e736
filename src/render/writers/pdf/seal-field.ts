import type { SealField } from '../../writer.js';
import type { ObjectFile, Reference } from './object-file.js';
import { dateString, textString } from './pdf-value.js';
import type { StructureNode } from './structure.js';
import type { StructureTree } from './structure-tree.js';

/** The name of the field of the seal, by which it is found in a file. */
const sealFieldName = 'Seal';

/** Where the field of a seal lies. */
interface SealPlace {
  readonly page: Reference;
  readonly parent: StructureNode;
  readonly seal: SealField;
}

/** An appearance that shows nothing. */
const emptyAppearance = '/Type/XObject/Subtype/Form/BBox[0 0 0 0]';

/**
 * Adds the field of the seal to a page, with room for the signature that is put in when the file is made. The field
 * itself takes no room on paper: what it says of itself is printed as text. PDF/A wants it to have an appearance, and PDF/UA wants it in a form element and with a name to read aloud
 * (ISO 14289-1, 7.18); a seal that brought its own field would have neither. The signature is of the level PAdES B-B (ETSI
 * EN 319 142-1, 6.3): its time stands here and not among what it signs. Returns the field.
 */
export function writeSealField(
  file: ObjectFile,
  structure: StructureTree,
  { page, parent, seal }: SealPlace,
): Reference {
  const field = file.reserve();
  const key = structure.addAnnotation({ tag: 'Form', parent, isLast: true }, field);
  const signature = file.addUnpacked(
    `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 ${'0'.repeat(30)}]` +
      `/Contents<${'0'.repeat(seal.room * 2)}>/Reason${textString(seal.reason)}/M${dateString(seal.time)}>>`,
  );
  const appearance = file.addStream(emptyAppearance, new Uint8Array());
  // Printed and locked: the flags that a field of signature has to have in an archive file.
  file.define(
    field,
    `<</Type/Annot/Subtype/Widget/FT/Sig/T(${sealFieldName})/TU${textString(seal.label)}/F 132/Rect[0 0 0 0]` +
      `/P ${page} 0 R/StructParent ${key}/V ${signature} 0 R/AP<</N ${appearance} 0 R>>>>`,
  );
  return field;
}
