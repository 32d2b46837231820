import type { EventName } from './channel-names.js';
import type { Client, Events } from './channels.js';

// The wall around the page copies what comes through it member by member: thousands of sessions take longer there than in all else
// that the window does with them. A text is handed over as it is, so a list of sessions crosses as JSON.
const crossesAsText = (name: EventName): boolean => name === 'sessionsChanged';

/** An event's value as the main process sends it. */
export const sent = <Name extends EventName>(name: Name, value: Events[Name]): unknown =>
  crossesAsText(name) ? JSON.stringify(value) : value;

/** The client, over what the preload script gives to the page: that is a client but for the lists that are texts there. */
export function clientOver(given: Client): Client {
  return {
    ...given,
    sessions: {
      ...given.sessions,
      async list() {
        const answer = await given.sessions.list();
        return answer.ok ? { ok: true, value: JSON.parse(String(answer.value)) } : answer;
      },
    },
    on: (name, listener) =>
      given.on(name, crossesAsText(name) ? (value) => listener(JSON.parse(String(value))) : listener),
  };
}
