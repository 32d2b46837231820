import { readProxyAddress } from '../../shared/formats/proxy-address.js';
import type { AppError } from '../../shared/model/app-error.js';
import {
  type Environment,
  type EnvironmentDraft,
  environmentSchema,
} from '../../shared/model/environment.js';
import { environmentDefaults } from '../../shared/model/environment-defaults.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { environmentsText } from '../../shared/text/environments.js';
import { letterOrder } from '../../shared/text/letters.js';
import { problemText } from '../../shared/text/problems.js';
import type { KeyValueFile } from '../storage/key-value-file.js';
import type { StoreContext } from '../storage/tell.js';
import { readEndpoint } from './endpoint-address.js';
import { createSavedDocument } from './saved-document.js';

export interface EnvironmentStore {
  /** By name, as people sort. */
  list(): Environment[];
  get(id: string): Environment | null;
  /** Upper and lower case are the same name. */
  byName(name: string): Environment | null;
  /** Makes one (no id in the draft) or changes one. `where` in an error is the field. */
  save(draft: EnvironmentDraft, at: string, id: () => string): Result<Environment, AppError>;
  remove(id: string): Result<Environment, AppError>;
  /** Brings one back as it was. */
  put(environment: Environment): Result<Environment, AppError>;
}

export const environmentsFile = 'environments.json';

export function createEnvironmentStore(file: KeyValueFile, context: StoreContext): EnvironmentStore {
  const saved = createSavedDocument<readonly Environment[]>(
    file,
    { name: 'environments', upgrades: [], fresh: [], read: readEnvironments },
    context,
  );
  const get = (id: string) => saved.get().find((one) => one.id === id) ?? null;
  const byName = (name: string) => saved.get().find((one) => sameName(one.name, name)) ?? null;

  const put = (environment: Environment): Result<Environment, AppError> => {
    const namesake = byName(environment.name);
    if (namesake !== null && namesake.id !== environment.id) return fail(nameTaken(namesake.name));
    const others = saved.get().filter((one) => one.id !== environment.id);
    const done = saved.set(byNameOrder([...others, environment]));
    return done.ok ? ok(environment) : done;
  };

  return {
    // In the order of the language that is spoken now: it may have been changed meanwhile.
    list: () => byNameOrder(saved.get()),
    get,
    byName,
    put,
    save(draft, at, id) {
      const address = readEndpoint(draft.endpoint);
      if (!address.ok) return address;
      const { endpoint, dropped } = address.value;
      const wrongProxy = proxyProblem(draft.proxy);
      if (wrongProxy !== null) return fail(wrongProxy);
      const old = draft.id === undefined ? null : get(draft.id);
      if (draft.id !== undefined && old === null) return fail(gone());
      const parsed = environmentSchema.safeParse({
        ...draft,
        endpoint,
        id: old?.id ?? id(),
        createdAt: old?.createdAt ?? at,
        updatedAt: at,
      });
      if (!parsed.success) return fail(fieldError(parsed.error.issues[0]));
      const done = put(parsed.data);
      if (done.ok && dropped !== '') context.tell(droppedNotice(done.value, dropped, at));
      return done;
    },
    remove(id) {
      const old = get(id);
      if (old === null) return fail(gone());
      const done = saved.set(saved.get().filter((one) => one.id !== id));
      return done.ok ? ok(old) : done;
    },
  };
}

function readEnvironments(value: unknown): { value: Environment[]; broken: unknown[] } | null {
  if (!Array.isArray(value)) return null;
  const sound: Environment[] = [];
  const broken: unknown[] = [];
  for (const entry of value) {
    const parsed = environmentSchema.safeParse(withDefaults(entry));
    const isNew =
      parsed.success &&
      !sound.some((one) => one.id === parsed.data.id || sameName(one.name, parsed.data.name));
    if (parsed.success && isNew) sound.push(parsed.data);
    else broken.push(entry);
  }
  return { value: byNameOrder(sound), broken };
}

/** One that was saved before a field was there has its default, and so within its choices of TLS. */
function withDefaults(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const tls = 'tls' in entry && typeof entry.tls === 'object' ? entry.tls : {};
  return { ...environmentDefaults, ...entry, tls: { ...environmentDefaults.tls, ...tls } };
}

/** What is saved was trimmed when it was read. */
function sameName(saved: string, asked: string): boolean {
  return saved.toLowerCase() === asked.trim().toLowerCase();
}

function byNameOrder(environments: readonly Environment[]): Environment[] {
  const list = [...environments];
  // Where there is one, as at many starts, no order of letters is made.
  if (list.length < 2) return list;
  const order = letterOrder();
  return list.sort((a, b) => order(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function proxyProblem(proxy: EnvironmentDraft['proxy']): AppError | null {
  if (proxy === null) return null;
  const read = readProxyAddress(proxy.url);
  const { proxyInvalid, proxyCredentials } = environmentsText.editor;
  if (!read.ok) return { code: 'bad-proxy', message: proxyInvalid, where: 'proxy.url' };
  const isOpen =
    read.value.kind === 'manual' && (read.value.username !== null || read.value.password !== null);
  return isOpen ? { code: 'bad-proxy', message: proxyCredentials, where: 'proxy.url' } : null;
}

const gone = (): AppError => ({ code: 'environment-gone', message: problemText.environmentGone });

function nameTaken(name: string): AppError {
  return {
    code: 'name-taken',
    where: 'name',
    ...problemText.nameTaken({ name }),
  };
}

function fieldError(issue: { path: PropertyKey[]; message: string } | undefined): AppError {
  const where = issue?.path.join('.') ?? '';
  return {
    code: 'bad-environment',
    message: problemText.field({ where, why: issue?.message ?? problemText.notValid }),
    where,
  };
}

function droppedNotice(environment: Environment, dropped: string, at: string) {
  return {
    id: `endpoint-query:${environment.id}:${at}`,
    kind: 'info' as const,
    code: 'endpoint-query-dropped' as const,
    message: problemText.queryDropped({ name: environment.name, endpoint: environment.endpoint, dropped }),
    at,
  };
}
