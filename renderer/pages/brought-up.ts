import { useEffect } from 'react';
import { showDone } from '../ui/undo.tsx';

/** The file that it was said of: pages start afresh with a meeting, and once is enough. */
let told: string | null = null;

/** Says once that an older file was brought up to this version, and where it lies as it was. */
export function useBroughtUp(file: { readonly id: string; readonly broughtUp: boolean } | null): void {
  const id = file?.broughtUp ? file.id : null;
  useEffect(() => {
    if (id === null || id === told) return;
    told = id;
    showDone(
      'This file was brought up to this version of Baton. As it was before, it is among the backups.',
      {
        label: 'See the backups',
        run: () => location.assign('#/backups'),
      },
    );
  }, [id]);
}
