import { wordAt } from '../compose/read-words.js';
import type { Words } from '../compose/words.js';
import type { Attachment } from '../document/attachment.js';
import { type Issue, issueFile, writeIssue } from '../document/issue.js';

/** What travels inside a file that is issued: what the registry says of it. */
export function attachIssue(issue: Issue, words: Words): Attachment {
  return {
    name: issueFile,
    mediaType: 'application/json',
    description: wordAt(words, 'attachment.issue'),
    relationship: 'data',
    bytes: new TextEncoder().encode(writeIssue(issue)),
  };
}
