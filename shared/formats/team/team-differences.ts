import type { Environment } from '../../model/environment.js';
import type { Session } from '../../model/session.js';
import type { TeamDifference, TeamFile } from '../../model/team-file.js';
import { teamEnvironmentOf, teamLabelOf } from './team-file.js';

/** What each entry of the file would change here, in its order. Nothing here is ever deleted by it. */
export function teamDifferences(
  file: TeamFile,
  environments: readonly Environment[],
  sessions: readonly Session[],
): TeamDifference[] {
  const byName = new Map(environments.map((one) => [one.name.toLowerCase(), one]));
  const found = file.environments.map((given, index): TeamDifference => {
    const own = byName.get(given.name.toLowerCase());
    const fields = own === undefined ? differing({}, given) : differing(teamEnvironmentOf(own), given);
    const state = own === undefined ? 'new' : fields.length > 0 ? 'changed' : 'same';
    return { key: `environment ${index}`, what: 'environment', name: given.name, state, fields };
  });
  const labels = file.labels.map((given, index): TeamDifference => {
    const environmentId = byName.get(given.environment.toLowerCase())?.id;
    const own = sessions.find(
      (one) => one.tokenFingerprint === given.token && one.environmentId === environmentId,
    );
    const fields = own === undefined ? [] : differing(teamLabelOf(own, given.environment), given);
    const state = own === undefined ? 'absent' : fields.length > 0 ? 'changed' : 'same';
    return { key: `label ${index}`, what: 'label', name: given.label, state, fields };
  });
  return [...found, ...labels];
}

/** Field by field, those within one named `tls.caFile`. */
function differing(own: object, given: object): TeamDifference['fields'] {
  const [from, to] = [flat(own), flat(given)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((field) => from.get(field) !== to.get(field))
    .map((field) => ({ field, from: from.get(field) ?? '', to: to.get(field) ?? '' }));
}

function flat(value: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(value).flatMap(([name, one]): [string, string][] => {
    if (typeof one === 'object' && one !== null) return [...flat(one, `${prefix}${name}.`)];
    return one === undefined || one === null || one === '' ? [] : [[`${prefix}${name}`, String(one)]];
  });
  return new Map(entries);
}
