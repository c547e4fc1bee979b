// Runs every script, on whatever Node there is: keep to syntax that old versions read.
// `node build/begin.js start --browser` runs build/start.ts with what follows.
import * as module from 'node:module';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    'Baton needs Node 24 or newer and this is ' +
      process.version +
      ': run "npm ci" without --omit=optional, or install Node 24 from https://nodejs.org and try again.',
  );
  process.exit(1);
}
var folder = path.dirname(fileURLToPath(import.meta.url));
// biome-ignore lint/style/useTemplate: an old Node reads this file as far as the sentence above
var script = path.join(folder, process.argv[2] + '.ts');
// Node reads the scripts' TypeScript once and keeps what it made of it: starting takes half the time.
module.enableCompileCache(path.join(folder, '..', 'node_modules', '.cache', 'baton', 'compiled'));
process.argv.splice(1, 2, script);
import(pathToFileURL(script).href);
