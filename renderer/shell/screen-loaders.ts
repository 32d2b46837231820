/** Where each screen's code is that the first one does not need. */
export const loadHistoryScreen = () => import('../features/history/history-screen.js');
