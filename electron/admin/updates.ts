import { visibleLine, visibleText } from '../../shared/messages/visible-text.js';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import type { Settings } from '../../shared/model/settings.js';
import type { FeedInfo, UpdateState, UpdateView } from '../../shared/model/updates.js';
import { policyText } from '../../shared/text/policy.js';
import { updatesText } from '../../shared/text/updates.js';
import type { SendOptions } from '../http/transport.js';
import { readFeed } from '../settings/feed-address.js';
import type { SettingsStore } from '../settings/settings-store.js';
import { policyInForce } from './policy-in-force.js';
import type { UpdateEngine, UpdateHost } from './update-engine.js';
import { refusalOf, UpdateRefusal } from './update-refusal.js';

interface UpdateDeps {
  readonly host: UpdateHost;
  /** Where packages are kept until they are installed: the data folder. */
  readonly folder: string;
  readonly settings: SettingsStore;
  /** The way to a host, as the policy or this computer has it. */
  readonly reach: (url: string) => Promise<Result<SendOptions, AppError>>;
  readonly onChange: (view: UpdateView) => void;
}

type Answer<Value> = Result<Value, AppError>;

export interface Updates {
  view(): Answer<UpdateView>;
  follow(wanted: { readonly feed: string; readonly atStart: boolean }): Answer<UpdateView>;
  look(): Promise<Answer<UpdateView>>;
  download(): Promise<Answer<UpdateView>>;
  install(): Answer<void>;
}

/** What is followed: the policy's word before a person's own. Null: nobody is asked. */
function followedFeed(settings: Settings): Answer<Pick<UpdateView, 'feed' | 'atStart'>> {
  const now = policyInForce();
  if (now.kind === 'broken') return fail(now.error);
  const fixed = now.kind === 'in-force' ? now.policy.updates : undefined;
  return ok({
    feed: fixed === undefined ? settings.updateFeed : fixed.feed,
    atStart: fixed?.atStart ?? settings.lookAtStart,
  });
}

const mostOfNotes = 20_000;

export function createUpdates({ host, folder, settings, reach, onChange }: UpdateDeps): Updates {
  let state: UpdateState = { kind: 'idle' };
  let engine: UpdateEngine | null = null;

  function view(): Answer<UpdateView> {
    const followed = followedFeed(settings.get());
    return followed.ok ? ok({ ...followed.value, state }) : followed;
  }
  function become(next: UpdateState): void {
    state = next;
    const now = view();
    if (now.ok) onChange(now.value);
  }

  return {
    view,
    follow({ feed, atStart }) {
      const now = policyInForce();
      if (now.kind === 'broken') return fail(now.error);
      const fixed = now.kind === 'in-force' ? now.policy.updates : undefined;
      // The window gives a managed feed back as it stands in the policy.
      if (now.kind === 'in-force' && fixed !== undefined && feed.trim() !== (fixed.feed ?? ''))
        return fail({ code: 'policy-refuses', ...policyText.refused.setting({ file: now.file }) });
      const own = settings.get();
      const given =
        fixed !== undefined ? ok(own.updateFeed) : feed.trim() === '' ? ok(null) : readFeed(feed, host);
      if (!given.ok) return given;
      const lookAtStart = fixed?.atStart === undefined ? atStart : own.lookAtStart;
      const updated = settings.update({ updateFeed: given.value, lookAtStart });
      if (!updated.ok) return updated;
      const isUnderWay = state.kind === 'downloading' || state.kind === 'ready';
      if (given.value !== own.updateFeed && !isUnderWay) become({ kind: 'idle' });
      return view();
    },
    async look() {
      const now = view();
      if (!now.ok || state.kind === 'looking' || state.kind === 'downloading' || state.kind === 'ready')
        return now;
      if (now.value.feed === null) return fail({ code: 'update-refused', ...updatesText.problem.off });
      // The policy's, too: nobody's feed is plain http.
      const feed = readFeed(now.value.feed, host);
      if (!feed.ok) return feed;
      const known = { host: new URL(feed.value).host, file: descriptionName() };
      become({ kind: 'looking' });
      try {
        const send = await reach(feed.value);
        if (!send.ok) {
          become({ kind: 'idle' });
          return send;
        }
        const { createUpdateEngine } = await import('./update-engine.js');
        engine = await createUpdateEngine(host, { feed: feed.value, folder, send: send.value });
        const { info, is } = await engine.look();
        become(
          is === 'newer'
            ? foundOf(host, feed.value, info)
            : { kind: 'none', version: visibleLine(info.version), older: is === 'older' },
        );
        return view();
      } catch (error) {
        become({ kind: 'idle' });
        return fail(refusalOf(error, known));
      }
    },
    async download() {
      if (state.kind !== 'found' || state.byHand !== null || engine === null)
        return fail({ code: 'update-refused', ...updatesText.problem.order });
      const found = state;
      const { version } = found;
      const followed = view();
      const known = { host: hostOf(followed), file: found.file, version };
      become({ kind: 'downloading', version, percent: 0 });
      try {
        await engine.download((percent) => become({ kind: 'downloading', version, percent }));
        become({ kind: 'ready', version });
        return view();
      } catch (error) {
        become(found);
        return fail(refusalOf(error, known));
      }
    },
    install() {
      if (state.kind !== 'ready') return fail({ code: 'update-refused', ...updatesText.problem.order });
      host.quit();
      return ok(undefined);
    },
  };
}

const hostOf = (now: Answer<UpdateView>) =>
  now.ok && now.value.feed !== null ? new URL(now.value.feed).host : '';

/** As the library names it. */
function descriptionName(): string {
  const { platform, arch } = process;
  if (platform === 'win32') return 'latest.yml';
  if (platform === 'darwin') return 'latest-mac.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}

function foundOf(host: UpdateHost, feed: string, info: FeedInfo): UpdateState {
  const version = visibleLine(info.version);
  const fitting = host.packages.flatMap((end) => {
    const all = info.files.filter(({ url }) => url.toLowerCase().endsWith(end));
    return all.find(({ url }) => url.includes(process.arch)) ?? all[0] ?? [];
  });
  const file = fitting[0];
  if (file === undefined) throw new UpdateRefusal('system', { version });
  const address = new URL(file.url, feed.endsWith('/') ? feed : `${feed}/`);
  if (address.origin !== new URL(feed).origin) throw new UpdateRefusal('host', { host: address.host });
  return {
    kind: 'found',
    version,
    file: visibleLine(address.pathname.slice(address.pathname.lastIndexOf('/') + 1)),
    bytes: file.size ?? null,
    notes: notesOf(info),
    byHand: host.installs === 'hand' ? address.href : null,
  };
}

function notesOf({ releaseNotes }: FeedInfo): string {
  const text = Array.isArray(releaseNotes)
    ? releaseNotes.map(({ note }) => note ?? '').join('\n\n')
    : (releaseNotes ?? '');
  return visibleText(text.replaceAll('\r\n', '\n')).slice(0, mostOfNotes).trim();
}
