import type { Proposal, Runner } from '../../../shared/contract/running-shapes.ts';
import { FOCUS_AREAS } from '../../../shared/reference/matching.ts';
import { listed } from '../../../shared/rules/listed.ts';
import type { QueryContext } from '../context.ts';
import { partyReader } from '../matching/parties.ts';
import { allGivers, allPairs, allRequests, type GiverFile, requestFieldsOf } from '../matching/rows.ts';
import { build, type Reader } from '../sql.ts';
import { goneOf } from './checks.ts';

/** Since when whoever gives gives no longer: they withdrew, or left. */
function withdrewOf(db: Reader, giver: GiverFile): string | null {
  if (giver.withdrawn_on !== null || giver.person_id === null) return giver.withdrawn_on;
  const person = db.get(build.selectFrom('person').select('archived_on').where('id', '=', giver.person_id));
  return person?.archived_on ?? null;
}

/**
 * The confirmed matches by request, as placements and deployments take them over, whether or not they have. A request
 * that came from no round is of the round in which its person takes part. None in a meeting.
 */
export function matchesNow({ db, today, meeting }: QueryContext) {
  if (meeting) return [];
  const { party, schools } = partyReader(db, today);
  const givers = new Map(allGivers(db).map((row) => [row.id, row]));
  const requests = new Map(allRequests(db).map((row) => [row.id, row]));
  return allPairs(db).flatMap((pair) => {
    const giver = givers.get(pair.giver_id);
    const request = requests.get(pair.request_id);
    if (pair.state !== 'confirmed' || giver === undefined || request?.withdrawn_on !== null) return [];
    return {
      pair,
      giver,
      request,
      gives: party(giver),
      asks: party(request),
      schools,
      withdrew: withdrewOf(db, giver),
    };
  });
}
export type Match = ReturnType<typeof matchesNow>[number];

const asksFor = (match: Match, of: { readonly id: string; readonly personId: string }) =>
  match.request.nomination_id === of.id ||
  (match.request.nomination_id === null && match.request.person_id === of.personId);

/** Who gives somebody help of a kind by a confirmed match: 'Cleo Stone'; empty where nobody does. */
export const giverFor = (
  matches: readonly Match[],
  kind: 'coach' | 'mentor' | 'visit',
  of: { readonly id: string; readonly personId: string },
): string => {
  const match = matches.find((one) => one.giver.kind === kind && asksFor(one, of));
  if (match === undefined) return '';
  return kind === 'visit' ? match.gives.school || match.gives.name : match.gives.name;
};

/** Confirmed placements of these participants that no placement was made of, and that they are still here for. */
export function placementProposals(
  db: Reader,
  matches: readonly Match[],
  participants: readonly Pick<Runner, 'id' | 'personId' | 'name' | 'ended' | 'endedOn' | 'leftOn'>[],
): Proposal[] {
  const taken = new Set(
    db.all(build.selectFrom('placement').select('request_id')).map((row) => row.request_id),
  );
  return participants.flatMap((one) => {
    const gone = goneOf(one);
    return matches.flatMap((match): Proposal[] => {
      const { request, giver, gives, pair, withdrew } = match;
      if (giver.kind !== 'placement' || giver.school_id === null) return [];
      if (taken.has(request.id) || !asksFor(match, one)) return [];
      if (gone !== null && (pair.from_date === null || pair.from_date > gone.on)) return [];
      return [
        {
          requestId: request.id,
          nominationId: one.id,
          name: one.name,
          giver: gives.name === gives.school ? '' : gives.name,
          school: gives.school,
          schoolId: giver.school_id,
          personId: one.personId,
          from: pair.from_date,
          to: pair.to_date,
          focus: focusOf(match),
          externalMentor: giverFor(matches, 'mentor', one),
          withdrew,
        },
      ];
    });
  });
}

/** Confirmed deployments of consultant leaders that no deployment was made of, in any round. */
export function deploymentProposals(db: Reader, matches: readonly Match[]): Proposal[] {
  const taken = new Set(
    db.all(build.selectFrom('deployment').select('request_id')).map((row) => row.request_id),
  );
  return matches.flatMap((match): Proposal[] => {
    const { request, giver, gives, pair, schools, withdrew } = match;
    if (giver.kind !== 'consultant' || taken.has(request.id)) return [];
    return [
      {
        requestId: request.id,
        nominationId: null,
        name: gives.name,
        giver: gives.name,
        school: schools.get(request.school_id)?.name ?? '',
        schoolId: request.school_id,
        personId: giver.person_id,
        from: pair.from_date,
        to: pair.to_date,
        focus: focusOf(match),
        externalMentor: '',
        withdrew,
      },
    ];
  });
}

function focusOf({ request }: Match): string {
  const { focus, words } = requestFieldsOf(request);
  return [listed(focus.map((key) => FOCUS_AREAS[key])), words].filter(Boolean).join('. ');
}
