/** Every way in which the tests write a secret. `seed` decides which characters of a partly escaped one are escaped. */
export function spellings(text: string, seed: number): { name: string; value: string | Uint8Array }[] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16le = Buffer.from(text, 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();
  const hexPairs = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  const percent = hexPairs(utf8).map((pair) => `%${pair}`);
  const xmlText = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const attribute = xmlText.replace(/"/g, '&quot;').replace(/'/g, '&apos;');
  const json = JSON.stringify(text).slice(1, -1);
  // Padding carries nothing of the secret.
  const base64 = utf8.toString('base64').replace(/=+$/, '');
  return [
    { name: 'raw', value: text },
    { name: 'xml text', value: xmlText },
    { name: 'xml attribute', value: attribute },
    { name: 'xml twice', value: attribute.replace(/&/g, '&amp;') },
    { name: 'decimal references', value: each(text, (c) => `&#${c};`) },
    { name: 'hex references', value: each(text, (c) => `&#x${c.toString(16)};`) },
    { name: 'HEX references', value: each(text, (c) => `&#X000${c.toString(16).toUpperCase()};`) },
    {
      name: 'partly references',
      value: each(attribute, (c, i) => some(seed, i, c, `&#x${c.toString(16)};`)),
    },
    { name: 'uri component', value: encodeURIComponent(text) },
    {
      name: 'strict',
      value: encodeURIComponent(text).replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16)}`),
    },
    { name: 'form', value: new URLSearchParams({ t: text }).toString().slice(2) },
    { name: 'percent lower', value: percent.join('') },
    { name: 'percent upper', value: percent.join('').toUpperCase() },
    { name: 'percent twice', value: percent.join('').replace(/%/g, '%25') },
    {
      name: 'partly percent',
      value: Buffer.concat(percent.map((p, i) => (bit(seed, i) ? Buffer.from(p) : utf8.subarray(i, i + 1)))),
    },
    { name: 'json', value: json },
    { name: 'json twice', value: JSON.stringify(json).slice(1, -1) },
    {
      name: 'json all',
      value: [...utf16be.toString('latin1').matchAll(/../gs)]
        .map(([u]) => `\\u${Buffer.from(u, 'latin1').toString('hex')}`)
        .join(''),
    },
    { name: 'json slashes', value: json.replace(/\//g, '\\/') },
    { name: 'base64', value: base64 },
    { name: 'base64 in a form', value: encodeURIComponent(base64) },
    { name: 'base64url', value: utf8.toString('base64url') },
    { name: 'utf-16le', value: utf16le },
    { name: 'utf-16be', value: utf16be },
    { name: 'utf-16le xml', value: Buffer.from(attribute, 'utf16le') },
    { name: 'utf-8 hex', value: utf8.toString('hex') },
    { name: 'utf-16le hex', value: utf16le.toString('hex') },
    { name: 'utf-16be HEX', value: utf16be.toString('hex').toUpperCase() },
  ];
}

function each(text: string, spell: (codePoint: number, index: number) => string): string {
  return Array.from(text, (character, i) => spell(character.codePointAt(0) ?? 0, i)).join('');
}

function bit(seed: number, i: number): boolean {
  return ((seed >> (i % 31)) & 1) === 1;
}

/** References must not be made of the characters of a reference: `&amp;` stays as it is. */
function some(seed: number, i: number, codePoint: number, spelled: string): string {
  const character = String.fromCodePoint(codePoint);
  return bit(seed, i) && !/[&;#a-z0-9]/i.test(character) ? spelled : character;
}
