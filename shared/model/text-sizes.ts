/** Percent that a person may choose. Apart from the settings' schema: the menu bar is there before that is loaded. */
export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;
