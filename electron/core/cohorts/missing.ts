import type { QueryContext } from '../context.ts';
import type { Place } from '../stages/places.ts';
import { progressReader } from '../stages/progress.ts';
import { versionById } from '../stages/versions.ts';

/** One thing that somebody still lacks before they graduate from their stage. */
export interface Missing {
  /** The step of the stage that it belongs to. */
  readonly key: string;
  /** 'Sessions attended: 3 of 6'. */
  readonly words: string;
}

/** What each place on a stage still lacks for graduation, in the order of the stage's own steps; nothing where all is done. */
export function missingReader(context: QueryContext): (place: Place) => Missing[] {
  const progress = progressReader(context);
  const version = versionById(context.db);
  return (place) =>
    progress(place, version(place.version_id).content)
      .steps.filter((step) => step.state !== 'done' && step.key !== 'graduated')
      .map((step) => ({ key: step.key, words: `${step.words}: ${step.say}` }));
}
