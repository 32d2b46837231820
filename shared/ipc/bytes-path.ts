/** Where the window fetches many bytes from, with a ticket behind it. In a file of its own, for both sides load it early. */
export const bytesPath = '/bytes/';
