import { Checkbox, TextInput } from '@mantine/core';
import type { MayGraduate } from '../../../shared/contract/graduations.ts';
import classes from './graduation.module.css';

/** Who is ticked, by place, each with the reason why they graduate although something is missing. */
export type Listed = Readonly<Record<string, string | null>>;

interface WhoGraduatesProps {
  readonly people: readonly MayGraduate[];
  readonly listed: Listed;
  /** Whether it was refused because somebody has no reason beside them. */
  readonly needsReason: boolean;
  readonly onChange: (listed: Listed) => void;
}

/** Ticks who graduates; whoever lacks something is shown with what, and needs a reason. */
export function WhoGraduates({ people, listed, needsReason, onChange }: WhoGraduatesProps) {
  const tick = (placeId: string, ticked: boolean) => {
    const { [placeId]: _, ...others } = listed;
    onChange(ticked ? { ...others, [placeId]: null } : others);
  };
  return (
    <fieldset className={classes.graduates}>
      <legend>Who graduates</legend>
      {people.map(({ placeId, name, post, missing: lacks }) => {
        const ticked = placeId in listed;
        const missing = lacks ?? [];
        return (
          <div key={placeId} className={classes.stackTight}>
            <Checkbox
              label={name}
              description={missing.length === 0 ? post : missingWords(missing)}
              checked={ticked}
              onChange={(event) => tick(placeId, event.currentTarget.checked)}
            />
            {ticked && missing.length > 0 ? (
              <TextInput
                label={`Why ${name} graduates all the same`}
                description="They may read this"
                required
                maxLength={600}
                value={listed[placeId] ?? ''}
                error={
                  needsReason && (listed[placeId] ?? '').trim() === ''
                    ? 'Say why they graduate all the same, or leave them out.'
                    : null
                }
                onChange={(event) => onChange({ ...listed, [placeId]: event.currentTarget.value })}
              />
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}

const mostNamed = 3;

/** 'Missing: the plan; 3 of 6 sessions; and 9 more under Progress': early in a course the whole would fill the drawer. */
function missingWords(missing: readonly string[]): string {
  const named = missing.slice(0, mostNamed).join('; ');
  const more = missing.length - mostNamed;
  return `Missing: ${named}${more > 0 ? `; and ${more} more, listed under Progress` : ''}`;
}
