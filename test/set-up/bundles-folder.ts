import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where a run of tests keeps what it bundles for processes of their own: in the checkout, so that modules are found. */
export const bundlesFolder = () => join(import.meta.dirname, '../../out/test-child', String(process.pid));

/** Vitest calls this before a run, and what it gives behind it. */
export const setup = () => () => rmSync(bundlesFolder(), { recursive: true, force: true });
