import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cancelled, runJob } from '../../renderer/client.ts';
import { changeReading, leaveReading, readWorkbooks, useReading } from '../../renderer/intake/reading.ts';
import { TakeInFiles } from '../../renderer/intake/TakeInFiles.tsx';
import { useSubmit } from '../../renderer/submit.ts';
import { Refused } from '../../renderer/ui/Problem.tsx';
import { Refusal } from '../../shared/contract/refusal.ts';
import { show } from './show.tsx';

function Reader({ closed = false }: { readonly closed?: boolean }) {
  const reading = useReading('r1');
  return (
    <>
      <TakeInFiles roundId="r1" closed={closed} reading={reading} />
      <span data-testid="read">{reading.previewId}</span>
    </>
  );
}

function Submits({ asks }: { readonly asks: Readonly<Record<string, Error>> }) {
  const { submit, rest } = useSubmit([]);
  return (
    <>
      {Object.entries(asks).map(([words, error]) => (
        <button key={words} type="button" onClick={() => void submit(() => Promise.reject(error))}>
          {words}
        </button>
      ))}
      <Refused say={rest} />
    </>
  );
}

describe('workbooks that are being read', () => {
  it('can be cancelled while they are fetched, also on the way back to the page, and nothing is blamed', async () => {
    const first = await show(<Reader />);
    const waiting = Promise.withResolvers<void>();
    const reading = readWorkbooks('r1', async (fetching) => {
      fetching(1, 1);
      await waiting.promise;
      return [{ ref: 'a', name: 'a.xlsx', bytes: 1 }];
    });
    await expect.element(page.getByRole('status')).toHaveTextContent('Fetching file 1 of 1.');
    await first.unmount();
    await show(<Reader />);
    await page.getByRole('button', { name: 'Cancel' }).click();
    waiting.resolve();
    await reading;
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('Cancelled: nothing of these files has gone in.');
    expect(page.getByRole('alert').elements()).toEqual([]);
    expect(page.getByRole('button', { name: 'Cancel' }).elements()).toEqual([]);
  });

  it('are not fetched for a closed round, and what to do is said at once', async () => {
    const fetched = vi.spyOn(window, 'fetch');
    await show(<Reader closed />);
    const dropped = new DataTransfer();
    dropped.items.add(new File(['late'], 'late.xlsx'));
    page
      .getByText(/^This round is closed. Open it again/)
      .element()
      .dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: dropped }));
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(
        'This round is closed. Open it again first: on its page, under More, Open the round again.',
      );
    expect(fetched).not.toHaveBeenCalled();
    changeReading('r1', { refused: null });
  });

  it('go on, and are not lost, where those that were read before go in or are left meanwhile', async () => {
    await show(<Reader />);
    changeReading('r1', { previewId: 'p1' });
    const waiting = Promise.withResolvers<readonly never[]>();
    const reading = readWorkbooks('r1', (fetching) => {
      fetching(1, 2);
      return waiting.promise;
    });
    leaveReading('r1', 'p1');
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('Fetching file 1 of 2.');
    waiting.resolve([]);
    await reading;
    changeReading('r1', { previewId: 'p2' });
    leaveReading('r1', 'p1');
    await expect.element(page.getByTestId('read')).toHaveTextContent('p2');
    leaveReading('r1', 'p2');
    await expect.element(page.getByTestId('read')).toBeEmptyDOMElement();
  });

  it('end in being cancelled, and not in a Baton that is out of reach', async () => {
    const stop = new AbortController();
    const asked = runJob(
      async () => {
        stop.abort();
        throw new TypeError('Failed to fetch');
      },
      {},
      { signal: stop.signal },
    );
    await expect(asked).rejects.toMatchObject({ data: { code: 'job.cancelled' } });
    const asks = { 'Be cancelled': cancelled(), 'Be refused': new Refusal('table.empty', 'It is empty.') };
    await show(<Submits asks={asks} />);
    await page.getByRole('button', { name: 'Be refused' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('It is empty.');
    await page.getByRole('button', { name: 'Be cancelled' }).click();
    await expect.poll(() => page.getByRole('alert').elements()).toEqual([]);
  });
});
