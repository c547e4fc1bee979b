import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { RegisterDrawer } from '../../renderer/running/RegisterDrawer.tsx';
import { expectNoViolations, show } from './show.tsx';

interface Mark {
  readonly nominationId: string;
  readonly state: string | null;
}

/** The marks that core was sent. */
let sent: readonly Mark[];

const person = (at: number) => ({
  id: `n${at}`,
  name: `Ada Marsh${at}`,
  state: null,
  days: null,
  asked: true,
  gone: null as string | null,
  note: null as string | null,
});
const register = Array.from({ length: 70 }, (_, at) => person(at));
register[1] = { ...person(1), asked: false, note: 'took up the place on 1 October 2026, after this' };
register[2] = { ...person(2), asked: false, gone: 'withdrew on 1 September 2026' };

beforeEach(async () => {
  sent = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (sending) => {
    const request = sending as Request;
    if (new URL(request.url).pathname === '/rpc/running/attend') {
      const body = (await request.clone().json()) as { json: { data: { marks: Mark[] } } };
      sent = body.json.data.marks;
      return Response.json({ json: { changed: sent.length } });
    }
    const fields = {
      element: 'development_days',
      title: 'Finance',
      line: '',
      from: '2026-09-20',
      to: '2026-09-21',
      days: 2,
      place: '',
      ledBy: '',
    };
    const round = { roundId: 'r', programme: 'Associate heads', academicYear: '2026/27' };
    return Response.json({
      json: { id: 'e', ...round, fields, line: 'Development days', notNeededOn: null, register },
    });
  });
  await connect(Promise.resolve());
  await show(
    <QueryClientProvider client={queries}>
      <RegisterDrawer eventId="e" onClose={() => undefined} />
    </QueryClientProvider>,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

const controls = page.getByRole('radiogroup');
const of = (name: string) => page.getByRole('radiogroup', { name, exact: true });

it('draws a long register a part at a time, and finds whoever is further down', async () => {
  await expect.element(controls.first()).toBeVisible();
  expect(controls.elements()).toHaveLength(30);
  await expectNoViolations();
  await page.getByRole('button', { name: 'Show 30 more of 69' }).click();
  await expect.poll(() => controls.elements().length).toBe(60);
  await page.getByRole('searchbox').fill('marsh69');
  await expect.element(of('Ada Marsh69')).toBeVisible();
  expect(controls.elements()).toHaveLength(1);
});

it('has everybody else there, also who is not drawn, but not who joined later or had gone', async () => {
  await expect.element(page.getByText('Took up the place on 1 October 2026, after this')).toBeVisible();
  await expect.element(page.getByText('Ada Marsh2 withdrew on 1 September 2026.')).toBeVisible();
  await of('Ada Marsh0').getByText('Missed').click();
  await page.getByRole('button', { name: 'Everybody else was there' }).click();
  await page.getByRole('button', { name: 'Save the register' }).click();
  await expect.poll(() => sent.length).toBe(68);
  expect(Object.groupBy(sent, (one) => one.state ?? '')).toMatchObject({
    missed: [{ nominationId: 'n0' }],
    attended: expect.arrayContaining([expect.objectContaining({ nominationId: 'n69' })]),
  });
  expect(sent.some(({ nominationId }) => nominationId === 'n1' || nominationId === 'n2')).toBe(false);
});

it('keeps every label on its line when the keyboard is on one', async () => {
  await expect.element(controls.first()).toBeVisible();
  const height = () => of('Ada Marsh0').element().getBoundingClientRect().height;
  const before = height();
  of('Ada Marsh0').getByRole('radio', { checked: true }).element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(of('Ada Marsh0').getByRole('radio', { name: 'Attended' })).toBeChecked();
  expect(height()).toBe(before);
});
