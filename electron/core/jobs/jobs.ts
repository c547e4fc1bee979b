import { Refusal } from '../../../shared/contract/refusal.ts';
import { handlers } from './handlers.ts';
import type { Order, Report } from './messages.ts';
import type { Work } from './work.ts';

// The entry of the jobs' process: one order, its answer, and the process ends. It runs forked by Node or as
// the desktop's utility process, which talk through different objects of the same shape.

interface Port {
  send(report: Report): void;
  onOrder(take: (order: Order) => void): void;
}

interface ParentPort {
  postMessage(report: Report): void;
  on(event: 'message', take: (event: { data: Order }) => void): void;
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}

function portToParent(): Port {
  const parentPort: unknown = Reflect.get(process, 'parentPort');
  if (isParentPort(parentPort)) {
    return {
      send: (report) => parentPort.postMessage(report),
      onOrder: (take) => parentPort.on('message', (event) => take(event.data)),
    };
  }
  process.on('disconnect', () => process.exit(0));
  return {
    send: (report) => process.send?.(report),
    onOrder: (take) => process.on('message', take),
  };
}

const isWork = (name: string): name is keyof Work => Object.hasOwn(handlers, name);

async function carryOut(order: Order, port: Port): Promise<Report> {
  if (!isWork(order.name)) return { kind: 'failed', message: `There is no work named ${order.name}.` };
  const handle: (
    input: never,
    tools: { progress: (fraction: number | null, say: string) => void },
  ) => Promise<unknown> = handlers[order.name];
  try {
    const output = await handle(order.input as never, {
      progress: (fraction, say) => port.send({ kind: 'progress', fraction, say }),
    });
    return { kind: 'output', output };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', refusal: error.data };
    return {
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

const port = portToParent();
port.onOrder(async (order) => {
  const watch = setInterval(() => port.send({ kind: 'memory', bytes: process.memoryUsage.rss() }), 100);
  const report = await carryOut(order, port);
  clearInterval(watch);
  port.send({ kind: 'memory', bytes: process.memoryUsage.rss() });
  port.send(report);
});
