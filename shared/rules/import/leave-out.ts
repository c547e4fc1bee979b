import { longDate } from '../dates.ts';
import type { LeaveOutKind } from './staged.ts';

interface Facts {
  readonly contract: string;
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
  const contract = facts.contract.toLowerCase();
  const title = facts.job_title.toLowerCase();
  const as = (kind: LeaveOutKind, reason: string) => ({ kind, reason });
  if (/^sag$|agency/.test(contract)) return as('agency', `Contract ‘${facts.contract}’.`);
  if (/\bagency\b/.test(title)) return as('agency', `Job title ‘${facts.job_title}’.`);
  if (/^(sla|sot)$|service (level )?agreement|self[- ]employed|\bcontractor\b|external/.test(contract)) {
    return as('service_agreement', `Contract ‘${facts.contract}’.`);
  }
  if (/casual|zero[- ]hours?|^supply|bank staff|sessional|as and when/.test(contract)) {
    return as('casual', `Contract ‘${facts.contract}’.`);
  }
  if (/\bcasual\b|^supply teacher|\bdaily supply\b/.test(title))
    return as('casual', `Job title ‘${facts.job_title}’.`);
  if (
    /^(guardian|parent|relative|contact|governor|visitor|volunteer|family|trustee)s?$/i.test(
      facts.person_type,
    )
  ) {
    return as('not_staff', `Listed as ‘${facts.person_type}’.`);
  }
  if (/^(governor|volunteer|visitor)s?\b/.test(title))
    return as('not_staff', `Job title ‘${facts.job_title}’.`);
  if (facts.end_date && facts.end_date < today)
    return as('left', `Leaving date ${longDate(facts.end_date)} is past.`);
  if (
    /^(left|leaver|former|past|ex[- ]|inactive|tobedeleted|deleted|archived|no|false|0|ended|terminated|disabled)/i.test(
      facts.status,
    )
  ) {
    return as('left', `Status ‘${facts.status}’.`);
  }
  return null;
}
