import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostRow } from '../../shared/contract/staff.ts';
import { ROLES } from '../../shared/reference/roles.ts';
import { api, client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { DateField } from '../ui/DateField.tsx';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { HolderAway, type PostAway } from './HolderAway.tsx';
import { useProposedRole } from './use-proposed-role.ts';

interface PostFormProps {
  /** What is changed; null adds one. */
  readonly post: PostRow | null;
  /** Its holders who are on a placement. */
  readonly away: readonly PostAway[];
  readonly onClose: () => void;
}

const roles = ROLES.filter(
  ({ level, leadsTeam }) => level !== 'teacher' && (level !== 'support' || leadsTeam),
).map(({ code, words }) => ({ value: code, label: words }));

/** A leadership post: what it is called, where it stands on the ladder, and when it was closed. */
export function PostForm({ post, away, onClose }: PostFormProps) {
  const schools = useQuery(api.staff.schools.queryOptions({ input: {} }));
  const ours = (schools.data ?? []).filter((one) => one.ours);
  const [title, setTitle] = useState(post?.title ?? '');
  const { role, said, choose: setRole } = useProposedRole(title, roles, post?.role);
  const [team, setTeam] = useState(post?.team ?? '');
  const [closedOn, setClosedOn] = useState(post?.closedOn ?? null);
  const [school, setSchool] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { busy, submit, problem, rest } = useSubmit(['title', 'role', 'team', 'closedOn', 'schoolId']);
  const save = async () => {
    setAsked(true);
    if (role === null) return;
    const facts = { title, role, team: team.trim() === '' ? null : team };
    const saved = await submit(() =>
      post === null
        ? send(client.staff.addPost, { ...facts, schoolId: school ?? ours[0]?.id ?? '' })
        : send(client.staff.editPost, { ...facts, id: post.id, closedOn }),
    );
    if (saved) onClose();
  };
  return (
    <FormDrawer
      opened
      title={post === null ? 'Add a leadership post' : `Change ${post.title}`}
      button={post === null ? 'Add the post' : 'Save the post'}
      busy={busy}
      problem={rest}
      row={post && { title: post.title, role: post.role, team: post.team, closedOn: post.closedOn }}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {away.map((one) => (
        <HolderAway key={one.nominationId} away={one} />
      ))}
      <TextInput
        label="What it is called"
        description={post === null ? undefined : 'Those who hold it keep the name they hold it by.'}
        data-autofocus
        maxLength={200}
        value={title}
        error={problem('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label="Role on the ladder"
        data={roles}
        description={said}
        searchable
        value={role}
        error={asked && role === null ? 'Choose the role.' : problem('role')}
        onChange={setRole}
      />
      <TextInput
        label="Team"
        maxLength={120}
        value={team}
        error={problem('team')}
        onChange={(event) => setTeam(event.currentTarget.value)}
      />
      {post === null && ours.length > 1 ? (
        <Select
          label="School"
          data={ours.map((one) => ({ value: one.id, label: one.name }))}
          allowDeselect={false}
          value={school ?? ours[0]?.id ?? null}
          error={problem('schoolId')}
          onChange={setSchool}
        />
      ) : null}
      {post === null ? null : (
        <DateField
          label="Closed on"
          description="The post is no longer needed from the day after. Empty while it is."
          value={closedOn}
          onDone={setClosedOn}
          problem={problem('closedOn')}
        />
      )}
    </FormDrawer>
  );
}
