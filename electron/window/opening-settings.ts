import { join } from 'node:path';
import { defaultSettings, type Settings } from '../../shared/contract/settings.js';
import { createJsonFile } from '../store/json-file.js';
import { createSettingsStore, settingsFile } from '../store/settings-store.js';

/** The settings as far as the window needs them to open. Read only: what is broken is dealt with by the real store. */
export function readOpeningSettings(folder: string): Pick<Settings, 'window' | 'theme'> {
  try {
    const file = createJsonFile(join(folder, settingsFile), { readOnly: true });
    return createSettingsStore(file, { now: () => new Date().toISOString(), tell: () => {} }).get();
  } catch {
    return defaultSettings;
  }
}
