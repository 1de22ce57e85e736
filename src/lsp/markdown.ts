import type { MarkupContent } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { Client } from './client.js';

/** A paragraph: its words, and how they look where looks can be shown. */
export interface Paragraph {
  readonly text: string;
  readonly look?: 'strong' | 'code';
}

/** Paragraphs for a window of the editor, as Markdown where it can show that. Empty ones are left out. */
export function writeHelp(
  paragraphs: readonly Paragraph[],
  formats: readonly string[] | undefined,
): MarkupContent {
  const said = paragraphs.filter(({ text }) => text.trim() !== '');
  const isMarkdown = formats?.includes(MarkupKind.Markdown) ?? false;
  return {
    kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
    value: said.map((each) => (isMarkdown ? paint(each) : each.text)).join('\n\n'),
  };
}

/** The formats in which the editor shows what stands under the mouse. */
export function hoverFormats({ capabilities }: Client): readonly string[] | undefined {
  return capabilities.textDocument?.hover?.contentFormat;
}

/** The formats in which the editor shows help beside a list to choose from. */
export function completionFormats({ capabilities }: Client): readonly string[] | undefined {
  return capabilities.textDocument?.completion?.completionItem?.documentationFormat;
}

function paint({ text, look }: Paragraph): string {
  if (look === 'code') return `\`${text.replaceAll('`', "'")}\``;
  const escaped = text.replace(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`).replace(/\n/g, '  \n');
  return look === 'strong' ? `**${escaped}**` : escaped;
}
