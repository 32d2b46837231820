/** What a Content-Type says of the body: `text/xml` of `Text/XML; charset=utf-8`. Empty where there is none. */
export const mediaTypeOf = (contentType: string | null | undefined): string =>
  (contentType ?? '').replace(/;.*/s, '').trim().toLowerCase();
