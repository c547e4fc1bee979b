import { app, protocol } from 'electron/main';

// Electron takes these only before `ready`, the scheme only once.
protocol.registerSchemesAsPrivileged([
  { scheme: 'baton', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.enableSandbox();
if (process.platform === 'win32') app.setAppUserModelId('uk.baton.desktop');
