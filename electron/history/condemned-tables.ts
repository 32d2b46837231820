/**
 * Version 6: kinds that no exchange needs any more. To take the words of one out of a large index takes a twentieth of a
 * second, so that is done beside the rest of the program; what is in this table is still to do, also after a crash.
 */
export const condemnedTables = 'CREATE TABLE kind_condemned (id INTEGER PRIMARY KEY);';
