import type { IncomingHttpHeaders } from 'node:http';

/** What somebody sees who typed an address of this host at which there is nothing. It repeats nothing that was asked. */
const page = Buffer.from(`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Baton</title>
    <style>
      body { max-width: 34rem; margin: 4rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
      h1 { font-size: 1.5rem; line-height: 1.25; }
    </style>
  </head>
  <body>
    <main>
      <h1>There is no page of Baton at this address</h1>
      <p>Nothing was changed. Go back to the tab in which Baton is open, or <a href="/">go to Baton’s first page</a>.</p>
      <p>If Baton is open in no tab, start it again and use the link that it gives.</p>
    </main>
  </body>
</html>
`);

/** Whether a person asks with the address line or a link: a call of the page itself never asks for a page. */
export const askedByPerson = (method: string | undefined, headers: IncomingHttpHeaders): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  headers['x-baton-session'] === undefined &&
  headers.accept?.includes('text/html') === true;

/** The page that says so, and what the browser has to know of it. */
export const nothingHere = {
  body: page,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': page.length,
    'Cache-Control': 'no-store',
  },
} as const;
