import { loadEngine } from './engine.ts';

// Imported before all else, so that SQLite is compiled beside the main thread while that reads the rest of core.
// Whoever opens a file is told where this fails.
loadEngine().catch(() => undefined);
