import { dialog, type FileFilter } from 'electron';
import { teamExtension } from '../../shared/model/team-extension.js';
import { namesText } from '../../shared/text/problems.js';
import type { HostPorts } from './host-ports.js';

type FileChoosers = Pick<
  HostPorts,
  'chooseSave' | 'chooseOpen' | 'chooseHar' | 'chooseTokens' | 'chooseReport' | 'chooseFile'
>;

/** The system's own dialogs for files: what was chosen, or null. */
export function fileChoosers(): FileChoosers {
  return {
    chooseSave: (name) => saved(name, name.slice(name.lastIndexOf('.') + 1), [allFiles()]),
    chooseReport: (format, name) => saved(name, format, []),
    chooseOpen: (extension) => opened(named(extension)),
    chooseHar: () => opened({ name: 'HAR', extensions: ['har', 'json'] }),
    chooseTokens: () => opened({ name: namesText.files.tokens, extensions: ['csv', 'txt', 'tsv'] }),
    chooseFile: (purpose) => opened(filters()[purpose]),
  };
}

async function opened(wanted: FileFilter): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title: namesText.files.open({ what: wanted.name }),
    properties: ['openFile'],
    filters: [wanted, allFiles()],
  });
  return filePaths[0] ?? null;
}

async function saved(
  defaultPath: string,
  extension: string,
  others: readonly FileFilter[],
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog({
    title: namesText.files.save,
    defaultPath,
    filters: [named(extension), ...others],
  });
  return filePath || null;
}

const named = (extension: string): FileFilter => ({
  name: ownFiles()[extension] ?? extension.toUpperCase(),
  extensions: [extension],
});

/** By the ends of their names, which say nothing to a person. */
const ownFiles = (): Readonly<Record<string, string>> => ({
  backup: namesText.files.backup,
  [teamExtension]: namesText.files.environments,
});

const allFiles = (): FileFilter => ({ name: namesText.files.all, extensions: ['*'] });

const filters = (): Record<Parameters<HostPorts['chooseFile']>[0], FileFilter> => ({
  ca: { name: namesText.files.certificates, extensions: ['pem', 'crt', 'cer'] },
  cert: { name: namesText.files.certificates, extensions: ['pem', 'crt', 'cer'] },
  key: { name: namesText.files.keys, extensions: ['pem', 'key'] },
  pfx: { name: namesText.files.pfx, extensions: ['pfx', 'p12'] },
});
