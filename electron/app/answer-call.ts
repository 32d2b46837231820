import type { Channel } from '../../shared/ipc/channel.js';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, type Result } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';
import { diskRefusal } from '../storage/disk-refusal.js';

export type Call = (input: unknown) => unknown;

/**
 * Parses what came, runs the handler, and parses what it gives back, so that neither side ever sees a shape that the
 * contract does not name. A handler that throws is a defect, unless the disk refused: it is reported and becomes an error value.
 */
export async function answerCall(
  channel: Channel,
  call: Call,
  input: unknown,
  onFault: (error: unknown) => void,
): Promise<Result<unknown, AppError>> {
  const parsed = channel.input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail({
      code: 'invalid-input',
      message: issue?.message ?? problemText.input,
      ...(issue && issue.path.length > 0 ? { where: issue.path.join('.') } : {}),
    });
  }
  try {
    const result = (await call(parsed.data)) as Result<unknown, AppError>;
    return result.ok ? { ok: true, value: channel.output.parse(result.value) } : result;
  } catch (error) {
    onFault(error);
    const refusal = diskRefusal(error);
    if (refusal !== null) return fail(refusal);
    return fail({
      code: 'internal',
      ...problemText.internal,
    });
  }
}
