/** The only places that Baton ever sends the user's browser to. */
export const linkHosts: ReadonlySet<string> = new Set([
  'www.gov.uk',
  'www.legislation.gov.uk',
  'ico.org.uk',
  'professional-development-for-teachers-leaders.education.gov.uk',
]);

export function mayOpen(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    linkHosts.has(url.host)
  );
}
