export function wrongFuses(program: string, platform: string): Promise<string[]>;
