import { readFileSync, statSync } from 'node:fs';
import { teamDifferences } from '../../shared/formats/team/team-differences.js';
import { readTeamFile, teamFileOf } from '../../shared/formats/team/team-file.js';
import { maskText } from '../../shared/masking/mask-text.js';
import { inertJson } from '../../shared/messages/visible-text.js';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { TeamDifference, TeamFile } from '../../shared/model/team-file.js';
import { teamText } from '../../shared/text/team.js';
import { audit } from '../admin/audit-in-force.js';
import { auditText } from '../calls/audit-act.js';
import type { SavedStores } from '../calls/saved-stores.js';
import { inflateAny } from '../secrets/inflate.js';
import { environmentSecretKeys } from '../secrets/vault-keys.js';
import { writeFileFor } from './write-file-for.js';

const largestBytes = 64 * 1024 * 1024;

/** Writes environments and labels, with whatever secret somebody wrote into a name or a note left out. */
export function writeTeamFile(
  stores: SavedStores,
  path: string,
  by: 'window' | 'cli',
): Result<{ path: string; environments: number; labels: number }, AppError> {
  const file = teamFileOf(stores.environments.list(), stores.sessions.list());
  const secrets = secretsIn(stores);
  // Where the vault stays closed its tokens are not known: what looks like one is left out.
  const isOpen = stores.sessions.list().every(({ id }) => stores.vault.get(id) !== null);
  const masked = (text: string) => {
    return isOpen ? maskText(text, secrets, inflateAny) : auditText(text, secrets);
  };
  const clean: TeamFile = {
    ...file,
    environments: file.environments.map((one) => ({
      ...one,
      name: masked(one.name),
      notes: masked(one.notes),
    })),
    labels: file.labels.map((one) => ({
      ...{ ...one, environment: masked(one.environment), label: masked(one.label) },
      ...{ owner: masked(one.owner), notes: masked(one.notes) },
    })),
  };
  const written = writeFileFor(path, `${inertJson(clean, 2)}\n`);
  if (!written.ok) return written;
  const { environments, labels } = clean;
  audit({
    what: 'export',
    by,
    environment: '',
    count: environments.length + labels.length,
    withToken: false,
  });
  return ok({ path, environments: environments.length, labels: labels.length });
}

export interface OpenedTeamFile {
  readonly file: TeamFile;
  readonly differences: TeamDifference[];
}

export function openTeamFile(stores: SavedStores, path: string): Result<OpenedTeamFile, AppError> {
  let text: string;
  try {
    if (statSync(path).size > largestBytes) return fail({ code: 'no-team-file', ...teamText.none({ path }) });
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
    return fail({ code: 'no-team-file', ...teamText.notRead({ path, why }) });
  }
  return readTeam(stores, text, path);
}

/** @param path for people: which file it is */
export function readTeam(stores: SavedStores, text: string, path: string): Result<OpenedTeamFile, AppError> {
  const read = readTeamFile(text);
  if (read.ok)
    return ok({
      file: read.value,
      differences: teamDifferences(read.value, stores.environments.list(), stores.sessions.list()),
    });
  const { error } = read;
  if (error.kind === 'field')
    return fail({ code: 'no-team-file', ...teamText.wrongField({ path, field: error.field }) });
  return fail({ code: 'no-team-file', ...teamText[error.kind]({ path }) });
}

/** Takes the chosen entries. The person’s own certificate, name at the proxy and passwords stay. Stops at the first that cannot be saved. */
export function takeTeamFile(
  stores: SavedStores,
  { file, differences }: OpenedTeamFile,
  keys: readonly string[],
  made: { readonly at: string; readonly newId: () => string },
): Result<{ taken: number }, AppError> {
  let taken = 0;
  for (const { key, what, state } of differences) {
    if (!keys.includes(key) || state === 'same' || state === 'absent') continue;
    const index = Number(key.split(' ')[1]);
    const done = what === 'environment' ? takeEnvironment(index) : takeLabel(index);
    if (!done.ok) return done;
    taken += 1;
  }
  return ok({ taken });

  function takeEnvironment(index: number): Result<unknown, AppError> {
    const given = file.environments[index];
    if (given === undefined) return ok(undefined);
    const own = stores.environments.byName(given.name);
    return stores.environments.save(
      {
        ...given,
        ...(own && { id: own.id }),
        tls: { ...given.tls, clientCertificate: own?.tls.clientCertificate ?? null },
        proxy: given.proxy && {
          ...given.proxy,
          username: own?.proxy?.url === given.proxy.url ? own.proxy.username : null,
        },
      },
      made.at,
      made.newId,
    );
  }

  function takeLabel(index: number): Result<unknown, AppError> {
    const given = file.labels[index];
    const environment = stores.environments.byName(given?.environment ?? '');
    if (given === undefined || environment === null) return ok(undefined);
    const { label, owner, notes } = given;
    for (const { id } of stores.sessions.byFingerprint(environment.id, given.token)) {
      const updated = stores.sessions.update({ id, label, owner, notes }, made.at);
      if (!updated.ok) return updated;
    }
    return ok(undefined);
  }
}

function secretsIn({ environments, sessions, vault }: SavedStores): Secret[] {
  const tokens = sessions.list().map(({ id }) => vault.get(id));
  const passwords = environments
    .list()
    .flatMap(({ id }) => Object.values(environmentSecretKeys(id)).map((key) => vault.get(key)));
  const of = (kind: Secret['kind'], texts: readonly (string | null)[]) =>
    texts.flatMap((text) => (text ? [{ kind, text }] : []));
  return [...of('token', tokens), ...of('password', passwords)];
}
