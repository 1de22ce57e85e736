import type { Block } from '../document/block.js';
import { walkBlocks } from '../document/visit.js';

/** Whether a block is the place where the text before it is signed. */
export function isSigned(block: Block): boolean {
  if (block.type === 'signature' || block.type === 'agreement') return true;
  return block.type === 'columns' && walkBlocks([block]).some((each) => each.type === 'signature');
}
