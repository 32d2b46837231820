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
  if (!file) {
    const text = transfer.getData('text/plain');
    return text ? ok({ text, name: null }) : null;
  }
  if (file.size > fileLimit) return fail(pasteText.tooLarge);
  try {
    return ok({ text: await file.text(), name: file.name });
  } catch {
    return fail(pasteText.unreadable);
  }
}
