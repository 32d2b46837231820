import { readList } from '../../../shared/formats/list/read-list.js';
import { findPasted } from '../../../shared/formats/paste/find-pasted.js';
import { tokensOf } from '../../../shared/formats/paste/pasted-tokens.js';
import { compareWsdl } from '../../../shared/formats/wsdl/compare-wsdl.js';

/** How many tokens the paste finds. */
export const find = (text: string): number => tokensOf(findPasted(text).findings).length;

/** How many tokens the list reader tells. */
export async function list(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const source = {
    name: 'bench',
    open: async function* () {
      for (let at = 0; at < bytes.length; at += 32 * 1024) yield bytes.subarray(at, at + 32 * 1024);
    },
  };
  let tokens = 0;
  await readList(source, undefined, (row) => {
    if (row.kind === 'token') tokens += 1;
  });
  return tokens;
}

export { crowded, hostile, pasted, wsdl } from './texts.js';
export { compareWsdl };
