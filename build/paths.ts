import path from 'node:path';

/** The project's own folder. */
export const root = path.resolve(import.meta.dirname, '..');
export const dist = path.join(root, 'dist');
export const inRoot = (...parts: string[]) => path.join(root, ...parts);
export const inDist = (...parts: string[]) => path.join(dist, ...parts);
/** Kept between builds, never committed, gone with node_modules: downloads and unpacked browsers. */
export const inCache = (...parts: string[]) => path.join(root, 'node_modules', '.cache', 'baton', ...parts);
