import type { Channel } from '../../shared/ipc/channel.js';
import type { channels as channelsType } from '../../shared/ipc/channels.js';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';
import type { Handlers } from '../ipc/area-handlers.js';
import { diskRefusal } from '../storage/disk-refusal.js';
import { type SenderEvent, type Trust, trustProblem } from './trusted-sender.js';

export interface Backend {
  readonly channels: typeof channelsType;
  readonly handlers: Handlers;
}

/** Channels by area and name, and what answers them. */
interface Answers {
  readonly channels: object;
  readonly handlers: object;
}

interface Behind {
  /** For the calls that the first screen waits for. */
  readonly first: Promise<Answers>;
  /** For all others; loaded from the first of them on. */
  readonly rest: () => Promise<Backend>;
}

export type Call = (input: unknown) => unknown;

/** What each channel does. A foreign sender is rejected, not answered. */
export function answering({ first, rest }: Behind, trust: Trust, onFault: (error: unknown) => void) {
  return (area: string, name: string) =>
    async (event: SenderEvent, input: unknown): Promise<Result<unknown, AppError>> => {
      const problem = trustProblem(event, trust);
      if (problem) throw new Error(`Refused: ${problem}`);
      const found = answerIn(await first, area, name) ?? answerIn(await rest(), area, name);
      if (found === null) throw new Error(`No such channel: ${area}.${name}`);
      return answerCall(found.channel, found.call, input, onFault);
    };
}

/** The names come from the same list as the types; the compiler has checked that each pair exists. */
function answerIn({ channels, handlers }: Answers, area: string, name: string) {
  const channel = (channels as Record<string, Record<string, Channel>>)[area]?.[name];
  const call = (handlers as Record<string, Record<string, Call>>)[area]?.[name];
  return channel && call ? { channel, call } : null;
}

/**
 * Parses what came, runs the handler, and parses what it gives back (but see `isChecked`), so that neither side ever sees a
 * shape that the contract does not name. A handler that throws is a defect, unless the disk refused: it is reported and becomes an error value.
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
    if (!result.ok) return result;
    return ok(channel.isChecked ? JSON.stringify(result.value) : channel.output.parse(result.value));
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
