import type { EventName } from './channel-names.js';
import type { Events } from './channels.js';

/** Says an event to every open window. */
export type Emit = <Name extends EventName>(name: Name, value: Events[Name]) => void;
