import { createHash } from 'node:crypto';
import type { Sha256 } from '../../shared/evidence/sha256.js';

export const nodeSha256: Sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
