// Runs before every script, on whatever Node there is: keep to syntax that old versions read.
var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    'Baton needs Node 24 or newer and this is ' +
      process.version +
      ': run "npm ci" without --omit=optional, or install Node 24 from https://nodejs.org and try again.',
  );
  process.exit(1);
}
