import { IconAlertTriangle, IconCircleCheck } from '../../ui/icons.ts';
import { Tag } from '../../ui/Tag.tsx';

/** '2 to answer', or that all are answered. */
export function StateTagCount({ open }: { readonly open: number }) {
  if (open === 0)
    return (
      <Tag tone="ok" icon={<IconCircleCheck size={15} aria-hidden />}>
        All answered
      </Tag>
    );
  return (
    <Tag tone="warn" icon={<IconAlertTriangle size={15} aria-hidden />}>
      {open} to answer
    </Tag>
  );
}
