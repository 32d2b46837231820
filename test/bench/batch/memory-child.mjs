// Reads a file of tokens, logs all of them out, and prints the most memory that this process ever had, in MB.
import { pathToFileURL } from 'node:url';

const [script, folder, endpoint, file, rows] = process.argv.slice(2);
const { openBatch } = await import(pathToFileURL(script).href);
const batch = await openBatch(folder, endpoint, 16);
const run = await batch.prepareFile(file, Number(rows));
await run();
batch.close();
console.log(process.resourceUsage().maxRSS / 1024);
process.exit(0);
