export function leftBehind(names: readonly string[], beginning: string): string[];
