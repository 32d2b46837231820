import type { AppError } from '../../shared/model/app-error.js';
import { ok, type Result } from '../../shared/model/result.js';
import { defaultSettings, type Settings, settingsSchema } from '../../shared/model/settings.js';
import type { KeyValueFile } from '../storage/key-value-file.js';
import type { StoreContext } from '../storage/tell.js';
import { createSavedDocument } from './saved-document.js';

export interface SettingsStore {
  get(): Settings;
  /** Changes the given fields and leaves the others. */
  update(patch: { [Name in keyof Settings]?: Settings[Name] | undefined }): Result<Settings, AppError>;
}

export const settingsFile = 'settings.json';

export function createSettingsStore(file: KeyValueFile, context: StoreContext): SettingsStore {
  const saved = createSavedDocument<Settings>(
    file,
    { name: 'settings', upgrades: [], fresh: defaultSettings, read: readSettings },
    context,
  );
  return {
    get: saved.get,
    update(patch) {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const next = { ...saved.get(), ...given };
      const done = saved.set(next);
      return done.ok ? ok(next) : done;
    },
  };
}

/** Field by field: one that is missing or not sound takes its default, and what was there is reported as broken. */
function readSettings(value: unknown): { value: Settings; broken: unknown[] } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const found: Record<string, unknown> = { ...defaultSettings };
  const broken: unknown[] = [];
  for (const [name, field] of Object.entries(settingsSchema.shape)) {
    if (!(name in value)) continue;
    const given = (value as Record<string, unknown>)[name];
    const parsed = field.safeParse(given);
    if (parsed.success) found[name] = parsed.data;
    else broken.push({ [name]: given });
  }
  return { value: settingsSchema.parse(found), broken };
}
