import { NavLink, Tooltip, VisuallyHidden } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { type AreaLink, areaGroups, areaOf } from './areas.ts';
import classes from './Sidebar.module.css';
import type { NavCounts } from './types.ts';

interface SidebarProps {
  readonly path: string;
  readonly counts: NavCounts;
  /** Icons only, in windows under 1100 px. */
  readonly folded: boolean;
}

export function Sidebar({ path, counts, folded }: SidebarProps) {
  const here = areaOf(path);
  const nav = useRef<HTMLElement>(null);
  const focused = useRef<string | null>(null);
  // Folding draws the links anew, with tooltips or without: whoever stands on one stays there.
  useLayoutEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return;
    const links = [...(nav.current?.querySelectorAll('a') ?? [])];
    links.find(({ href }) => href === focused.current)?.focus({ preventScroll: true });
  });
  return (
    <nav
      ref={nav}
      aria-label="Areas"
      className={classes.nav}
      data-folded={folded || undefined}
      onFocus={({ target }) => {
        focused.current = target instanceof HTMLAnchorElement ? target.href : null;
      }}
      onBlur={() => {
        focused.current = null;
      }}
    >
      {areaGroups.map((group) => (
        <ul key={group.areas[0]?.area} className={classes.group} aria-label={group.label ?? undefined}>
          {group.label ? (
            <li className={classes.heading} aria-hidden="true">
              {group.label}
            </li>
          ) : null}
          {group.areas.map((link) => (
            <li key={link.area}>
              <AreaItem link={link} here={link.area === here} count={counts[link.area]} folded={folded} />
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

interface AreaItemProps {
  readonly link: AreaLink;
  readonly here: boolean;
  readonly count: number | undefined;
  readonly folded: boolean;
}

function AreaItem({ link, here, count, folded }: AreaItemProps) {
  const { Icon, label, href } = link;
  const item = (
    <NavLink
      href={href}
      active={here}
      aria-current={here ? 'page' : undefined}
      aria-label={folded ? label : undefined}
      label={folded ? undefined : label}
      leftSection={<Icon size={18} aria-hidden />}
      rightSection={folded || count === undefined ? undefined : <Count count={count} />}
      classNames={{
        root: classes.link,
        section: classes.section,
        label: classes.label,
        body: classes.body,
      }}
    />
  );
  // A tooltip that says what stands there already would be drawn for nothing, and each draws its item twice.
  return folded ? (
    <Tooltip label={label} position="right">
      {item}
    </Tooltip>
  ) : (
    item
  );
}

function Count({ count }: { readonly count: number }) {
  return (
    <span className={classes.count}>
      <VisuallyHidden component="span">, </VisuallyHidden>
      {count}
    </span>
  );
}
