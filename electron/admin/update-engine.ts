import type { AppUpdater, NsisUpdater } from 'electron-updater';
import { type FeedInfo, feedInfoSchema } from '../../shared/model/updates.js';
import type { SendOptions } from '../http/transport.js';
import { mostOfDescription, UpdateExecutor } from './update-executor.js';
import { UpdateRefusal } from './update-refusal.js';

/** Where the program runs, and what an update needs of it. */
export interface UpdateHost {
  readonly version: string;
  /** `hand`: this system's own packages are installed by a person. */
  readonly installs: 'nsis' | 'mac' | 'hand';
  /** Whose signature a package must have; null: none is asked. The system asks for its own besides (macOS). */
  readonly publisher: string | null;
  /** Only where tests may drive the program. */
  readonly allowLoopback: boolean;
  /** Packages that this system takes, by how their names end; the first that there is is named. */
  readonly packages: readonly string[];
  readonly quit: () => void;
  readonly onQuit: (act: (exitCode: number) => void) => void;
}

export interface UpdateEngine {
  /** What the feed has, and how it stands to this version. Throws. */
  look(): Promise<{ readonly info: FeedInfo; readonly is: 'newer' | 'same' | 'older' }>;
  /** Of what was found last: to the disk, checked; installed when the program ends. Throws. */
  download(onPercent: (percent: number) => void): Promise<void>;
}

const mostOfPackage = 2 ** 30;

/** electron-updater, with everything off that it would do by itself: downloads, counting, retries, guesses. */
export async function createUpdateEngine(
  host: UpdateHost,
  { feed, folder, send }: { readonly feed: string; readonly folder: string; readonly send: SendOptions },
): Promise<UpdateEngine> {
  const executor = new UpdateExecutor(new URL(feed).origin, send);
  const updater = await load(host, folder);
  Object.assign(updater, {
    httpExecutor: executor,
    // In place of files that it would read beside the program, or write to count people.
    configOnDisk: {
      value: Promise.resolve({ updaterCacheDirName: 'updates', publisherName: host.publisher }),
    },
    stagingUserIdPromise: { value: Promise.resolve('') },
    isUserWithinRollout: () => true,
    logger: null,
    autoDownload: false,
    autoInstallOnAppQuit: true,
    allowDowngrade: false,
    allowPrerelease: false,
    disableWebInstaller: true,
    disableDifferentialDownload: true,
    requestHeaders: {},
  });
  updater.setFeedURL({ provider: 'generic', url: feed });
  let largest = mostOfPackage;

  return {
    async look() {
      executor.begin(mostOfDescription);
      const found = await updater.checkForUpdates().catch((error: unknown) => {
        // A description that is no object makes the library stumble.
        throw error instanceof TypeError ? new UpdateRefusal('content') : error;
      });
      const read = feedInfoSchema.safeParse(found?.updateInfo);
      if (found === null || !read.success) throw new UpdateRefusal('content');
      const info = read.data;
      largest = Math.max(...info.files.map(({ size }) => size ?? mostOfPackage));
      if (found.isUpdateAvailable) return { info, is: 'newer' };
      const order = updater.currentVersion.compare(info.version);
      // Newer, and yet not for this system.
      if (order < 0) throw new UpdateRefusal('system', { version: info.version });
      return { info, is: order === 0 ? 'same' : 'older' };
    },
    async download(onPercent) {
      executor.begin(largest);
      updater.removeAllListeners('download-progress');
      updater.on('download-progress', ({ percent }) => onPercent(Math.floor(percent)));
      await updater.downloadUpdate();
    },
  };
}

async function load(host: UpdateHost, folder: string): Promise<AppUpdater> {
  const app = {
    version: host.version,
    name: 'session-desk',
    isPackaged: true,
    appUpdateConfigPath: '',
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: host.quit,
    onQuit: host.onQuit,
  };
  if (host.installs === 'mac') {
    const { MacUpdater } = await import('electron-updater/out/MacUpdater.js');
    return new MacUpdater(undefined, app);
  }
  // Where a person installs, it is only asked what there is.
  const { NsisUpdater: Updater } = await import('electron-updater/out/NsisUpdater.js');
  const updater = new Updater(undefined, app);
  updater.verifyUpdateCodeSignature = await signatureCheck();
  return updater;
}

/** The library's own, but that a package whose signature could not be looked at is refused, which the library takes. */
async function signatureCheck(): Promise<NsisUpdater['verifyUpdateCodeSignature']> {
  const { verifySignature } = await import('electron-updater/out/windowsExecutableCodeSignatureVerifier.js');
  return async (publishers, file) => {
    let unseen: string | null = null;
    const warn = (message?: string) => {
      if (/Ignoring signature/.test(message ?? '')) unseen = message ?? '';
    };
    const wrong = await verifySignature(publishers, file, {
      info: () => undefined,
      warn,
      error: () => undefined,
    });
    return wrong ?? unseen;
  };
}
