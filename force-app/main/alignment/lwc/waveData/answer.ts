/** The parts that all answers of the server are made of. */

export interface Value<T = string> {
    readonly value?: T | null;
}

export interface Connection<Node> {
    readonly edges?: readonly ({ readonly node?: Node | null } | null)[] | null;
    readonly pageInfo?: { readonly hasNextPage?: boolean | null; readonly endCursor?: string | null } | null;
}

/** Connections of an answer by their names; null: the person may not see them. */
export interface Answer<Connections> {
    readonly uiapi?: { readonly query?: { readonly [Name in keyof Connections]?: Connections[Name] | null } };
}

export const nodesOf = <Node>(connection: Connection<Node> | null | undefined): Node[] =>
    (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));

export const text = (field: Value | null | undefined): string => field?.value ?? '';

/** @returns undefined: this was the last page */
export const nextOf = (connection: Connection<unknown> | null | undefined): string | undefined =>
    connection?.pageInfo?.hasNextPage ? (connection.pageInfo.endCursor ?? undefined) : undefined;
