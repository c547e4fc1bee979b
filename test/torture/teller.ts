import { full, short } from './schedule.ts';
import { isStory, stories } from './stories.ts';
import { order, passingOn, type Report } from './telling.ts';

const send = (report: Report) => process.send?.(report);
const { story, at, of, seed, short: isShort } = order.parse(JSON.parse(process.argv[2] ?? ''));
// Whoever asked is gone: nobody hears the rest, neither from here nor from what was started here.
process.on('disconnect', () => {
  try {
    if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
  } finally {
    process.exit(1);
  }
});
const tally = passingOn(send);
try {
  if (!isStory(story)) throw new Error(`There is no story called ${story}.`);
  const tell = await stories[story].load();
  await tell(isShort ? short : full, seed, tally, { at, of });
} catch (error) {
  tally.fail('crashes', `${story}: it threw ${error instanceof Error ? error.stack : error}`);
}
// Whatever it leaves open goes with the process.
process.send?.({ told: true } satisfies Report, () => process.exit(0));
