import type { runningContract } from '../../shared/contract/running.ts';
import type { Handlers } from './context.ts';
import * as applications from './running/applications.ts';
import { away } from './running/away.ts';
import * as backfills from './running/backfills.ts';
import * as deployments from './running/deployments.ts';
import * as events from './running/events.ts';
import { needRegister } from './running/not-needed.ts';
import { participant } from './running/participant.ts';
import { ofPerson } from './running/person.ts';
import * as placements from './running/placements.ts';
import { attend, event } from './running/register.ts';
import { round } from './running/round.ts';
import * as support from './running/support.ts';

export { runningContract as contract } from '../../shared/contract/running.ts';

/** Programmes as they run: events and registers, coaching and visits, placements, deployments and applications. */
export const handlers: Handlers<typeof runningContract> = {
  round,
  event,
  participant,
  ofPerson,
  away,
  planEvents: events.planEvents,
  editEvent: events.editEvent,
  removeEvent: events.removeEvent,
  attend,
  needRegister,
  addSupport: support.addSupport,
  editSupport: support.editSupport,
  removeSupport: support.removeSupport,
  addApplication: applications.addApplication,
  editApplication: applications.editApplication,
  removeApplication: applications.removeApplication,
  addPlacement: placements.addPlacement,
  editPlacement: placements.editPlacement,
  removePlacement: placements.removePlacement,
  addBackfill: backfills.addBackfill,
  editBackfill: backfills.editBackfill,
  removeBackfill: backfills.removeBackfill,
  addDeployment: deployments.addDeployment,
  editDeployment: deployments.editDeployment,
  removeDeployment: deployments.removeDeployment,
};
