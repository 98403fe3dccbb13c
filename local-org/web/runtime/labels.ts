import { boot } from 'host/boot';

/** A custom label in the language of the person; where the org has no translation, as it was written. */
export const labelText = (name: string, written: string): string => boot.labels?.[name] ?? written;
