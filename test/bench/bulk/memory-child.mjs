// Reads a file of tokens, logs all of them out, and prints the most memory that this process ever had, in MB.
import { pathToFileURL } from 'node:url';

const [script, folder, endpoint, file, rows] = process.argv.slice(2);
const { openBulk } = await import(pathToFileURL(script).href);
const bulk = await openBulk(folder, endpoint, 16);
const run = await bulk.prepareFile(file, Number(rows));
await run();
bulk.close();
console.log(process.resourceUsage().maxRSS / 1024);
process.exit(0);
