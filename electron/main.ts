import './desktop/data-folder.ts';
import './desktop/before-ready.ts';
import { app } from 'electron/main';
import { probeCrypto } from './desktop/crypto-probe.ts';
import { endOnFailure, failAtOnce } from './desktop/failure.ts';
import { gatherRequests, thisLaunch } from './desktop/opening.ts';
import { lockEverything } from './desktop/security.ts';
import { start } from './desktop/start.ts';

/** The desktop app's entry. Nothing here awaits `ready`: Electron holds it back until this module has run. */
endOnFailure();
if (app.requestSingleInstanceLock(thisLaunch())) {
  lockEverything();
  const requests = gatherRequests();
  app
    .whenReady()
    .then(() => {
      probeCrypto();
      start(requests);
    })
    .catch((error: unknown) => failAtOnce(error, 'starting'));
} else {
  app.quit();
}
