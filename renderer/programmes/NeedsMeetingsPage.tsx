import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { NeedsMeeting } from '../../shared/contract/places-shapes.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconPlus } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { NeedsMeetingForm } from './NeedsMeetingForm.tsx';
import classes from './programmes.module.css';

/** A new meeting, with the school that it was with where that is known. */
type Opened = NeedsMeeting | { readonly with: string | null };

/** What was talked over with each school: talent identified, leadership needs, what comes next; and which had no meeting. */
export function NeedsMeetingsPage() {
  const { id = '' } = useParams<{ id: string }>();
  const today = useStatus()?.today ?? '';
  const kept = useQuery(api.programmes.needsMeetings.queryOptions({ input: { roundId: id } }));
  const [opened, setOpened] = useState<Opened | null>(null);
  if (kept.error !== null)
    return (
      <Page title="Needs meetings" crumbs={[{ label: 'The round', href: `#/programmes/rounds/${id}` }]}>
        <ErrorPanel title="Needs meetings cannot be shown" onRetry={() => void kept.refetch()}>
          {explain(kept.error)}
        </ErrorPanel>
      </Page>
    );
  if (kept.data === undefined) return <LoadingRows label="Loading the needs meetings" rows={6} />;
  const { programme, academicYear, meetings, without } = kept.data;
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={17} aria-hidden />}
      onClick={() => setOpened({ with: null })}
    >
      Record a needs meeting
    </Button>
  );
  return (
    <Page
      title="Needs meetings"
      subtitle="Talk with each school before it puts people forward. A meeting never sees this page."
      crumbs={[
        { label: 'Programmes', href: '#/programmes' },
        { label: `${programme} ${academicYear}`, href: `#/programmes/rounds/${id}` },
      ]}
      actions={meetings.length === 0 ? undefined : add}
    >
      <div className={classes.stack}>
        {meetings.length === 0 ? (
          <Panel>
            <EmptyState title="No needs meeting is recorded yet" action={add}>
              Ask each school whom it sees coming, and which posts it will have to fill.
            </EmptyState>
          </Panel>
        ) : (
          <Panel title="Held" flush>
            <ul className={classes.list}>
              {meetings.map((one) => (
                <li key={one.id} className={classes.row}>
                  <span className={classes.main}>
                    <b>{one.school}</b>, {longDate(one.heldOn)}
                    {one.present === '' ? null : <span className={classes.quiet}> with {one.present}</span>}
                    {one.talent.map((talent) => (
                      <span key={`${talent.personId} ${talent.name}`} className={classes.quiet}>
                        <br />
                        Talent:{' '}
                        {talent.personId === null ? (
                          talent.name
                        ) : (
                          <a href={`#/staff/${talent.personId}`}>{talent.name}</a>
                        )}
                        {talent.words === '' ? '' : `. ${talent.words}`}
                      </span>
                    ))}
                    {one.needs === '' ? null : (
                      <span className={classes.quiet}>
                        <br />
                        Needs: {one.needs}
                      </span>
                    )}
                    {one.nextStep === '' ? null : (
                      <span className={classes.quiet}>
                        <br />
                        Next: {one.nextStep}
                      </span>
                    )}
                  </span>
                  <Button
                    size="sm"
                    aria-label={`Change the meeting with ${one.school} of ${longDate(one.heldOn)}`}
                    onClick={() => setOpened(one)}
                  >
                    Change
                  </Button>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {without.length === 0 ? null : (
          <Panel title="No meeting yet" note={counted(without.length, 'school')} flush>
            <ul className={classes.list}>
              {without.map((one) => (
                <li key={one.id} className={classes.row}>
                  <span className={classes.main}>
                    {one.name}
                    {one.forward === 0 ? null : (
                      <span className={classes.quiet}>
                        , {counted(one.forward, 'nomination')} in this round
                      </span>
                    )}
                  </span>
                  <Button
                    size="sm"
                    aria-label={`Record one with ${one.name}`}
                    onClick={() => setOpened({ with: one.id })}
                  >
                    Record one
                  </Button>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
      {opened === null ? null : (
        <NeedsMeetingForm
          roundId={id}
          meeting={'id' in opened ? opened : null}
          schoolId={'id' in opened ? opened.schoolId : opened.with}
          today={today}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}
