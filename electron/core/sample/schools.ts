import { build } from '../sql.ts';
import type { Making } from './making.ts';

interface AllianceSchool {
  readonly key: string;
  readonly name: string;
  readonly phase: string;
  readonly urn: string;
  readonly head: string;
  readonly trust?: string;
  readonly circumstances?: string;
}

/** The other seven of the alliance. URNs begin with 9, which no real school's does. */
const others: readonly AllianceSchool[] = [
  {
    key: 'alder_brook',
    name: 'Alder Brook Primary School',
    phase: 'Primary',
    urn: '900151',
    head: 'Ruth Abernethy',
    circumstances: 'Rural; federated with Harrowmere High School',
  },
  {
    key: 'pennacre',
    name: 'Pennacre Academy',
    phase: 'Secondary',
    urn: '900163',
    head: 'Marion Astbury',
    trust: 'Pennacre Trust',
  },
  {
    key: 'brackenhill',
    name: 'Brackenhill Academy',
    phase: 'Secondary',
    urn: '900170',
    head: 'Desmond Achebe',
    trust: 'Pennacre Trust',
  },
  { key: 'fernlea', name: 'Fernlea High School', phase: 'Secondary', urn: '900184', head: 'Judith Marrick' },
  { key: 'larkmere', name: 'Larkmere School', phase: 'All-through', urn: '900196', head: 'Paul Venning' },
  { key: 'ottermere', name: 'Ottermere School', phase: 'Secondary', urn: '900208', head: 'Shabnam Iqbal' },
  { key: 'wexcombe', name: 'Wexcombe School', phase: 'Special', urn: '900215', head: 'Hugh Tarrant' },
];

/** Describes our own school, which the file has already, and adds the other seven of the alliance. */
export function fillSchools(making: Making, ours: string): void {
  const { db } = making;
  making.name('ours', ours);
  db.run(build.updateTable('file').set({ alliance: 'Marlshire Alliance' }));
  db.run(
    build
      .updateTable('school')
      .set({ urn: '900142', head_name: 'Catherine Oyelaran', in_alliance: 1, region: null, trust: null })
      .where('id', '=', ours),
  );
  for (const school of others) {
    const id = making.newId();
    making.name(school.key, id);
    db.run(
      build.insertInto('school').values({
        id,
        name: school.name,
        phase: school.phase,
        local_authority: 'Marlshire',
        urn: school.urn,
        trust: school.trust ?? null,
        head_name: school.head,
        in_alliance: 1,
        circumstances: school.circumstances ?? null,
      }),
    );
  }
}
