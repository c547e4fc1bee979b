import { type ReactNode, useRef } from 'react';
import { IconChevronRight } from './icons.ts';
import classes from './Page.module.css';
import { useHeadingFocus } from './page-focus.ts';
import { usePageTitle } from './page-title.ts';

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

interface PageProps {
  readonly title: string;
  /** What the window is called, where the title is a person's name: it stays in tabs and histories. */
  readonly windowTitle?: string;
  /** One sentence that says what is on the page, with its numbers. */
  readonly subtitle?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** A mark beside the title, such as a stage. */
  readonly mark?: ReactNode;
  /** Stands left of the title, such as a person's initials. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** A table or board takes the rest of the height and scrolls by itself. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** One screen: its heading, a sentence, what can be done, then the work. */
export function Page({
  title,
  windowTitle,
  subtitle,
  crumbs,
  mark,
  lead,
  actions,
  fill,
  children,
}: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(windowTitle ?? title);
  useHeadingFocus(heading, title);
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      <div className={classes.head}>
        {lead}
        <div className={classes.words}>
          {crumbs ? <Crumbs crumbs={crumbs} /> : null}
          <div className={classes.titleRow}>
            <h1 ref={heading} className={classes.title} tabIndex={-1}>
              {title}
            </h1>
            {mark}
          </div>
          {subtitle ? <div className={classes.subtitle}>{subtitle}</div> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
      {children}
    </div>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Where this page is" className={classes.crumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : crumb.label}
            <IconChevronRight size={14} aria-hidden className={classes.arrow} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
