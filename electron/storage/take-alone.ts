import type { Database } from './database.js';

/** Whether nobody else has it open, from now until it is closed: the operating system keeps this lock. */
export function takeAlone(database: Database): boolean {
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT');
    return true;
  } catch (error) {
    // Of a file that is no database nobody knows; it is free to be put aside.
    return !/locked|busy/i.test(String(error));
  }
}
