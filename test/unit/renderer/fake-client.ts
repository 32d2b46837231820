import type { Client, Events } from '../../../shared/ipc/channels.js';
import type { ActRequest, ActResult } from '../../../shared/model/act.js';
import type { AppError } from '../../../shared/model/app-error.js';
import type { Notice, SandboxStatus, VaultStatus } from '../../../shared/model/app-info.js';
import type { Environment } from '../../../shared/model/environment.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { fail, ok, type Result } from '../../../shared/model/result.js';
import type { NewSession, Session } from '../../../shared/model/session.js';
import type { Settings } from '../../../shared/model/settings.js';
import type { Binding, Outcome } from '../../../shared/model/words.js';
import { before, fakeDetail, fakeEnvironments, fakeRequest, fakeSessions, fakeSummary } from './fake-data.js';
import { fakeProbing, type ProbedKind } from './fake-probing.js';

/** What a test or a look at the window wants to be different. */
export interface FakeOptions {
  readonly environments?: readonly Environment[];
  readonly sessions?: readonly Session[];
  readonly settings?: Partial<Settings>;
  readonly notices?: readonly Notice[];
  readonly vault?: VaultStatus;
  /** How acts end. */
  readonly outcome?: Outcome;
  readonly fate?: ActResult['fate'];
  readonly cause?: string;
  /** How long a step of an act takes. */
  readonly stepMs?: number;
  /** Saving an environment fails with this. */
  readonly saveError?: AppError;
  /** What a probe comes upon. */
  readonly probed?: ProbedKind;
  /** After an unknown: what the one check says; null: it gets no answer. */
  readonly resolvesTo?: 'out' | 'active' | null;
}

export interface FakeClient {
  readonly client: Client;
  /** The acts that were asked for, in order. */
  readonly acts: ActRequest[];
  emit<Name extends keyof Events>(name: Name, value: Events[Name]): void;
}

const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A client in memory that answers as the main process does. */
export function createFakeClient(options: FakeOptions = {}): FakeClient {
  let environments = [...(options.environments ?? fakeEnvironments)];
  let sessions = [...(options.sessions ?? fakeSessions)];
  let settings: Settings = {
    theme: 'system',
    textSize: 100,
    language: 'system',
    paneSizes: {},
    sessionOrder: 'label',
    columns: {},
    window: null,
    withoutKeyring: 'memory',
    hideAfterMinutes: 5,
    wrap: true,
    operator: '',
    keepDays: null,
    keepMebibytes: null,
    updateFeed: null,
    lookAtStart: false,
    ...options.settings,
  };
  let sandbox: SandboxStatus = {
    running: true,
    url: 'http://127.0.0.1:41873/sws/Authentication.asmx',
    scenario: 'normal',
    requests: 12,
  };
  const exchanges: ExchangeSummary[] = Array.from({ length: 48 }, (_, index) => fakeSummary(index));
  const removed = new Map<string, { environment?: Environment; sessions: Session[] }>();
  const cancelled = new Set<string>();
  const acts: ActRequest[] = [];
  const listeners: { [Name in keyof Events]?: Set<(value: Events[Name]) => void> } = {};
  let serial = 1000;
  const nextId = (kind: string) => `${kind}-${serial++}`;
  const emit = <Name extends keyof Events>(name: Name, value: Events[Name]) => {
    for (const listener of listeners[name] ?? []) listener(value);
  };
  const notFound = fail<AppError>({ code: 'not-found', message: 'It is not there any more.' });
  const good = async <Value>(value: Value): Promise<Result<Value, AppError>> => ok(value);
  const setSessions = (next: Session[]) => {
    sessions = next;
    emit('sessionsChanged', sessions);
  };
  const setEnvironments = (next: Environment[]) => {
    environments = next;
    emit('environmentsChanged', environments);
  };

  const sessionFrom = ({ token: typed, ...fields }: NewSession): Session => ({
    ...fields,
    id: nextId('session'),
    tokenMask: typed.length < 12 ? '…' : `…${typed.slice(-4)}`,
    tokenFingerprint: 'fp-new',
    tokenStorage: 'kept',
    lastKnown: null,
    createdAt: before(0),
    updatedAt: before(0),
  });

  async function run(request: ActRequest): Promise<Result<ActResult, AppError>> {
    acts.push(request);
    const stepMs = options.stepMs ?? 20;
    const steps =
      request.operation === 'CheckToken'
        ? (['check'] as const)
        : request.verify
          ? (['check-before', 'logout', 'check-after'] as const)
          : (['logout'] as const);
    const made: ExchangeSummary[] = [];
    const outcome =
      options.outcome ?? (request.operation === 'Logout' && request.verify ? 'confirmed' : 'accepted');
    for (const step of steps) {
      const isLogout = step === 'logout';
      for (const phase of ['dns', 'connect', 'send', 'wait'] as const) {
        emit('callProgress', { actId: request.actId, step, phase, sent: isLogout && phase === 'wait' });
        await wait(phase === 'wait' ? stepMs : 1);
      }
      const exchange = fakeSummary(serial, {
        id: nextId('exchange'),
        actId: request.actId,
        sessionId: request.sessionId,
        startedAt: before(0),
        operation: isLogout ? 'Logout' : 'CheckToken',
        binding: request.binding,
        outcome: isLogout || steps.length === 1 ? outcome : 'accepted',
        cause: options.cause ?? '',
        ...(isLogout
          ? {}
          : { active: step === 'check-before' || (step === 'check' && options.fate !== 'out') }),
      });
      made.push(exchange);
      exchanges.unshift(exchange);
      emit('exchangeAdded', exchange);
      if (cancelled.has(request.actId)) break;
    }
    const ended = cancelled.has(request.actId) ? 'unknown' : outcome;
    const decided = made.at(-1);
    const fate: ActResult['fate'] =
      options.fate ??
      (request.operation === 'CheckToken'
        ? 'active'
        : request.verify
          ? 'was-active-now-out'
          : 'sent-not-checked');
    const state = ended === 'unknown' ? 'unknown' : ended === 'confirmed' ? 'out' : 'active';
    setSessions(
      sessions.map((one) =>
        one.id === request.sessionId
          ? { ...one, lastKnown: { state, outcome: ended, at: before(0), exchangeId: decided?.id ?? null } }
          : one,
      ),
    );
    return ok({
      actId: request.actId,
      operation: request.operation,
      outcome: ended,
      fate: ended === 'unknown' ? 'could-not-find-out' : fate,
      cause: options.cause ?? '',
      exchanges: made,
      decidedBy: decided?.id ?? null,
      startedAt: before(stepMs * 3),
      totalMs: made.reduce((sum, one) => sum + one.totalMs, 0),
    });
  }

  const probing = fakeProbing({
    kind: options.probed ?? 'mixed',
    stepMs: options.stepMs ?? 20,
    emit,
    sessionsOf: (environmentId) => sessions.filter((one) => one.environmentId === environmentId),
    change: (changed) => setSessions(sessions.map((one) => (one.id === changed.id ? changed : one))),
  });

  async function resolve(asked: { actId: string; sessionId: string; binding: Binding }) {
    const { resolvesTo = 'out' } = options;
    const active = resolvesTo === 'active';
    const exchange = fakeSummary(serial, {
      id: nextId('exchange'),
      ...asked,
      startedAt: before(0),
      operation: 'CheckToken',
      ...(resolvesTo === null ? { outcome: 'unknown', cause: 'timeout' } : { outcome: 'accepted', active }),
    });
    exchanges.unshift(exchange);
    emit('exchangeAdded', exchange);
    const outcome = resolvesTo === null ? 'unknown' : active ? 'still-active' : 'confirmed';
    const state = resolvesTo ?? 'unknown';
    const lastKnown = { state, outcome, at: before(0), exchangeId: exchange.id } as const;
    setSessions(sessions.map((one) => (one.id === asked.sessionId ? { ...one, lastKnown } : one)));
    return ok<ActResult>({
      actId: asked.actId,
      operation: 'Logout',
      outcome,
      fate: resolvesTo === null ? 'could-not-find-out' : active ? 'still-active' : 'now-out',
      cause: exchange.cause,
      exchanges: [exchange],
      decidedBy: resolvesTo === null ? null : exchange.id,
      startedAt: exchange.startedAt,
      totalMs: exchange.totalMs,
    });
  }

  const notHere = async () => ({
    ok: false as const,
    error: { code: 'internal' as const, message: 'The fake cannot do this.' },
  });
  const client: Client = {
    bulk: {
      read: notHere,
      reread: notHere,
      readProgress: () => good(null),
      stopReading: () => good(undefined),
      freeze: notHere,
      start: notHere,
      pause: notHere,
      resume: notHere,
      cancel: notHere,
      supply: notHere,
      sendAgain: notHere,
      rows: notHere,
      report: notHere,
      remove: notHere,
      list: () => good([]),
    },
    compose: { open: notHere, preview: notHere, send: notHere, cancel: () => good(undefined) },
    app: {
      info: () =>
        good({
          version: '0.1.0',
          electron: '25.1.1',
          chrome: '114',
          node: '18.15',
          platform: 'linux',
          vault: options.vault ?? { mode: 'keyring', backend: 'gnome_libsecret' },
          policy: { kind: 'none' },
          audit: { waiting: 0, lost: 0, why: null },
          notices: [...(options.notices ?? [])],
        }),
      eraseSetAside: () => good(undefined),
      quit: () => good(undefined),
    },
    settings: {
      get: () => good(settings),
      update: (patch) => {
        settings = { ...settings, ...(patch as Partial<Settings>) };
        return good(settings);
      },
    },
    environments: {
      list: () => good(environments),
      save: async ({ environment }) => {
        if (options.saveError) return fail(options.saveError);
        const id = environment.id ?? nextId('environment');
        const saved: Environment = { ...environment, id, createdAt: before(0), updatedAt: before(0) };
        const known = environments.some((one) => one.id === id);
        setEnvironments(
          known ? environments.map((one) => (one.id === id ? saved : one)) : [...environments, saved],
        );
        return ok(saved);
      },
      remove: async ({ id }) => {
        const environment = environments.find((one) => one.id === id);
        if (!environment) return notFound;
        const own = sessions.filter(({ environmentId }) => environmentId === id);
        const undoId = nextId('undo');
        removed.set(undoId, { environment, sessions: own });
        setSessions(sessions.filter(({ environmentId }) => environmentId !== id));
        setEnvironments(environments.filter((one) => one.id !== id));
        return ok({ undoId, sessions: own.length });
      },
      restore: async ({ undoId }) => {
        const kept = removed.get(undoId);
        if (!kept?.environment) return notFound;
        setEnvironments([...environments, kept.environment]);
        setSessions([...sessions, ...kept.sessions]);
        return ok(kept.environment);
      },
      chooseFile: ({ purpose }) => good(`/home/desk/certificates/${purpose}.pem`),
    },
    sessions: {
      list: () => good(sessions),
      add: async (input) => {
        const made = sessionFrom(input);
        setSessions([...sessions, made]);
        return ok(made);
      },
      addMany: async (input) => {
        const made = input.sessions.map(sessionFrom);
        setSessions([...sessions, ...made]);
        return ok(made);
      },
      cleanToken: async ({ id }) => {
        const one = sessions.find((session) => session.id === id);
        return one ? ok(one) : notFound;
      },
      update: async ({ id, token: _, ...patch }) => {
        const old = sessions.find((one) => one.id === id);
        if (!old) return notFound;
        const changed = { ...old, ...(patch as Partial<Session>), updatedAt: before(0) };
        setSessions(sessions.map((one) => (one.id === id ? changed : one)));
        return ok(changed);
      },
      remove: async ({ id }) => {
        const undoId = nextId('undo');
        removed.set(undoId, { sessions: sessions.filter((one) => one.id === id) });
        setSessions(sessions.filter((one) => one.id !== id));
        return ok({ undoId });
      },
      restore: async ({ undoId }) => {
        const session = removed.get(undoId)?.sessions[0];
        if (!session) return notFound;
        setSessions([...sessions, session]);
        return ok(session);
      },
      reveal: () => good({ token }),
      copyToken: () => good(undefined),
      noticeCopied: () => good(undefined),
      findByTokens: ({ tokens }) =>
        good(
          tokens.map((one) => {
            const session = sessions.find(({ tokenMask }) => one === token && tokenMask.length > 1);
            return session
              ? { sessionId: session.id, environmentId: session.environmentId, label: session.label }
              : null;
          }),
        ),
    },
    request: {
      preview: ({ operation, binding, reveal }) =>
        good({
          ...fakeRequest(binding, operation, reveal ? token : `${'*'.repeat(32)}${token.slice(-4)}`),
          url: 'http://127.0.0.1:41873/sws/Authentication.asmx',
        }),
    },
    logout: {
      run,
      cancel: ({ actId }) => {
        cancelled.add(actId);
        return good(undefined);
      },
      resolve,
    },
    probe: probing.probe,
    checkAll: probing.checkAll,
    fourBindings: { run: notHere, cancel: () => good(undefined) },
    team: { export: notHere, open: notHere, take: notHere },
    updates: { view: notHere, follow: notHere, look: notHere, download: notHere, install: notHere },
    backup: { make: notHere, choose: notHere, restore: notHere },
    login: {
      run: async ({ environmentId, label, binding }) => {
        const template = fakeSessions[0];
        if (!template) return notFound;
        const session = { ...template, id: nextId('session'), environmentId, label, lastKnown: null };
        setSessions([...sessions, session]);
        const exchange = fakeSummary(0, { operation: 'Login', binding, outcome: 'accepted' });
        return ok({ authenticated: true, description: null, session, doubts: [], cleaned: null, exchange });
      },
    },
    history: {
      info: () => good({ exchanges: exchanges.length, bytes: 65_536, oldestAt: null, unindexed: 0 }),
      remove: ({ ids }) => good({ exchanges: ids.length, notErased: null }),
      forgetSession: () => good({ exchanges: 0, notErased: null }),
      retain: () => good({ exchanges: 0, notErased: null }),
    },
    exchanges: {
      list: ({ limit }) => good(exchanges.slice(0, limit)),
      get: async ({ id }) => {
        const found = exchanges.find((one) => one.id === id);
        return found ? ok(fakeDetail(found, false)) : notFound;
      },
      reveal: async ({ id }) => {
        const found = exchanges.find((one) => one.id === id);
        return found ? ok(fakeDetail(found, true)) : notFound;
      },
      copy: () => good(undefined),
    },
    handover: {
      copy: ({ token }) => good({ masked: token === 'masked' }),
      preview: () => good({ text: 'POST /sws', cut: false }),
      save: ({ token }) => good({ path: '/tmp/exchange.har', masked: token === 'masked' }),
      operator: () => good({ operator: 'Ayşe Demir', signedWith: null }),
      evidence: () => good({ path: '/tmp/evidence.html' }),
      importHar: () => good({ exchanges: 3, skipped: 1, total: 4, entries: [] }),
      importText: () => good({ exchanges: 3, skipped: 1, total: 4, entries: [] }),
      importProgress: () => good(null),
      cancelImport: () => good(undefined),
    },
    sandbox: {
      status: () => good(sandbox),
      start: () => setSandbox({ running: true, url: 'http://127.0.0.1:41873/sws/Authentication.asmx' }),
      stop: () => setSandbox({ running: false, url: null }),
      setScenario: ({ scenario }) => setSandbox({ scenario }),
      makeAnew: async () => {
        const made = fakeEnvironments.find(({ tier }) => tier === 'sandbox');
        return made ? good(made) : notFound;
      },
      addSession: async ({ environmentId }) => {
        const template = fakeSessions[0];
        if (!template) return notFound;
        const session = {
          ...template,
          id: nextId('session'),
          environmentId,
          label: 'Sandbox guest',
          lastKnown: null,
        };
        setSessions([...sessions, session]);
        return ok(session);
      },
    },
    on: (name, listener) => {
      const set = (listeners[name] ?? new Set()) as Set<typeof listener>;
      listeners[name] = set as never;
      set.add(listener);
      return () => set.delete(listener);
    },
  };

  function setSandbox(change: Partial<SandboxStatus>) {
    sandbox = { ...sandbox, ...change };
    emit('sandboxChanged', sandbox);
    return good(sandbox);
  }

  return { client, acts, emit };
}
