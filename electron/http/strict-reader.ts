/** How answers are read, said out loud: Node's options and NODE_OPTIONS could set it otherwise. */
export const strictReader = { insecureHTTPParser: false, maxHeaderSize: 16 * 1024 } as const;
