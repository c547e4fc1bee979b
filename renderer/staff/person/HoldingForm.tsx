import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile } from '../../../shared/contract/staff.ts';
import { ROLES } from '../../../shared/reference/roles.ts';
import { api, client, send } from '../../client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../../ui/FormDrawer.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { useKept } from '../../use-kept.ts';
import { useProposedRole } from '../use-proposed-role.ts';
import { orNull, usePeople } from './kit.tsx';

export type Holding = Profile['holdings'][number];
const roles = ROLES.map(({ code, words }) => ({ value: code, label: words }));
const fields = ['title', 'role', 'from', 'to', 'share', 'lineManagerId', 'elsewhere', 'schoolId', 'postId'];
const bases = [
  { value: 'substantive', label: 'Their own' },
  { value: 'acting', label: 'Acting' },
  { value: 'cover', label: 'Cover' },
];

interface HoldingFormProps {
  readonly personId: string;
  /** What is changed; null adds one. */
  readonly holding: Holding | null;
  readonly schoolId: string | null;
  readonly onClose: () => void;
}

/** A post that somebody holds or held: here or elsewhere, their own, acting or as cover, whole or shared. */
export function HoldingForm({ personId, holding, schoolId, onClose }: HoldingFormProps) {
  const posts = useQuery(api.staff.posts.queryOptions({ input: {} }));
  const schools = useQuery(api.staff.schools.queryOptions({ input: {} }));
  const people = usePeople(personId);
  const [where, setWhere] = useState(holding !== null && holding.elsewhere !== null ? 'elsewhere' : 'here');
  const [postId, setPostId] = useState(holding?.postId ?? null);
  const [school, setSchool] = useState(holding?.schoolId ?? schoolId);
  const [elsewhere, setElsewhere] = useState(holding?.elsewhere ?? '');
  const [title, setTitle] = useState(holding?.title ?? '');
  const { role, said: proposed, choose: setRole } = useProposedRole(title, roles, holding?.role);
  const [from, setFrom] = useState(holding?.from ?? null);
  const [to, setTo] = useState(holding?.to ?? null);
  const [basis, setBasis] = useState<Holding['basis']>(holding?.basis ?? 'substantive');
  const [share, setShare] = useState<number | null>(holding?.share ?? null);
  const [manager, setManager] = useState(holding?.lineManagerId ?? null);
  const { busy, keep, problem, rest } = useKept(fields, onClose);
  const here = where === 'here';

  const save = () => {
    const data = {
      postId: here ? postId : null,
      schoolId: here ? school : null,
      elsewhere: here ? null : orNull(elsewhere),
      title,
      role,
      from,
      to,
      basis,
      share,
      lineManagerId: here ? manager : null,
    };
    return holding === null
      ? send(client.staff.addHolding, { personId, ...data })
      : send(client.staff.editHolding, { id: holding.id, change: data });
  };
  const choosePost = (id: string | null) => {
    setPostId(id);
    const post = posts.data?.find((one) => one.id === id);
    if (post === undefined) return;
    setTitle(post.title);
    setRole(post.role);
  };
  const said = holding === null ? `The post ‘${title}’ is added.` : `The post ‘${title}’ is changed.`;
  return (
    <FormDrawer
      opened
      title={holding === null ? 'Add a post they hold or held' : `Change ${holding.title}`}
      button={holding === null ? 'Add the post' : 'Save the post'}
      busy={busy}
      problem={rest}
      row={holding}
      onSubmit={() => void keep(save, said)}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label="Where"
        data={[
          { value: 'here', label: 'At a school of this file' },
          { value: 'elsewhere', label: 'Elsewhere' },
        ]}
        value={where}
        onChange={setWhere}
      />
      {here ? (
        <>
          <Select
            label="Leadership post"
            description="Leave it empty for a job that is no leadership post."
            data={(posts.data ?? []).map((post) => ({
              value: post.id,
              label: post.holders.length === 0 ? `${post.title} (vacant)` : post.title,
            }))}
            searchable
            clearable
            value={postId}
            error={problem('postId')}
            onChange={choosePost}
          />
          {(schools.data ?? []).length > 1 ? (
            <Select
              label="School"
              data={(schools.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
              searchable
              value={school}
              error={problem('schoolId')}
              onChange={setSchool}
            />
          ) : null}
        </>
      ) : (
        <TextInput
          label="School"
          maxLength={200}
          value={elsewhere}
          error={problem('elsewhere')}
          onChange={(event) => setElsewhere(event.currentTarget.value)}
        />
      )}
      <TextInput
        label="What it is called"
        placeholder="Head of Year 9"
        maxLength={200}
        value={title}
        error={problem('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label="Role on the ladder"
        description={
          proposed === undefined ? 'Rules count years by it.' : `Rules count years by it. ${proposed}`
        }
        data={roles}
        searchable
        clearable
        value={role}
        error={problem('role')}
        onChange={setRole}
      />
      <FieldPair>
        <DateField label="From" value={from} onDone={setFrom} problem={problem('from')} />
        <DateField label="To" value={to} onDone={setTo} problem={problem('to')} />
      </FieldPair>
      <SegmentedControl
        aria-label="How they hold it"
        data={bases}
        value={basis}
        onChange={(value) => setBasis(value === 'acting' || value === 'cover' ? value : 'substantive')}
      />
      <NumberInput
        label="Share of the post"
        description="For a job share: 60% of it, say."
        suffix="%"
        min={1}
        max={100}
        allowNegative={false}
        value={share === null ? '' : Math.round(share * 1000) / 10}
        error={problem('share')}
        onChange={(value) => setShare(typeof value === 'number' ? value / 100 : null)}
      />
      {here ? (
        <PeoplePicker
          label="Line manager of this post"
          people={people}
          value={manager}
          onChange={setManager}
          problem={problem('lineManagerId')}
        />
      ) : null}
    </FormDrawer>
  );
}
