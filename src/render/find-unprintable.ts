import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import type { Document } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import { visitInlines } from '../document/visit.js';

/**
 * Control characters, halves of surrogate pairs and non-characters: no XML, HTML or text file can hold them.
 * The reader of YAML refuses them; text that came another way is stopped here.
 */
const unprintable = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * What is not a printed sign of the basic plane or a space: nearly no text has any. Takes a tenth of the time of the
 * expression above, which reads pairs of surrogates.
 */
const uncommon = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff]/;

/** An error for each run of a document, its properties, mark and code that hold a character nothing can print. */
export function findUnprintable(document: Document): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const inspect = (text: string, origin?: Place): void => {
    const character = uncommon.test(text) ? unprintable.exec(text)?.[0] : undefined;
    if (character === undefined) return;
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    found.push(
      diagnostic({
        code: 'render/invalid-character',
        severity: 'error',
        message: {
          ru: `В тексте есть знак ${code}, который нельзя напечатать`,
          en: `The text holds the character ${code}, which cannot be printed`,
        },
        help: {
          ru: 'Удалите этот знак: обычно он попадает в текст при копировании из другой программы.',
          en: 'Delete the character: it usually comes with text copied from another program.',
        },
        ...(origin && { place: origin }),
      }),
    );
  };
  const inspectInline = (inline: Inline): void => {
    if (inline.type === 'text') inspect(inline.value, inline.origin);
    if (inline.type === 'blank') inspect([inline.hint, ...inline.choices].join(' '), inline.origin);
    if (inline.type === 'strong' || inline.type === 'revision') inline.content.forEach(inspectInline);
  };
  const { title, author, identity, face } = document;
  inspect([title, author, identity.number, identity.edition, identity.subject].join(' '));
  inspect([face.mark, face.code?.value].join(' '));
  face.code?.caption.forEach(inspectInline);
  visitInlines(document, (inline) => {
    // Those inside of others are visited by themselves.
    if (inline.type !== 'strong' && inline.type !== 'revision') inspectInline(inline);
  });
  return found;
}
