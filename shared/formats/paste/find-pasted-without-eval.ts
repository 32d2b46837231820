import { z } from 'zod';
import { findPasted } from './find-pasted.js';

// The window's policy forbids code from text, and the schema library would try it once to see.
z.config({ jitless: true });

export { findPasted };
