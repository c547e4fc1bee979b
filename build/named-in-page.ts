import type { Plugin } from 'vite';
import { inRoot } from './paths.ts';

/** Names in the page itself what its small first script and its words ask for, so that the browser fetches all at once. */
export function namedInPage(module: string, font: string): Plugin {
  return {
    name: 'baton:named-in-page',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk: entry }) {
        const chunks = Object.values(bundle ?? {}).filter((one) => one.type === 'chunk');
        const begin = chunks.find((one) => one.facadeModuleId === inRoot(module));
        if (begin === undefined || !entry?.dynamicImports.includes(begin.fileName)) return [];
        const link = (rel: string, name: string, more = {}) => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `./${name}`, ...more },
          injectTo: 'head' as const,
        });
        const fonts = Object.keys(bundle ?? {}).filter(
          (name) => name.includes(font) && name.endsWith('.woff2'),
        );
        // What others stand on comes first, as its styles must.
        const wanted = new Map<string, readonly string[]>([[entry.fileName, []]]);
        const add = (fileName: string) => {
          const chunk = chunks.find((one) => one.fileName === fileName);
          if (chunk === undefined || wanted.has(fileName)) return;
          wanted.set(fileName, []);
          chunk.imports.forEach(add);
          wanted.delete(fileName);
          wanted.set(fileName, [...(chunk.viteMetadata?.importedCss ?? [])]);
        };
        add(begin.fileName);
        const there = new Set([entry.fileName, ...entry.imports]);
        const tags = [
          ...[...wanted.keys()].filter((name) => !there.has(name)).map((name) => link('modulepreload', name)),
          // Found in the styles only once words are drawn with another.
          ...fonts.map((name) => link('preload', name, { as: 'font', type: 'font/woff2' })),
          ...new Set([...wanted.values()].flat().map((name) => link('stylesheet', name))),
        ];
        // Else it would wait for the styles, and it asks for what takes longest.
        return { html: html.replace('<script type="module"', '<script type="module" async'), tags };
      },
    },
  };
}
