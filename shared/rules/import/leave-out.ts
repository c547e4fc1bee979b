import { longDate } from '../dates.ts';
import type { LeaveOutKind } from './staged.ts';
import { readAgency, readTick } from './values.ts';

const hire = '(?<hire>agency|casual|daily supply|supply)';
const work =
  '(?:[a-z]+ )?(?:teacher|teaching assistant|ta|hlta|supervisor|invigilator|cleaner|tutor|worker|staff)s?';
const hiredTo = [new RegExp(`^${hire}(?: ${work})?$`), new RegExp(`^${work} ${hire}$`)];

/**
 * How a whole title, in lower case, says that somebody is hired: 'supply teacher (maths)' or 'casual invigilator'. One
 * that only mentions it says nothing, since a Supply Teacher Coordinator is on the staff.
 */
function hiredAs(title: string): string | null {
  const plain = title
    .replace(/\(.*\)$/, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
  const whole = title.replace(/[^a-z]+/g, ' ').trim();
  return (
    hiredTo.flatMap((words) => [plain, whole].flatMap((one) => words.exec(one)?.groups?.hire ?? []))[0] ??
    null
  );
}

/**
 * What a contract, in lower case, says somebody is. What it says they are not goes: 'not external', 'non-casual',
 * 'agency: no'.
 */
function saidOf(contract: string): string {
  if (/[:=]\s*(?:no|n|false)$/.test(contract)) return '';
  return contract
    .replace(
      /\b(?:not|non|no)[\s-]+(?:an? )?(?:service (?:level )?agreement|self[- ]employed|zero[- ]hours?|[a-z]+)/g,
      ' ',
    )
    .trim();
}

interface Facts {
  readonly contract: string;
  /** What a column of its own says of whether they are an agency's, or which; or supply or casual staff. */
  readonly agency: string;
  readonly supply: string;
  readonly job_title: string;
  readonly status: string;
  readonly end_date: string | null;
  readonly person_type: string;
}

/**
 * Why a row is proposed for leaving out, if it is: agency, service agreement, casual, not staff, or left
 * before `today` (YYYY-MM-DD). Contract codes SAG, SLA and SOT are the School Workforce Census's (DOMAIN 6).
 */
export function leaveOutOf(facts: Facts, today: string): { kind: LeaveOutKind; reason: string } | null {
  const contract = saidOf(facts.contract.trim().toLowerCase());
  const title = facts.job_title.toLowerCase();
  const as = (kind: LeaveOutKind, reason: string) => ({ kind, reason });
  if (/^sag$|agency/.test(contract)) return as('agency', `Contract ‘${facts.contract}’.`);
  if (readAgency(facts.agency)) {
    const named = readTick(facts.agency) === null;
    return as('agency', `${named ? 'From the agency' : 'Agency worker'} ‘${facts.agency}’.`);
  }
  const hired = hiredAs(title);
  if (hired === 'agency') return as('agency', `Job title ‘${facts.job_title}’.`);
  if (/^(sla|sot)$|service (level )?agreement|self[- ]employed|\bcontractor\b|external/.test(contract)) {
    return as('service_agreement', `Contract ‘${facts.contract}’.`);
  }
  if (/casual|zero[- ]hours?|^supply|bank staff|sessional|as and when/.test(contract)) {
    return as('casual', `Contract ‘${facts.contract}’.`);
  }
  if (readTick(facts.supply)) return as('casual', `Supply or casual ‘${facts.supply}’.`);
  if (hired !== null) return as('casual', `Job title ‘${facts.job_title}’.`);
  const hiredBy = /^(agency|supply|casual)( (staff|worker|teacher)s?)?$/i.exec(facts.person_type)?.[1];
  if (hiredBy !== undefined)
    return as(/agency/i.test(hiredBy) ? 'agency' : 'casual', `Listed as ‘${facts.person_type}’.`);
  if (
    /^(guardian|parent|relative|contact|governor|visitor|volunteer|family|trustee|applicant|candidate)s?$/i.test(
      facts.person_type,
    )
  ) {
    return as('not_staff', `Listed as ‘${facts.person_type}’.`);
  }
  // A title counts only when it is all there is: a Volunteer Coordinator is on the staff.
  if (/^(school |parent |staff |chair of )?(governor|volunteer|visitor)s?$/.test(title))
    return as('not_staff', `Job title ‘${facts.job_title}’.`);
  if (facts.end_date && facts.end_date < today)
    return as('left', `Leaving date ${longDate(facts.end_date)} is past.`);
  if (
    /^(left|leaver|former|no longer|not active|ex[- ]|inactive|tobedeleted|deleted|archived|ended|terminated|disabled)|^(past( (employee|staff|member|user)s?)?|no|false|0)$/i.test(
      facts.status,
    )
  ) {
    return as('left', `Status ‘${facts.status}’.`);
  }
  return null;
}
