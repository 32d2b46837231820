/** Made by the build from what it bundles: see `electron.vite.config.ts`. */
declare module 'virtual:licences' {
  const licences: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
  // biome-ignore lint/style/noDefaultExport: a module that the build makes
  export default licences;
}
