export declare const projectRoot: string;
/** Sixteen hexadecimal digits that name this content. */
export declare function shortHash(content: string | Uint8Array): string;
