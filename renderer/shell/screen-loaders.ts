/** Where each screen's code is that the first one does not need. */
export const loadHistoryScreen = () => import('../features/history/history-screen.js');

/** Fetched when it is asked for: no start pays for it. */
export const loadHandbookDialog = () => import('../features/handbook/handbook-dialog.js');
