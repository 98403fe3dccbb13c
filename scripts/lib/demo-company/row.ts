/** A row of a file of the demo company, by column. */
export type Row = Readonly<Record<string, string | number>>;
