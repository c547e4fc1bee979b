import type { ComponentProps } from 'react';
import classes from './LinkButton.module.css';

type LinkButtonProps = Pick<
  ComponentProps<'button'>,
  'onClick' | 'disabled' | 'tabIndex' | 'aria-label' | 'children'
> & {
  /** Where it stands: never how it looks. */
  readonly className?: string | undefined;
};

/** A button that is a link to the eye: a way on among words, where a button's frame would be too loud. */
export function LinkButton({ className, ...props }: LinkButtonProps) {
  return <button type="button" {...props} className={[classes.link, className].filter(Boolean).join(' ')} />;
}
