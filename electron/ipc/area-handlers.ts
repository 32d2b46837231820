import type { Channel, InputOf, OutputOf } from '../../shared/ipc/channel.js';
import type { Channels } from '../../shared/ipc/channels.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { Result } from '../../shared/model/result.js';

export type Answer<Value> = Result<Value, AppError>;

type Handler<C extends Channel> = (input: InputOf<C>) => Answer<OutputOf<C>> | Promise<Answer<OutputOf<C>>>;

/** One function per channel of an area: the compiler refuses a missing or a superfluous one. */
export type AreaHandlers<Area extends keyof Channels> = {
  [Name in keyof Channels[Area]]: Channels[Area][Name] extends Channel
    ? Handler<Channels[Area][Name]>
    : never;
};

export type Handlers = { [Area in keyof Channels]: AreaHandlers<Area> };
