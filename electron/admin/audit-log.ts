import { closeSync, fdatasync, fdatasyncSync, fstatSync, mkdirSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { inertJson } from '../../shared/messages/visible-text.js';
import type { AuditEntry, AuditLine, AuditStatus } from '../../shared/model/audit.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import { noteBegun, takeBegun } from './audit-begun.js';
import { auditStatus, type Delivery, deliver } from './audit-delivery.js';
import { endsWithin, fileBytes, openLast } from './audit-files.js';
import { operatorName } from './operator-name.js';

/** What is written within this time goes over one connection. */
const togetherMs = 200;
const pauseMs = { least: 1_000, most: 60_000 };
/** What another program wrote is looked for so often. */
const lookMs = 5_000;
/** Lines that are kept for the moment when the disk takes some again; beyond it the oldest go. */
const mostUnwritten = 10_000;

export interface AuditLogOptions extends Delivery {
  readonly operator: () => string;
  readonly now: () => string;
  onStatus(status: AuditStatus): void;
  /** A line could not be written: the disk is full, or refuses. It is tried again with the next one, and at the end; said once each time. */
  onFailed(error: unknown): void;
  readonly mostBytes?: number;
}

/** Hides secrets in a name that somebody chose. */
export type MaskName = (name: string) => string;

export interface AuditLog {
  /** Never throws. In the file at once; of a run with the others of its turn, at `flush`, or at `close`. */
  write(entry: AuditEntry, mask?: MaskName): void;
  flush(): void;
  /** Notes an act before anything of it leaves. What it gives is to be called after its own line. Never throws. */
  begin(entry: AuditEntry, mask?: MaskName): () => void;
  /** Waits for the collector, at most so long, and closes. Gives whether all lines are on the disk. */
  close(waitMs: number): Promise<boolean>;
  /** The same without waiting: what the collector has not waits on the disk. */
  closeNow(): boolean;
}

/** What was done, a line each, and the way on to the collector where there is one. */
export function openAuditLog(options: AuditLogOptions): AuditLog {
  const { folder, collector, now, operator, mostBytes = fileBytes } = options;
  const user = operatorName('');
  const computer = hostname();
  const delivery = createDeliverer(options);
  let waiting: string[] = [];
  let due = false;
  let lost = false;
  let failing = false;
  let file: number | null = null;
  let size = 0;
  let syncing = false;
  let closed = false;

  const flush = (): void => {
    due = false;
    if (waiting.length === 0) return;
    let written = 0;
    try {
      if (file !== null && size >= mostBytes) letGo();
      const opened = file ?? open();
      const bytes = Buffer.from(waiting.join(''), 'utf8');
      while (written < bytes.length) written += writeSync(opened, bytes, written);
      waiting = [];
      failing = false;
      size += bytes.length;
      sync(opened);
      if (collector !== null) delivery.soon(togetherMs);
    } catch (error) {
      waiting = behind(written, waiting);
      lost ||= waiting.length > mostUnwritten;
      waiting = waiting.slice(-mostUnwritten);
      // It may end within a line now: who opens it anew looks.
      const broken = file;
      file = null;
      if (broken !== null) closeSync(broken);
      if (!failing) options.onFailed(error);
      failing = true;
    }
  };
  const open = (): number => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const opened = openLast(folder, mostBytes);
    file = opened;
    size = fstatSync(opened).size;
    // What comes must not be glued to a line that a crash cut.
    if (endsWithin(opened)) size += writeSync(opened, '\n');
    // A file begun anew: too old ones may go.
    if (size === 0) delivery.soon(togetherMs);
    return opened;
  };
  const sync = (opened: number): void => {
    if (syncing) return;
    syncing = true;
    fdatasync(opened, () => {
      syncing = false;
    });
  };
  const letGo = (): void => {
    if (file === null) return;
    fdatasyncSync(file);
    closeSync(file);
    file = null;
  };
  const stop = (): boolean => {
    closed = true;
    flush();
    let kept = !lost && waiting.length === 0;
    try {
      letGo();
    } catch (error) {
      kept = false;
      options.onFailed(error);
    }
    delivery.stop();
    return kept;
  };
  if (collector !== null) delivery.soon(0);
  const lineOf = ({ what, ...rest }: AuditEntry, mask: MaskName = (name) => name): AuditLine => {
    const name = mask(operator());
    return { at: now(), what, user: mask(user), ...(name && { operator: name }), computer, ...rest };
  };
  const put = (line: AuditLine): void => void waiting.push(`${inertJson(line)}\n`);
  takeBegun(folder, (line) => {
    put(line);
    flush();
    return waiting.length === 0;
  });

  return {
    write(entry, mask) {
      if (closed) return;
      put(lineOf(entry, mask));
      // All that ends in one turn is one write: hundreds of rows of a run.
      if (entry.by !== 'bulk') flush();
      else if (!due) setImmediate(flush);
      due ||= entry.by === 'bulk';
    },
    flush,
    begin(entry, mask) {
      try {
        return closed ? () => {} : noteBegun(folder, lineOf(entry, mask));
      } catch (error) {
        if (!failing) options.onFailed(error);
        failing = true;
        return () => {};
      }
    },
    closeNow: stop,
    async close(waitMs) {
      const kept = stop();
      if (collector !== null) await within(waitMs, delivery.now());
      return kept;
    },
  };
}

/** The lines of which not all is within the first so many bytes. */
function behind(bytes: number, lines: readonly string[]): string[] {
  let left = bytes;
  return lines.filter((line) => {
    left -= Buffer.byteLength(line);
    return left < 0;
  });
}

/** Delivers when something was written, looks for what other programs wrote, and tries again later where the collector is not there. */
function createDeliverer(options: AuditLogOptions) {
  let timer: NodeJS.Timeout | null = null;
  let dueMs = Number.POSITIVE_INFINITY;
  let running: Promise<void> | null = null;
  let pause: number = pauseMs.least;
  let stopped = false;

  const run = async (): Promise<void> => {
    let status: AuditStatus | null = null;
    try {
      status = await deliver(options);
    } catch (error) {
      status = { ...auditStatus(options), why: whyNotWritten(error) };
    }
    running = null;
    if (stopped) return;
    if (status !== null) options.onStatus(status);
    const isDown = (status?.why ?? null) !== null;
    pause = isDown ? Math.min(pause * 2, pauseMs.most) : pauseMs.least;
    if (options.collector !== null) schedule(isDown ? pause : lookMs, true);
  };
  const schedule = (ms: number, anew: boolean): void => {
    const now = performance.now();
    // While the collector is away nothing is tried before its time.
    if (stopped || (!anew && timer !== null && (pause > pauseMs.least || dueMs <= now + ms))) return;
    if (timer !== null) clearTimeout(timer);
    dueMs = now + ms;
    timer = setTimeout(() => {
      timer = null;
      running ??= run();
    }, ms);
    timer.unref();
  };
  return {
    soon: (ms: number) => schedule(ms, false),
    /** Once more, after what is under way. */
    async now(): Promise<void> {
      await running;
      await run();
    },
    stop(): void {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    work,
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    }),
  ]);
  clearTimeout(timer);
}
