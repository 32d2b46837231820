export function chosenParts(words: readonly string[]): { files: Map<string, string[]>; wrong: string[] };
