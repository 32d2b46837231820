/** From how many characters on a token's last four are shown. A shorter one would lose too much of itself. */
export const shortestTailedToken = 12;

/** `…631f`; `…` alone for a token shorter than twelve characters. */
export function maskToken(token: string): string {
  // Nearly every token: no character of it takes two units.
  if (!/[\ud800-\udfff]/.test(token)) return token.length < shortestTailedToken ? '…' : `…${token.slice(-4)}`;
  const characters = [...token];
  return characters.length < shortestTailedToken ? '…' : `…${characters.slice(-4).join('')}`;
}
