/** Made by scripts/handbook.mjs when the window is built: the pages of one language. */
declare module 'virtual:handbook/*' {
  export const pages: import('./page-parts.js').Pages;
  export const pictures: import('./page-parts.js').Pictures;
}
