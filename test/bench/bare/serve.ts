import { createServer } from 'node:http';
import { headersOf, staticFiles } from '../../../electron/browser/static-files.ts';

/** Serves a built bare page from 127.0.0.1 as the browser shell serves Baton's, headers included, with so many rows. */
const [, , folder = '.', count = '64'] = process.argv;
const files = staticFiles(folder);
const rows = Array.from({ length: Number(count) }, (_, at) => ({
  id: `person-${at}`,
  name: `Person Number${at}`,
  role: at % 9 === 0 ? 'Head of department' : 'Teacher',
  phase: `Year ${(at % 13) + 1}`,
}));

const server = createServer((request, response) => {
  if (request.url === '/rows') {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows));
    return;
  }
  const file = files.get(request.url ?? '/');
  if (file) response.writeHead(200, headersOf(file, file.body)).end(file.body);
  else response.writeHead(404).end();
});

process.on('SIGTERM', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') {
    console.log(`Baton is running at http://127.0.0.1:${address.port}/#token=none`);
  }
});
