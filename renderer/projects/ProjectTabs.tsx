import classes from './projects.module.css';

const tabs = [
  { href: '#/projects', words: 'Projects' },
  { href: '#/projects/opportunities', words: 'Opportunities' },
  { href: '#/projects/library', words: 'Library' },
] as const;

/** The three pages of the area. */
export function ProjectTabs({ now }: { readonly now: (typeof tabs)[number]['words'] }) {
  return (
    <nav aria-label="Parts of Projects">
      <ul className={classes.tabs}>
        {tabs.map(({ href, words }) => (
          <li key={href}>
            <a href={href} aria-current={words === now ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
