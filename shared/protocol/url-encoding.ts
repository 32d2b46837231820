type Parameters = readonly (readonly [name: string, value: string])[];

/**
 * A query string in UTF-8, with `%20` for a space.
 *
 * What RFC 3986 reserves is escaped even where `encodeURIComponent` leaves it: a URL parser on the way would turn `'`
 * into `%27`, and then what leaves is no longer what was shown.
 */
export function encodeQuery(parameters: Parameters): string {
  return parameters.map(([name, value]) => `${encodePart(name)}=${encodePart(value)}`).join('&');
}

/** A form body in UTF-8, with `+` for a space, as browsers write it. */
export function encodeForm(parameters: Parameters): string {
  return new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
}

function encodePart(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
