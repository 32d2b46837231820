export interface DecodedText {
  readonly text: string;
  /** Its standard name in lower case: `utf-8`, `windows-1254`. */
  readonly encoding: string;
  readonly decidedBy: 'bom' | 'charset' | 'xml-declaration' | 'default';
  /** Set where two of the places that name an encoding disagree, or one names an encoding nobody knows. */
  readonly contradiction?: string;
  /** True where bytes are not legal in the encoding; they stand as U+FFFD in `text`. */
  readonly malformed: boolean;
}

/**
 * Text from the bytes of an answer, and how its encoding was found: byte order mark, then the charset of the
 * Content-Type, then the XML declaration, then UTF-8.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null | undefined): DecodedText {
  const named = [
    { decidedBy: 'bom' as const, label: bomOf(bytes) },
    { decidedBy: 'charset' as const, label: charsetOf(contentType ?? '') },
    { decidedBy: 'xml-declaration' as const, label: declaredIn(bytes) },
  ].filter((source): source is typeof source & { label: string } => source.label !== null);
  const known = named.flatMap((source) => {
    const encoding = settle(source.label, bytes);
    return encoding === null ? [] : [{ ...source, encoding }];
  });
  const chosen = known[0] ?? { decidedBy: 'default' as const, encoding: 'utf-8' };
  const against = named.filter((source) => settle(source.label, bytes) !== chosen.encoding);
  return {
    ...decodeAs(bytes, chosen.encoding),
    encoding: chosen.encoding,
    decidedBy: chosen.decidedBy,
    ...(against.length > 0 && {
      contradiction: `read as ${chosen.encoding} (${chosen.decidedBy}), but ${against
        .map((source) => `${source.decidedBy} says ${source.label.slice(0, 40)}`)
        .join(' and ')}`,
    }),
  };
}

function decodeAs(bytes: Uint8Array, encoding: string): { text: string; malformed: boolean } {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), malformed: false };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), malformed: true };
  }
}

/** The standard name of an encoding label; null where it is unknown or cannot be what these bytes are in. */
function settle(label: string, bytes: Uint8Array): string | null {
  let encoding: string;
  try {
    encoding = new TextDecoder(label).encoding;
  } catch {
    return null;
  }
  if (!encoding.startsWith('utf-16')) return encoding;
  // .NET's StringWriter declares utf-16 and the text is then sent as UTF-8; and `utf-16` alone names no byte order.
  const mark = bomOf(bytes);
  if (mark?.startsWith('utf-16')) return mark;
  if (bytes[0] === 0 && bytes[1] !== 0) return 'utf-16be';
  return bytes[1] === 0 && bytes[0] !== 0 ? 'utf-16le' : null;
}

function bomOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function charsetOf(contentType: string): string | null {
  const found = /;\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;]+))/i.exec(contentType);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}

/** What the XML declaration says, read as ASCII with the zero bytes of UTF-16 left out. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 400).filter((byte) => byte !== 0));
  const found = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(
    start,
  );
  return found?.[1] ?? null;
}
