export const keysFile = 'keys.json';
/** Says how far a restore is, while it puts files in their places. */
export const markerFile = 'restore.json';
/** Where what is saved, or brought back, lies meanwhile: of this process. */
export const stagingFolder = (what: 'backup' | 'restore') => `${what}-${process.pid}`;

/** What is saved of a data folder. The key that evidence is signed with stays: it is that installation's own. */
export const isSaved = (name: string) =>
  name === 'environments.json' || name === 'settings.json' || /^desk\.db(?:-intents-\d+)?$/.test(name);
export const isOfDatabase = (name: string) => name === 'desk.db-wal' || name === 'desk.db-shm';

/** A key that the database's secrets are sealed with, in hex. */
export interface RawKey {
  readonly id: number;
  readonly key: string;
}
