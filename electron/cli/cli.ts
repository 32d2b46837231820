process.stdout.write('session-desk\n');

export {};
