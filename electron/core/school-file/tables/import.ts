/** What an import remembers for the next one. */
export interface ImportTables {
  import_layout: {
    fingerprint: string;
    mapping: string;
    used_on: string;
  };
  import_title: {
    title: string;
    role: string | null;
    kind: string | null;
    used_on: string;
  };
}
