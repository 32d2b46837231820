import type { AppError } from '../model/app-error.js';
import type { Result } from '../model/result.js';
import type { Channel, ChannelFunction, InputOf } from './channel.js';
import type { EventName } from './channel-names.js';
import type { Channels, Client, Events } from './channels.js';

// The wall around the page copies what comes through it member by member: thousands of sessions take longer there than in all else
// that the window does with them. A text is handed over as it is, so a list of sessions crosses as JSON.
const crossesAsText = (name: EventName): boolean => name === 'sessionsChanged';

type Given<C> = C extends Channel
  ? C extends { readonly isChecked: true }
    ? (input: InputOf<C>) => Promise<Result<string, AppError>>
    : ChannelFunction<C>
  : never;

/** The client as the preload script gives it to the page: what a checked channel gives back is a text there. */
export type GivenClient = {
  readonly [Area in keyof Channels]: {
    readonly [Name in keyof Channels[Area]]: Given<Channels[Area][Name]>;
  };
} & { readonly on: (name: EventName, listener: (value: unknown) => void) => () => void };

/** An event's value as the main process sends it. */
export const sent = <Name extends EventName>(name: Name, value: Events[Name]): unknown =>
  crossesAsText(name) ? JSON.stringify(value) : value;

/** The window's client over what it was given. */
export function clientOver(given: GivenClient): Client {
  return {
    ...given,
    sessions: {
      ...given.sessions,
      async list() {
        const answer = await given.sessions.list();
        return answer.ok ? { ok: true, value: JSON.parse(answer.value) } : answer;
      },
    },
    on: (name, listener) =>
      given.on(name, (value) => listener(crossesAsText(name) ? JSON.parse(String(value)) : value)),
  };
}
