/** What no package manifest tells: works inside packages, and public sources that the reference data draws on. */
export const furtherNotices: readonly string[] = [
  `SQLite, inside sql.js (public domain)

The authors of SQLite have dedicated its code to the public domain: https://www.sqlite.org/copyright.html`,

  `Electron and Chromium, in the installed desktop app (MIT; BSD and others)

Their licences are in the app's own folder: LICENSE.electron.txt and LICENSES.chromium.html.`,

  `Public sector information (Open Government Licence v3.0)

Contains public sector information licensed under the Open Government Licence v3.0
(https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/):

- Headteachers' standards 2020, Department for Education
- National professional qualification frameworks, Department for Education
- School workforce census guide, Department for Education
- Get Information about Schools, Department for Education`,
];
