import { outcomes } from './outcomes.ts';
import { places } from './places.ts';
import { projects } from './projects.ts';
import { running } from './running.ts';

/** Schema 7: programmes run from the offer of a place to what became of it. */
export const programmesRun = [places, running, projects, outcomes].join('');
