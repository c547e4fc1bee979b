import { PREFIX } from '../erasure/marks.ts';
import { PENDING } from '../erasure/target.ts';
import { SENT } from '../impact/sent.ts';
import { ISSUED } from '../programmes/issued.ts';
import type { KeptThrough } from '../school-file/restoring.ts';
import { build, type Reader } from '../sql.ts';
import { UNCONFIRMED } from '../unconfirmed-code.ts';

/**
 * What of the present no restoring takes back: that people were erased, and that no erasure waits; whether the recovery
 * code of the key in force was confirmed, since the key stays too; what workbooks showed of characteristics, since whoever
 * has them can take the next from them; and the last numbers issued, which may have been sent to somebody.
 */
export function keptThrough(db: Reader): KeptThrough {
  const settings = db.all(build.selectFrom('setting').select(['key', 'value']).orderBy('key'));
  const unconfirmed = settings.find(({ key }) => key === UNCONFIRMED)?.value ?? null;
  return {
    erasures: db.all(build.selectFrom('erasure').select(['at', 'kind', 'out_of_reach']).orderBy('seq')),
    settings: [
      ...settings.filter(({ key }) => key === SENT || key.startsWith(PREFIX)),
      { key: PENDING, value: null },
      { key: UNCONFIRMED, value: unconfirmed },
    ],
    issued: settings.filter(({ key }) => key.startsWith(ISSUED)),
  };
}
