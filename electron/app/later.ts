import { channelNames } from '../../shared/ipc/channel-names.js';
import type { Channels } from '../../shared/ipc/channels.js';
import type { AreaHandlers } from '../ipc/area-handlers.js';

type Load<Area extends keyof Channels> = () => Promise<AreaHandlers<Area>>;
type Functions = Record<string, (input: unknown) => unknown>;

/** Handlers that are loaded with their first call: the first screen does not wait for what it does not need. */
export function later<Area extends keyof Channels>(area: Area, load: Load<Area>): AreaHandlers<Area> {
  let loaded: Promise<AreaHandlers<Area>> | null = null;
  const call = async (name: string, input: unknown): Promise<unknown> => {
    loaded ??= load();
    return ((await loaded) as unknown as Functions)[name]?.(input);
  };
  const names: readonly string[] = channelNames[area];
  const functions = names.map((name) => [name, (input: unknown) => call(name, input)] as const);
  // The names come from the same list as the types, as in `register.ts`.
  return Object.fromEntries(functions) as unknown as AreaHandlers<Area>;
}
