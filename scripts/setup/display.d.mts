export function hasDisplay(): boolean;
export function ensureDisplay(): Promise<() => void>;
