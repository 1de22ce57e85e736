import type { LevelRules } from './level.js';
import { colorProfile } from './color-profile.js';
import { informationDictionary, metadataPacket, type Properties } from './metadata.js';
import type { ObjectFile } from './object-file.js';
import type { PaintedPages } from './paint.js';
import { textString } from './pdf-value.js';

/** What a file says of itself besides its pages. */
export interface FileFacts {
  readonly properties: Properties;
  readonly rules: LevelRules;
  /** Language of the words, as a BCP 47 tag. */
  readonly language: string;
  /** Attaches files and gives the entries of the catalog that name them; nothing is attached when left out. */
  readonly attach?: (() => string) | undefined;
}

/** Writes the catalog of a file and what every file of PDF/A has to have, and gives its bytes. */
export function finishFile(
  file: ObjectFile,
  { pages, structure, outline, seal }: PaintedPages,
  { properties, rules, language, attach }: FileFacts,
): Uint8Array {
  const metadata = file.addStream(
    '/Type/Metadata/Subtype/XML',
    Buffer.from(metadataPacket(properties, rules), 'utf8'),
  );
  const profile = file.addStream('/N 3/Filter/FlateDecode', colorProfile());
  const catalog = file.add(
    `<</Type/Catalog/Pages ${pages} 0 R/Metadata ${metadata} 0 R/Lang${textString(language)}` +
      `/MarkInfo<</Marked true>>/StructTreeRoot ${structure} 0 R/ViewerPreferences<</DisplayDocTitle true>>` +
      `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)` +
      `/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile} 0 R>>]` +
      (outline === undefined ? '' : `/Outlines ${outline} 0 R/PageMode/UseOutlines`) +
      (seal === undefined ? '' : `/AcroForm<</Fields[${seal} 0 R]/SigFlags 3>>`) +
      `${attach?.() ?? ''}>>`,
  );
  return file.finish(catalog, file.add(informationDictionary(properties)));
}
