import { useAppInfo } from './queries.js';

/** What an administrator's policy fixes. `by`: its file; null where it fixes nothing of that. */
export interface Fixed {
  readonly by: (field: string) => string | null;
  readonly environmentBy: (id: string | undefined) => string | null;
}

const free: Fixed = { by: () => null, environmentBy: () => null };

export function useFixed(): Fixed {
  const policy = useAppInfo().data?.policy;
  if (policy?.kind !== 'in-force') return free;
  const { file, fields, environmentIds } = policy;
  return {
    by: (field) => (fields.includes(field) ? file : null),
    environmentBy: (id) => (id !== undefined && environmentIds.includes(id) ? file : null),
  };
}
