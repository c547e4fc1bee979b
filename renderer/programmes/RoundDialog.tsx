import { Button, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  academicYearEnd,
  academicYearOf,
  nextAcademicYear,
  previousAcademicYear,
} from '../../shared/rules/academic-year.ts';
import { addDays, addMonths, longDate } from '../../shared/rules/dates.ts';
import { api, client, refusalOf, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { DateField } from '../ui/DateField.tsx';
import { useOvertaken } from '../ui/overtaken.ts';
import { Problem, Refused } from '../ui/Problem.tsx';
import { NumberField } from './NumberField.tsx';
import classes from './programmes.module.css';

export interface RoundFields {
  readonly academicYear: string;
  readonly opensOn: string | null;
  readonly deadline: string;
  readonly referenceDate: string;
  readonly places: number | null;
  readonly placesPerSchool: number | null;
  readonly organiser: string;
}

/** What a new round starts with: next academic year, six weeks to go, rules applied on the closing day. */
export function usualRound(
  today: string,
  programme: { provider: string; places: number | null; perSchool: number | null },
): RoundFields {
  const sixWeeks = addDays(today, 42);
  const end = academicYearEnd(academicYearOf(today));
  const deadline = sixWeeks > end ? addMonths(today, 1) : sixWeeks;
  return {
    academicYear: nextAcademicYear(academicYearOf(today)),
    opensOn: null,
    deadline,
    referenceDate: deadline,
    places: programme.places,
    placesPerSchool: programme.perSchool,
    organiser: programme.provider,
  };
}

interface RoundDialogProps {
  readonly today: string;
  readonly programme: string;
  readonly start: RoundFields;
  /** Opens a round of this programme, or changes this round. */
  readonly of: { readonly programmeId: string } | { readonly roundId: string };
  readonly onClose: () => void;
}

/**
 * Whether it is to be asked who runs the programme, with what is usual: once, where a round is opened in a file of an
 * alliance or of several schools.
 */
function useRunsAsked(opening: boolean): { usual: boolean } | null {
  const settings = useQuery({ ...api.settings.all.queryOptions({ input: {} }), enabled: opening });
  const schools = useQuery({ ...api.staff.schools.queryOptions({ input: {} }), enabled: opening });
  if (!opening || settings.data === undefined || settings.data.runsProgrammes.said) return null;
  const among = settings.data.alliance !== null || (schools.data ?? []).length > 1;
  return among ? { usual: settings.data.runsProgrammes.answer } : null;
}

/** Opens a round or changes it: its year, days, places, and whom nominations go to. */
export function RoundDialog({ today, programme, start, of, onClose }: RoundDialogProps) {
  const [round, setRound] = useState(start);
  const opening = 'programmeId' in of;
  const asked = useRunsAsked(opening);
  const [runs, setRuns] = useState<boolean | null>(null);
  const open = useCommand(client.programmes.openRound, ({ id }) => {
    showUndoable(`The round of ${programme} for ${round.academicYear} is open.`);
    onClose();
    location.hash = `#/programmes/rounds/${id}`;
  });
  const edit = useCommand(client.programmes.editRound, () => {
    showUndoable('The round is changed.');
    onClose();
  });
  const overtaken = useOvertaken(opening ? null : start);
  const { error, isPending } = opening ? open : edit;
  const field = error === null ? undefined : refusalOf(error).field;
  const set = (change: Partial<RoundFields>) => setRound((now) => ({ ...now, ...change }));
  const year = academicYearOf(today);
  const years = [
    ...new Set([previousAcademicYear(year), year, nextAcademicYear(year), start.academicYear]),
  ].sort();

  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title={opening ? `Open a round of ${programme}` : 'Change this round'}
      size={600}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (overtaken.stop()) return;
          if ('programmeId' in of)
            open.mutate({
              programmeId: of.programmeId,
              ...round,
              ...(asked === null ? {} : { runsProgrammes: runs ?? asked.usual }),
            });
          else edit.mutate({ id: of.roundId, change: round });
        }}
      >
        <div className={classes.pair}>
          <Select
            label="Academic year"
            description="In which the programme runs"
            data={years}
            value={round.academicYear}
            allowDeselect={false}
            data-autofocus
            onChange={(academicYear) => academicYear !== null && set({ academicYear })}
          />
          <DateField
            label="Nominations open on"
            description="If you know it"
            value={round.opensOn}
            onDone={(opensOn) => set({ opensOn })}
          />
          <DateField
            label="Nominations close on"
            description="The last day to send them"
            required
            value={round.deadline}
            problem={field === 'deadline' && error !== null ? explain(error) : null}
            onDone={(deadline) => {
              if (deadline === null) return;
              set(
                round.referenceDate === round.deadline ? { deadline, referenceDate: deadline } : { deadline },
              );
            }}
          />
          <DateField
            label="Rules apply on"
            description={`Years are counted to this day: ${longDate(round.referenceDate)}`}
            required
            value={round.referenceDate}
            onDone={(referenceDate) => referenceDate !== null && set({ referenceDate })}
          />
          <NumberField
            label="Places for each school"
            description="Empty: no limit is known"
            value={round.placesPerSchool}
            problem={field === 'placesPerSchool' && error !== null ? explain(error) : null}
            onChange={(placesPerSchool) => set({ placesPerSchool })}
          />
          <NumberField
            label="Places in all"
            description="In the whole programme"
            value={round.places}
            onChange={(places) => set({ places })}
          />
        </div>
        <TextInput
          label="Who organises it"
          description="Nominations go to them; the name stands in what is sent"
          required
          maxLength={200}
          value={round.organiser}
          onChange={(event) => set({ organiser: event.currentTarget.value })}
        />
        {asked === null ? null : (
          <Radio.Group
            label="Do you run programmes for an alliance?"
            description="Asked once; Settings can change it"
            value={(runs ?? asked.usual) ? 'yes' : 'no'}
            onChange={(value) => setRuns(value === 'yes')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="no" label="No: we put people forward, and somebody else gives the places" />
              <Radio value="yes" label="Yes: schools send us their nominations, and we give the places" />
            </Stack>
          </Radio.Group>
        )}
        <Refused say={overtaken.words} />
        {field === undefined || (field !== 'deadline' && field !== 'placesPerSchool') ? (
          <Problem error={error} />
        ) : null}
        <div className={classes.actions}>
          <Button type="submit" variant="filled" disabled={isPending || round.organiser.trim() === ''}>
            {opening ? 'Open the round' : 'Save the changes'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
