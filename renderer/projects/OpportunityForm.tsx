import { Button, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpportunityFields, OpportunityRow } from '../../shared/contract/projects-shapes.ts';
import { ROLES } from '../../shared/reference/roles.ts';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';

interface OpportunityFormProps {
  /** What is changed; null adds one. */
  readonly opportunity: OpportunityRow | null;
  readonly onClose: () => void;
}

const blank = (today: string): OpportunityFields => ({
  schoolId: '',
  theme: '',
  title: '',
  needs: '',
  ask: '',
  from: null,
  to: null,
  roles: [],
  people: 1,
  offeredOn: today,
});

/** A project that a school offers: what is needed, whom to ask, when, whom it suits and for how many. */
export function OpportunityForm({ opportunity, onClose }: OpportunityFormProps) {
  const today = useStatus()?.today ?? '';
  const schools = useQuery(api.staff.schools.queryOptions({ input: {} }));
  const themes = useQuery(api.projects.themes.queryOptions({ input: {} }));
  const [fields, setFields] = useState(opportunity?.fields ?? blank(today));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<OpportunityFields>) => setFields((now) => ({ ...now, ...change }));
  const form = useKept(['schoolId', 'theme', 'title', 'needs', 'to', 'people', 'offeredOn'], onClose);
  const { busy, keep, rest } = form;
  const missing: Readonly<Record<string, string | false>> = {
    schoolId: fields.schoolId === '' && 'Choose the school.',
    theme: fields.theme === '' && 'Choose the theme.',
  };
  const problem = (field: string) => (tried && missing[field]) || form.problem(field);
  const save = () => {
    if (missing.schoolId || missing.theme) return;
    void keep(
      () =>
        opportunity === null
          ? send(client.projects.offer, fields)
          : send(client.projects.editOffer, { id: opportunity.id, fields }),
      opportunity === null ? 'The opportunity is in the bank.' : 'The opportunity is changed.',
    );
  };
  const withdrawn = opportunity?.withdrawnOn ?? null;
  return (
    <FormDrawer
      opened
      title={opportunity === null ? 'Add an opportunity' : 'An opportunity'}
      button={opportunity === null ? 'Put it in the bank' : 'Save the change'}
      busy={busy}
      problem={rest}
      row={opportunity}
      onTry={() => setTried(true)}
      onSubmit={save}
      onClose={onClose}
      otherWay={
        opportunity === null ? null : (
          <Button
            onClick={() =>
              void keep(
                () =>
                  send(client.projects.withdrawOffer, {
                    id: opportunity.id,
                    on: withdrawn === null ? today : null,
                  }),
                withdrawn === null ? 'The opportunity is withdrawn.' : 'The opportunity stands again.',
              )
            }
          >
            {withdrawn === null ? 'Withdraw' : 'Offer it again'}
          </Button>
        )
      }
    >
      <Select
        label="School"
        searchable
        openOnFocus={false}
        data={(schools.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={fields.schoolId === '' ? null : fields.schoolId}
        error={problem('schoolId')}
        onChange={(schoolId) => set({ schoolId: schoolId ?? '' })}
      />
      <Select
        label="Theme"
        searchable
        openOnFocus={false}
        data={(themes.data ?? [])
          .filter(({ id, closed }) => !closed || id === opportunity?.fields.theme)
          .map(({ id, words }) => ({ value: id, label: words }))}
        value={fields.theme === '' ? null : fields.theme}
        error={problem('theme')}
        onChange={(theme) => set({ theme: theme ?? '' })}
      />
      <TextInput
        label="Title"
        required
        autoComplete="off"
        maxLength={150}
        value={fields.title}
        error={problem('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TheyMayRead
        label="What is needed"
        minRows={2}
        maxLength={1000}
        value={fields.needs}
        problem={problem('needs')}
        onChange={(needs) => set({ needs })}
      />
      <TextInput
        label="Whom to ask about it"
        autoComplete="off"
        maxLength={120}
        value={fields.ask}
        onChange={(event) => set({ ask: event.currentTarget.value })}
      />
      <FieldPair>
        <DateField label="From" value={fields.from} onDone={(from) => set({ from })} />
        <DateField label="Until" value={fields.to} problem={problem('to')} onDone={(to) => set({ to })} />
      </FieldPair>
      <MultiSelect
        label="Suits"
        searchable
        openOnFocus={false}
        placeholder={fields.roles.length === 0 ? 'Any role' : undefined}
        data={ROLES.map(({ code, words }) => ({ value: code, label: words }))}
        value={fields.roles}
        onChange={(roles) => set({ roles })}
      />
      <FieldPair>
        <NumberInput
          label="For how many people"
          min={1}
          max={50}
          allowDecimal={false}
          value={fields.people}
          error={problem('people')}
          onChange={(value) => set({ people: typeof value === 'number' ? value : 1 })}
        />
        <DateField
          label="Offered on"
          required
          value={fields.offeredOn}
          problem={problem('offeredOn')}
          onDone={(offeredOn) => set({ offeredOn: offeredOn ?? fields.offeredOn })}
        />
      </FieldPair>
    </FormDrawer>
  );
}
