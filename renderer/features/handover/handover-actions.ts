import type { Client } from '../../../shared/ipc/channels.js';
import type { HandoverRequest } from '../../../shared/ipc/handover-channels.js';
import type { HandoverFormat } from '../../../shared/model/handover-format.js';
import { handoverText } from '../../../shared/text/handover.js';
import { say } from '../../state/message-state.js';

/** The forms that are copied from the menu; the dialog has all of them. */
export const copyFormats: readonly HandoverFormat[] = [
  'curl-bash',
  'curl-powershell',
  'curl-cmd',
  'http',
  'text',
  'markdown',
];

/** Puts one exchange on the clipboard, the token masked, and says so. */
export function copyMasked(client: Client, id: string, format: HandoverFormat): Promise<string | null> {
  return copyAs(client, { ids: [id], wholeAct: false, format, token: 'masked' });
}

/** Says how it went; gives the problem, if there was one. */
export async function copyAs(client: Client, request: HandoverRequest): Promise<string | null> {
  const result = await client.handover.copy(request);
  if (!result.ok) return problemOf(result.error);
  const { masked } = result.value;
  say({
    tone: masked ? 'good' : 'neutral',
    text: handoverText.copied({ format: handoverText.format[request.format], masked }),
  });
  return null;
}

/** The same into a file. Nothing is said where the person closed the dialog; `saved` tells that one was written. */
export async function saveAs(
  client: Client,
  request: HandoverRequest,
): Promise<{ readonly problem: string | null; readonly saved: boolean }> {
  const result = await client.handover.save(request);
  if (!result.ok) return { problem: problemOf(result.error), saved: false };
  if (result.value === null) return { problem: null, saved: false };
  const { path, masked } = result.value;
  say({ tone: masked ? 'good' : 'neutral', text: handoverText.saved({ path, masked }) });
  return { problem: null, saved: true };
}

function problemOf({ message, todo }: { message: string; todo?: string | undefined }): string {
  const text = [message, todo].filter(Boolean).join(' ');
  say({ tone: 'bad', text });
  return text;
}
