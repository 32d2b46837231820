/** How a live token comes damaged, and whether it can be told what it was. */
export const damages: Record<string, (token: string) => string> = {
  'a zero-width space behind it': (token) => `${token}\u200b`,
  'a mark of direction in front': (token) => `\u202a${token}`,
  'typographic quotes': (token) => `“${token}”`,
  'en dashes': (token) => token.replaceAll('-', '–'),
  braces: (token) => `{${token}}`,
  'a formula': (token) => `="${token}"`,
  'a no-break space': (token) => `${token}\u00a0`,
  'a full stop': (token) => `${token}.`,
  'a comma': (token) => `${token},`,
  'an invisible character within': (token) => `${token.slice(0, 9)}\u2060${token.slice(9)}`,
  'a soft hyphen': (token) => `${token.slice(0, 9)}\u00ad${token.slice(9)}`,
  'a mark of byte order behind it': (token) => `${token}\ufeff`,
  'square brackets': (token) => `[${token}]`,
  'marks of Markdown': (token) => `**${token}**`,
  'marks of code': (token) => `\`${token}\``,
  'marks of a wiki': (token) => `{{${token}}}`,
  'its name in front': (token) => `token: ${token}`,
  'an element around it': (token) => `<token>${token}</token>`,
  'full-width digits': (token) =>
    token.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  'an HTML escape': (token) => token.replace('-', '&#45;'),
  'a percent escape': (token) => token.replace('-', '%2D'),
};
/** What no one can make a token of again. */
export const lost: Record<string, string> = {
  'a rounded number': '1.23457E+17',
  'a placeholder': '{{token}}',
  'a masked token': '…631f',
  stars: '********631f',
  'a cut token': '3130fdac-a8f6-4b7f-a3b9-2b695c0f9',
  'a word of a shell': '$TOKEN',
  'a word of a template': 'YOUR_TOKEN_HERE',
  'the zero GUID': '00000000-0000-0000-0000-000000000000',
  'a date': '28.11.2026',
  'a character that was lost': '3130fdac-a8f6-4b7f-a3b9-2b695c0f9\ufffdcc',
};
