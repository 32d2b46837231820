import type { CauseContext } from '../model/cause-facts.js';
import { causesOf } from '../model/causes.js';
import { endsSession } from '../model/operations.js';
import { connectionArguments } from './connection-arguments.js';
import { textOf } from './text-of.js';

const phrases = textOf('causePhrases');

/** What of the phrases stands in sentences by its own name; each is made when a sentence asks for it. */
const named = [
  'inFront',
  'who',
  'otherBindings',
  'otherSoap',
  'sentOver',
  'wayForLong',
  'writeHttps',
  'checkFirst',
  'askFirst',
  'notOut',
  'mayHaveRun',
  'nothingLoggedOut',
  'inside',
] as const;
const getters = Object.fromEntries(
  named.map((name) => [
    name,
    {
      get(this: Plain): string {
        return phrases[name](this);
      },
    },
  ]),
);

type Plain = ReturnType<typeof plainArguments>;
/** All that the sentences of causes may name. */
export type CauseArguments = Plain & Readonly<Record<(typeof named)[number], string>>;

export function causeArguments(at: CauseContext, usualStatus: number | undefined): CauseArguments {
  return Object.defineProperties(plainArguments(at, usualStatus), getters) as CauseArguments;
}

/** No value is what a server wrote where a sentence chooses by it. */
function plainArguments(at: CauseContext, usualStatus: number | undefined) {
  const { binding, status, url, facts, who } = at;
  return {
    binding: binding ?? 'none',
    does: doesOf(at),
    status: String(status ?? usualStatus ?? 'none'),
    isHttps: url?.https ?? false,
    isHost: url !== null,
    host: url?.host || phrases.host,
    path: url?.path || phrases.path,
    isWho: who !== null,
    whoAs: whoAs(at),
    whoName: who?.name ?? '',
    isNamed: Boolean(facts.named),
    named: facts.named ?? '',
    itSays: facts.named ? phrases.itSays({ named: facts.named }) : '',
    iis: facts.named === undefined ? '' : phrases.iis({ named: facts.named }),
    isPlace: Boolean(facts.place),
    place: facts.place ?? '',
    wait: facts.wait ?? '',
    waitAs: waitAs(facts.wait),
    found: foundInside(facts.inside),
    ...connectionArguments(at.connection),
  };
}

/** `asks`: whatever failed of it left nothing behind. `other`: a raw request. */
function doesOf({ operation }: CauseContext): 'ends' | 'asks' | 'other' {
  if (operation === null) return 'other';
  return endsSession(operation) ? 'ends' : 'asks';
}

function whoAs({ who, facts }: CauseContext): 'nobody' | 'likely' | 'thing' | 'other' {
  if (who === null) return 'nobody';
  if (facts.likely) return 'likely';
  return /^\p{Ll}/u.test(who.name) ? 'thing' : 'other';
}

/** As HTTP has it: a number of seconds, or a date. */
function waitAs(wait: string | undefined): 'none' | 'seconds' | 'until' {
  if (wait === undefined) return 'none';
  return /^\d{1,6}$/.test(wait) ? 'seconds' : 'until';
}

function foundInside(inside: string | undefined): 'unread' | 'contract' | 'other' {
  if (inside === undefined) return 'unread';
  return causesOf.accepted.some((cause) => cause === inside) ? 'contract' : 'other';
}
