/** From how many characters on a token's last four are shown. A shorter one would lose too much of itself. */
export const shortestTailedToken = 12;

/** `…631f`; `…` alone for a token shorter than twelve characters. */
export function maskToken(token: string): string {
  const characters = [...token];
  return characters.length < shortestTailedToken ? '…' : `…${characters.slice(-4).join('')}`;
}
