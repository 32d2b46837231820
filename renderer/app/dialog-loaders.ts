/** Where each dialog's code is. Used to open them and to fetch them beforehand. */
export const loaders = {
  palette: () => import('../dialogs/palette.js'),
  session: () => import('../sessions/session-editor.js'),
  confirm: () => import('../act/confirm-dialog.js'),
  environment: () => import('../environments/environment-editor.js'),
  login: () => import('../login/login-dialog.js'),
  shortcuts: () => import('../dialogs/shortcuts-sheet.js'),
  vault: () => import('../dialogs/vault-dialog.js'),
} as const;
