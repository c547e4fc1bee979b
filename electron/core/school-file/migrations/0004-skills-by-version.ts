/** Schema 4: the version of the framework on which a skill was ticked off; null for ticks from before it was kept. */
export const skillsByVersion = /* sql */ `
ALTER TABLE skill_shown ADD COLUMN framework_version_id TEXT REFERENCES framework_version;
`;
