/** Where each dialog's code is. Used to open them and to fetch them beforehand. */
export const loaders = {
  palette: () => import('../dialogs/palette.js'),
  session: () => import('../sessions/session-editor.js'),
  confirm: () => import('../act/confirm-dialog.js'),
  environment: () => import('../environments/environment-editor.js'),
  login: () => import('../login/login-dialog.js'),
  draftProbe: () => import('../probe/draft-probe.js'),
  probe: () => import('../probe/saved-probe.js'),
  paste: () => import('../paste/paste-dialog.js'),
  batch: () => import('../batch/batch-dialog.js'),
  removeExchanges: () => import('../history/remove-dialog.js'),
  forget: () => import('../history/forget-dialog.js'),
  retention: () => import('../history/retention-dialog.js'),
  shortcuts: () => import('../dialogs/shortcuts-sheet.js'),
  vault: () => import('../dialogs/vault-dialog.js'),
} as const;
