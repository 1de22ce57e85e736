import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, Position, ResponseError } from 'vscode-languageserver';
import { complete } from './complete.js';
import { findDefinition } from './find-definition.js';
import { findReferences } from './find-references.js';
import { hover } from './hover.js';
import type { FileInquiry, Inquiry } from './inquiry.js';
import { inquire, inquireAt } from './inquiry.js';
import { findRoles, listSymbols } from './list-symbols.js';
import { offerActions, showPlaceCommand } from './offer-actions.js';
import { prepareRename, renameId } from './rename-id.js';
import type { Session } from './session.js';

interface DocumentQuestion {
  readonly textDocument: { readonly uri: string };
}

interface PlaceQuestion extends DocumentQuestion {
  readonly position: Position;
}

/** Answers what the editor asks about files and places in them. Files of no workspace have no answers. */
export function answerQuestions(connection: Connection, findSession: () => Session | undefined): void {
  const aboutPlace =
    <Question extends PlaceQuestion, Answer>(
      answer: (inquiry: Inquiry, question: Question) => Answer | Promise<Answer>,
    ) =>
    (question: Question, token: CancellationToken): Promise<Answer | null> =>
      answerSafely(findSession(), token, async (session) => {
        const inquiry = await inquireAt(session, question.textDocument.uri, question.position);
        stopIfCancelled(token);
        return inquiry && answer(inquiry, question);
      });
  const aboutFile =
    <Question extends DocumentQuestion, Answer>(
      answer: (inquiry: FileInquiry, question: Question) => Answer,
    ) =>
    (question: Question, token: CancellationToken): Promise<Answer | null> =>
      answerSafely(findSession(), token, async (session) => {
        const inquiry = await inquire(session, question.textDocument.uri);
        stopIfCancelled(token);
        return inquiry && answer(inquiry, question);
      });

  connection.onHover(aboutPlace((inquiry) => hover(inquiry) ?? null));
  connection.onCompletion(aboutPlace((inquiry) => [...complete(inquiry)]));
  connection.onDefinition(aboutPlace((inquiry) => findDefinition(inquiry) ?? null));
  connection.onReferences(
    aboutPlace((inquiry, { context }) => findReferences(inquiry, context.includeDeclaration)),
  );
  connection.onPrepareRename(aboutPlace((inquiry) => prepareRename(inquiry)));
  connection.onRenameRequest(aboutPlace((inquiry, { newName }) => renameId(inquiry, newName)));
  connection.onDocumentSymbol(aboutFile((inquiry) => [...listSymbols(inquiry)]));
  connection.onCodeAction(
    aboutFile((inquiry, { range, context }) => [...offerActions(inquiry, range, context)]),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    answerSafely(findSession(), token, (session) => Promise.resolve([...findRoles(session, query)])),
  );
  connection.onExecuteCommand(async ({ command, arguments: words = [] }) => {
    const uri: unknown = words[0];
    const position: unknown = words[1];
    if (command !== showPlaceCommand || typeof uri !== 'string' || !Position.is(position)) return null;
    await connection.window.showDocument({
      uri,
      takeFocus: true,
      selection: { start: position, end: position },
    });
    return null;
  });
}

/** A bug is told and answered with nothing; what was refused for a reason of the user is answered with that. */
async function answerSafely<Answer>(
  session: Session | undefined,
  token: CancellationToken,
  answer: (session: Session) => Promise<Answer | undefined>,
): Promise<Answer | null> {
  if (session === undefined) return null;
  stopIfCancelled(token);
  try {
    return (await answer(session)) ?? null;
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    session.logFault(error);
    return null;
  }
}

function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
