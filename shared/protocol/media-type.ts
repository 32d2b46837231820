/** What a Content-Type says of the body, without its parameters and in small letters. */
export const mediaTypeOf = (contentType: string): string =>
  contentType.replace(/;.*/s, '').trim().toLowerCase();
