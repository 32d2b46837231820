/** What a team's file is named: a double click on one opens it here, before anything that reads it is loaded. */
export const teamExtension = 'session-desk';
