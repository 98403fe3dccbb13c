/** Answers about waves. */

/** Connections of an answer by their names; null: the person may not see them. */
export interface Answer<Connections> {
    readonly uiapi?: { readonly query?: { readonly [Name in keyof Connections]?: Connections[Name] | null } };
}
