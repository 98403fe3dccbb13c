/** The parts that all answers of GraphQL are made of. Whatever is @optional may be missing, or null. */

export interface Value<T = string> {
    readonly value?: T | null;
    readonly displayValue?: string | null;
    /** Of a picklist value. */
    readonly label?: string | null;
}

export interface Connection<Node> {
    readonly edges?: readonly ({ readonly node?: Node | null } | null)[] | null;
    readonly totalCount?: number | null;
    readonly pageInfo?: { readonly hasNextPage?: boolean | null; readonly endCursor?: string | null } | null;
}

/** A connection that is only counted. */
export type Counted = Pick<Connection<never>, 'totalCount'>;

export interface Named {
    readonly Id: string;
    readonly Name?: Value | null;
}

export const nodesOf = <Node>(connection: Connection<Node> | null | undefined): Node[] =>
    (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));

/** @returns undefined: this was the last page */
export const nextOf = (connection: Connection<unknown> | null | undefined): string | undefined =>
    connection?.pageInfo?.hasNextPage ? (connection.pageInfo.endCursor ?? undefined) : undefined;

/** @returns empty: there is none, or the person may not see it */
export const text = (field: Value | null | undefined): string => field?.value ?? '';

/** @returns undefined: there is none, or the person may not see it */
export const given = <T>(field: Value<T> | null | undefined): T | undefined => field?.value ?? undefined;
