/** The one page of the program: what the window shows, and the only sender whose calls are answered. */
export const ownPage = 'app://desk/index.html';

/** Whether an address is `page`, wherever in it it points to. */
export function isPage(address: string | undefined, page: string): boolean {
  return address !== undefined && address.replace(/#.*/s, '') === page;
}
