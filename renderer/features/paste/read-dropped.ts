import { fail, ok, type Result } from '../../../shared/model/result.js';
import { pasteText } from '../../../shared/text/paste.js';
import type { PastedText } from '../../state/dialog-state.js';

const fileLimit = 64 * 1024 * 1024;

export function takesDrop(transfer: DataTransfer | null): boolean {
  return transfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false;
}

/** The text that was dropped, or that of the first file; null where neither is there. */
export async function readDropped(transfer: DataTransfer): Promise<Result<PastedText, string> | null> {
  const file = transfer.files[0];
  if (file) return readTextFile(file);
  const text = transfer.getData('text/plain');
  return text ? ok({ text, name: null }) : null;
}

/** The text of a file, whatever it is written in; what is no text is refused by what it is. */
export async function readTextFile(file: File): Promise<Result<PastedText, string>> {
  if (file.size > fileLimit) return fail(pasteText.tooLarge);
  try {
    // With the first file: the window begins without its readers.
    const [{ binaryKind }, { decodedText }, { noListProblem }] = await Promise.all([
      import('../../../shared/formats/list/kind-of-file.js'),
      import('../../../shared/formats/list/list-encoding.js'),
      import('../../../shared/text/lists.js'),
    ]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = bytes.length === 0 ? null : binaryKind(bytes);
    if (kind !== null) {
      const { message, todo } = noListProblem(file.name, kind);
      return fail(`${message} ${todo}`);
    }
    return ok({ text: await decodedText(bytes), name: file.name });
  } catch {
    return fail(pasteText.unreadable);
  }
}
