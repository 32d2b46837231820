import { z } from 'zod';
import { actRequestSchema, actResultSchema, callProgressSchema } from '../model/act.js';
import { appInfoSchema, noticeSchema, sandboxStatusSchema } from '../model/app-info.js';
import { auditStatusSchema } from '../model/audit.js';
import { bulkProgressSchema } from '../model/bulk.js';
import { checkAllProgressSchema } from '../model/check-all.js';
import { doubtSchema } from '../model/doubt.js';
import { environmentSchema, idSchema } from '../model/environment.js';
import { bytesSchema, exchangeSummarySchema } from '../model/exchange.js';
import { fourBindingsRequestSchema, fourBindingsResultSchema } from '../model/four-bindings.js';
import { historyInfoSchema, historyPageSchema, removedSchema } from '../model/history.js';
import { languages } from '../model/language.js';
import { actOperations } from '../model/operations.js';
import { probeProgressSchema, probeRequestSchema, probeResultSchema } from '../model/probe.js';
import { sentDetailSchema } from '../model/sent-detail.js';
import { sessionSchema } from '../model/session.js';
import { updateViewSchema } from '../model/updates.js';
import { bindings, scenarios } from '../model/words.js';
import { backupChannels } from './backup-channels.js';
import { bulkChannels } from './bulk-channels.js';
import { type Channel, type ChannelFunction, channel } from './channel.js';
import type { channelNames, EventName } from './channel-names.js';
import { environmentChannels } from './environment-channels.js';
import { handoverChannels } from './handover-channels.js';
import { composeChannels } from './raw-request-channels.js';
import { sessionChannels } from './session-channels.js';
import { settingsChannels } from './settings-channels.js';
import { teamChannels } from './team-channels.js';
import { updateChannels } from './update-channels.js';

const nothing = z.void();
const byId = z.object({ id: idSchema });

/** Every call from the window to the main process. Types on both sides come from here. */
export const channels = {
  app: {
    info: channel(nothing, appInfoSchema),
    /** Erases for good the file that a notice offers to erase; the notice is named by its id. */
    eraseSetAside: channel(z.object({ notice: z.string() }), nothing),
    quit: channel(nothing, nothing),
  },
  settings: settingsChannels,
  environments: environmentChannels,
  sessions: sessionChannels,
  request: {
    /** The exact bytes that would leave now; the token masked unless `reveal`. */
    preview: channel(
      z.object({
        sessionId: idSchema,
        operation: z.enum(actOperations),
        binding: z.enum(bindings),
        reveal: z.boolean(),
      }),
      z.object({ bytes: bytesSchema, url: z.string(), bodyOffset: z.number().int() }),
    ),
  },
  logout: {
    /** Resolves when the act is over; `callProgress` tells how it goes. */
    run: channel(actRequestSchema, actResultSchema),
    cancel: channel(z.object({ actId: idSchema }), nothing),
    /** After an `unknown`: asks CheckToken once. The Logout is not sent again. */
    resolve: channel(
      z.object({ actId: idSchema, sessionId: idSchema, binding: z.enum(bindings) }),
      actResultSchema,
    ),
  },
  probe: {
    /** Never a Logout. `probeProgress` tells how it goes. */
    run: channel(probeRequestSchema, probeResultSchema),
    cancel: channel(z.object({ probeId: idSchema }), nothing),
  },
  checkAll: {
    /** CheckToken for every session of an environment; resolves when it is over. `checkAllProgress` tells how it goes. */
    run: channel(
      z.object({
        runId: idSchema,
        environmentId: idSchema,
        /** Only these of them. */
        sessionIds: z.array(idSchema).min(1).optional(),
      }),
      checkAllProgressSchema,
    ),
    cancel: channel(z.object({ runId: idSchema }), nothing),
  },
  bulk: bulkChannels,
  fourBindings: {
    /** One call over every binding. `exchangeAdded` tells of each as it is over. */
    run: channel(fourBindingsRequestSchema, fourBindingsResultSchema),
    /** What has not begun is left out. */
    cancel: channel(z.object({ actId: idSchema }), nothing),
  },
  compose: composeChannels,
  login: {
    run: channel(
      z.object({
        actId: idSchema,
        environmentId: idSchema,
        binding: z.enum(bindings),
        databaseName: z.string(),
        userName: z.string(),
        password: z.string(),
        language: z.string(),
        label: z.string(),
      }),
      z.object({
        authenticated: z.boolean(),
        description: z.string().nullable(),
        session: sessionSchema.nullable(),
        /** Of the token that came back. */
        doubts: z.array(doubtSchema),
        /** Its cleaned form, masked, where it is doubtful and that can be known. */
        cleaned: z.string().nullable(),
        exchange: exchangeSummarySchema,
      }),
    ),
  },
  exchanges: {
    /** Newest first. */
    list: channel(historyPageSchema, z.array(exchangeSummarySchema)),
    /** Many bytes have to be fetched: see `sent-detail.ts`. */
    get: channel(byId, sentDetailSchema),
    reveal: channel(byId, sentDetailSchema),
    /** Puts one side on the clipboard as text. */
    copy: channel(
      z.object({ id: idSchema, part: z.enum(['request', 'answer', 'both']), reveal: z.boolean() }),
      nothing,
    ),
  },
  history: {
    info: channel(nothing, historyInfoSchema),
    /** For good, with all that can be found of them. */
    remove: channel(z.object({ ids: z.array(idSchema).min(1).max(1000) }), removedSchema),
    /** Every exchange of the session, for good; its token's too where it was used without the session. */
    forgetSession: channel(z.object({ sessionId: idSchema }), removedSchema),
    /** Removes what the settings do not keep, now. It is done by itself when the program starts. */
    retain: channel(nothing, removedSchema),
  },
  handover: handoverChannels,
  team: teamChannels,
  updates: updateChannels,
  backup: backupChannels,
  sandbox: {
    status: channel(nothing, sandboxStatusSchema),
    start: channel(nothing, sandboxStatusSchema),
    stop: channel(nothing, sandboxStatusSchema),
    setScenario: channel(z.object({ scenario: z.enum(scenarios) }), sandboxStatusSchema),
    /** Logs somebody in on the sandbox and saves the session, so that there is always one to force out. */
    addSession: channel(z.object({ environmentId: idSchema }), sessionSchema),
    /** Its environment and its demo sessions, where they were deleted. */
    makeAnew: channel(nothing, environmentSchema),
  },
} satisfies {
  [Area in keyof typeof channelNames]: { [Name in (typeof channelNames)[Area][number]]: Channel };
};
export type Channels = typeof channels;

/** What the main process says without being asked. */
export const events = {
  callProgress: callProgressSchema,
  probeProgress: probeProgressSchema,
  checkAllProgress: checkAllProgressSchema,
  bulkProgress: bulkProgressSchema,
  exchangeAdded: exchangeSummarySchema,
  sessionsChanged: z.array(sessionSchema),
  environmentsChanged: z.array(environmentSchema),
  sandboxChanged: sandboxStatusSchema,
  noticeAdded: noticeSchema,
  auditChanged: auditStatusSchema,
  updateChanged: updateViewSchema,
  /** A text from outside (a link, a file), which the person agreed to look at. */
  textOffered: z.object({ text: z.string(), name: z.string().nullable() }),
  /** The same, of environments and labels. */
  teamOffered: z.object({ text: z.string(), name: z.string().nullable() }),
  /** By its name, from the menu bar. */
  menuCommand: z.string(),
  /** Which is spoken from now on. */
  languageChanged: z.enum(languages),
  /** The screen was locked, or nobody touched the computer for a while: what is revealed hides. */
  personAway: z.null(),
} satisfies Record<EventName, z.ZodType>;
export type Events = { [Name in EventName]: z.infer<(typeof events)[Name]> };

/** The one object that the preload gives to the window. */
export type Client = {
  readonly [Area in keyof Channels]: {
    readonly [Name in keyof Channels[Area]]: Channels[Area][Name] extends Channel
      ? ChannelFunction<Channels[Area][Name]>
      : never;
  };
} & {
  /** Returns the function that ends the subscription. */
  readonly on: <Name extends EventName>(name: Name, listener: (value: Events[Name]) => void) => () => void;
};
