import type { WordComment } from './word-text.js';
import { readParagraphs } from './read-paragraphs.js';
import { childElements, type XmlElement } from './xml-element.js';

/** What is known of one comment before replies are joined to what they answer. */
interface LooseComment {
  readonly id: string;
  readonly author: string;
  readonly date?: string | undefined;
  readonly text: string;
  /** Ids of its paragraphs, by which newer versions of Word name a comment ([MS-DOCX] 2.5.1.1). */
  readonly paragraphs: readonly string[];
}

/**
 * Reads the part of comments and, where there is one, the part `commentsExtended` that says which comment answers which
 * ([MS-DOCX] 2.5.4). Replies stand in the order of the file under the comment that began the talk.
 */
export function readComments(
  comments: XmlElement | undefined,
  extended: XmlElement | undefined,
): readonly WordComment[] {
  if (comments === undefined) return [];
  const loose = childElements(comments, 'w:comment').map(readComment);
  const details = extended === undefined ? [] : childElements(extended, 'w15:commentEx');
  const detailOf = (comment: LooseComment): XmlElement | undefined =>
    details.find((each) => comment.paragraphs.includes(each.attributes.get('w15:paraId') ?? ''));
  const parents = new Map<string, LooseComment>();
  for (const each of loose) {
    const parent = detailOf(each)?.attributes.get('w15:paraIdParent');
    const answered = loose.find(({ paragraphs }) => parent !== undefined && paragraphs.includes(parent));
    if (answered !== undefined && answered !== each) parents.set(each.id, answered);
  }
  const findFirst = (comment: LooseComment): LooseComment => {
    let current = comment;
    // A file may say that two comments answer each other.
    for (let steps = 0; steps < loose.length; steps++) {
      const parent = parents.get(current.id);
      if (parent === undefined) return current;
      current = parent;
    }
    return comment;
  };
  return loose
    .filter((each) => findFirst(each) === each)
    .map((each) => ({
      ...tell(each),
      id: each.id,
      isDone: detailOf(each)?.attributes.get('w15:done') === '1',
      replies: loose.filter((other) => other !== each && findFirst(other) === each).map(tell),
    }));
}

function tell({ author, date, text }: LooseComment): WordComment['replies'][number] {
  return { author, ...(date !== undefined && { date }), text };
}

function readComment(element: XmlElement): LooseComment {
  const date = element.attributes.get('w:date');
  const { paragraphs } = readParagraphs(element);
  const lines = paragraphs.map(({ pieces }) =>
    pieces
      .filter(({ changes }) => changes.every(({ kind }) => kind === 'inserted'))
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
  return {
    id: element.attributes.get('w:id') ?? '',
    author: element.attributes.get('w:author') ?? '',
    ...(date !== undefined && { date }),
    text: lines.filter((line) => line !== '').join('\n'),
    paragraphs: childElements(element, 'w:p').flatMap((each) => each.attributes.get('w14:paraId') ?? []),
  };
}
