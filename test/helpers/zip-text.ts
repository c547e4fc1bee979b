import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** Every entry of a zip file as text, by name: what a workbook really says, whoever reads it. */
export function zipTexts(path: string): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed);
      const found = new Map<string, string>();
      zip.on('error', reject);
      zip.on('end', () => resolve(found));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (unread, stream) => {
          if (unread) return reject(unread);
          text(stream).then((content) => {
            found.set(entry.fileName, content);
            zip.readEntry();
          }, reject);
        });
      });
      zip.readEntry();
    });
  });
}
