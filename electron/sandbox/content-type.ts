/** `text/xml` of `Text/XML; charset=utf-8`; empty where there is none. */
export function mediaTypeOf(contentType: string | null): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** A parameter's value without its quotes, or null. */
export function parameterOf(contentType: string | null, name: string): string | null {
  const pattern = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i');
  const found = pattern.exec(contentType ?? '');
  return found === null ? null : (found[1] ?? found[2] ?? '');
}
