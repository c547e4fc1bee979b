import path from 'node:path';
import type { WebPreferences } from 'electron/main';

/** Every window of Baton, hidden ones included, is opened with these. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies WebPreferences;

export const preload = path.join(import.meta.dirname, '..', 'preload', 'preload.cjs');
